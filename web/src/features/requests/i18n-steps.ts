import { defineTexts } from "../../i18n/texts.ts";

/** Words for how a request moves between the two sides. */
export const stepTexts = defineTexts("request-steps", {
  zh: {
    title: "走到哪一步", next: "以后", nowMark: "现在",
    asked: "<office/> 提出申请", arrived: "<office/> 收到申请", arriving: "正在送给 <office/>，没送到会自动再送",
    review: "<office/> 审查", reviewing: "<office/> 正在审查，答复还没给 <other/>", reviewClock: "答复时限 {{budget}} 个工作日，已用 {{used}} 个，还剩 {{left}} 个", reviewLate: "答复时限 {{budget}} 个工作日，已超过 {{days}} 个，算提供单位的",
    granted: "<office/> 同意并授权", grantedByRule: "按规则自动同意：无条件共享，用途有协议条款", automatic: "自动", rule: "依据 {{rule}}", refused: "<office/> 不同意", withdrawn: "<office/> 撤回申请", ended: "<office/> 中止",
    confirmed: "<office/> 的节点核对了授权：没有超出申请", confirming: "<office/> 的节点核对授权，不用人办",
    effective: "生效，两边各有一份", effectiveOne: "生效", finishing: "两边节点交换确认，不用人办",
    futureReview: "审查并答复", futureConfirm: "申请方节点核对授权", futureEffective: "生效",
    turnNode: "由 <office/> 的节点自动办，不用人办", notTaken: "对方节点没有收下：{{reason}}",
    withdraw: "撤回申请…", withdrawTitle: "撤回申请 {{number}}", withdrawEffect: "撤回以后对方不再审查，两地各记一笔，不能恢复；需要时可以重新申请。", withdrawReason: "理由（可以不写）", withdrawHint: "会告诉提供单位", withdrawSubmit: "撤回申请", withdrawing: "正在撤回……", keep: "不撤回",
    end: { title: "没有答复就结束了", by: "谁结束的", at: "时间", reason: "理由", withdrawn: "申请单位撤回", "not-accepted": "对方节点没有收下这份申请", "agreement-refused": "申请方节点核对授权没有通过", duplicate: "对方已经有同样的申请在办，等那一份的答复", "terms-refused": "一方节点没有收下另一方提的条件", "counter-offer-declined": "对方另提条件，本平台按申请原样办，没有接受", other: "对方节点中止", again: "再申请一次", remedy: "改好以后可以重新申请；不清楚原因的，请先和提供单位的共享机构联系。", remedyWithdrawn: "需要时可以重新申请。", none: "没有写" },
    details: { title: "技术细节：两个节点之间的消息", lead: "按数据空间协议（Dataspace Protocol 2025-1）的合同协商进行，每条消息都签了字。", state: "协商状态", role: "本节点的身份", consumer: "需求方", provider: "提供方", consumerPid: "需求方编号", providerPid: "提供方编号", none: "还没有", messages: "消息，先后顺序", out: "发出", in: "收到", leads: "到达 {{state}}", delivered: "{{at}} 对方已收", waits: "还没送到，会自动再送", refused: "对方没有接受：{{reason}}", valid: "格式符合协议", invalid: "格式不符合协议", body: "原文" },
  },
  en: {
    title: "How far it is", next: "Later", nowMark: "Now",
    asked: "<office/> asks", arrived: "<office/> has received it", arriving: "On its way to <office/>; sent again until it arrives",
    review: "<office/> examines", reviewing: "<office/> examines it and owes <other/> an answer", reviewClock: "Due within {{budget}} working days: {{used}} used, {{left}} left", reviewLate: "Due within {{budget}} working days: late by {{days}}, counted to the provider",
    granted: "<office/> grants", grantedByRule: "Granted by rule: shared without conditions, for a purpose that a clause permits", automatic: "Automatic", rule: "Under {{rule}}", refused: "<office/> refuses", withdrawn: "<office/> takes it back", ended: "<office/> breaks off",
    confirmed: "The node of <office/> has checked the grant: no more than was asked for", confirming: "The node of <office/> checks the grant; nobody has to act",
    effective: "In force, one copy on each side", effectiveOne: "In force", finishing: "The two nodes exchange confirmations; nobody has to act",
    futureReview: "Examination and answer", futureConfirm: "The requester's node checks the grant", futureEffective: "In force",
    turnNode: "The node of <office/> acts by itself; nobody has to do anything", notTaken: "The other node didn't take it: {{reason}}",
    withdraw: "Take it back…", withdrawTitle: "Take back request {{number}}", withdrawEffect: "The other side stops examining it and both ledgers record it. It can't be revived; it can be asked for anew.", withdrawReason: "Reason (may be left empty)", withdrawHint: "It is told to the provider", withdrawSubmit: "Take it back", withdrawing: "Taking it back…", keep: "Keep it",
    end: { title: "Ended without an answer", by: "Ended by", at: "When", reason: "Reason", withdrawn: "The requester took it back", "not-accepted": "The other node did not take this request", "agreement-refused": "The requester's node found the grant wrong", duplicate: "The other side has the same request already; await the answer to that one", "terms-refused": "One side's node didn't take the other's terms", "counter-offer-declined": "The other side offered other terms; requests are answered as they were made", other: "The other node broke off", again: "Ask again", remedy: "Once changed it can be asked for again; where the cause isn't clear, speak to the provider's share office first.", remedyWithdrawn: "It can be asked for again when needed.", none: "None given" },
    details: { title: "Technical details: messages between the two nodes", lead: "A contract negotiation by the Dataspace Protocol 2025-1; every message is signed.", state: "State of the negotiation", role: "This node is", consumer: "the consumer", provider: "the provider", consumerPid: "Consumer's id", providerPid: "Provider's id", none: "None yet", messages: "Messages in order", out: "Sent", in: "Received", leads: "leads to {{state}}", delivered: "taken by the other node {{at}}", waits: "not delivered yet; sent again by itself", refused: "not accepted: {{reason}}", valid: "Follows the protocol's schema", invalid: "Does not follow the protocol's schema", body: "As sent" },
  },
});
