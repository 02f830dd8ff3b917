import { defineProblem, type Basis, type Remedy } from "../../platform/http/problem.ts";
import { lawBasis } from "../law/index.ts";

const shareOffice = { zh: "提供部门的数据共享机构", en: "The provider's share office" };
/** The way to a grant: the resource's page in the catalogue. */
export const askForGrant = (resource: string): Remedy => ({
  zh: "向提供部门申请使用这项数据",
  en: "Ask the provider for the use of this data",
  who: { zh: "本部门数据管理员", en: "Your data steward" },
  action: `/catalogue/${encodeURIComponent(resource)}`,
});

/** What both sides promised each other for calls; words of ours, shown as 示意. */
const exchangeRule = (article: string, text: string): Basis => ({ source: "川渝数据共享过界规则", article, text, textStatus: "illustrative" });

export const agreementNotInForce = defineProblem(
  "agreement-not-in-force",
  403,
  { zh: "这份协议还没有双方签署生效，不能据此取数", en: "The agreement is not signed and in force; nothing may be fetched under it" },
  {
    basis: exchangeRule("协议", "数据只依据双方都签了字、正在生效的协议过界。"),
    remedy: { zh: "请双方协议负责人签署备忘录", en: "Have the agreement officers of both sides sign it", who: { zh: "双方协议负责人", en: "The agreement officers of both sides" }, action: "/agreements" },
  },
);

export const purposeOutsideClause = defineProblem(
  "purpose-outside-clause",
  403,
  { zh: "协议的这一条不允许这个用途", en: "This clause of the agreement does not allow the purpose" },
  {
    basis: lawBasis.noOtherUse,
    remedy: { zh: "用条款里写明的用途；需要别的用途，先由双方修改协议", en: "Use a purpose the clause names; for another the two sides must first amend the agreement", action: "/agreements" },
  },
);

export const noGrant = defineProblem(
  "no-grant",
  403,
  { zh: "本单位没有得到使用这项数据的授权", en: "Your office holds no grant for this data" },
  { basis: lawBasis.requestContents },
);
export const grantOfOtherParty = defineProblem(
  "grant-of-other-party",
  403,
  { zh: "授权是给别的部门的，本单位不能用", en: "The grant is another office's; yours may not use it" },
  { basis: lawBasis.noOtherUse },
);
export const grantUnknown = defineProblem(
  "grant-unknown",
  403,
  { zh: "没有这个授权", en: "No such grant" },
  { basis: lawBasis.requestAnswer, remedy: { zh: "核对授权编号；没有授权请先申请", en: "Check the grant's id; without a grant, ask for one", who: shareOffice, action: "/catalogue" } },
);

export const grantNotInForce = defineProblem(
  "grant-not-in-force",
  403,
  { zh: "授权不在有效期内，或已经终止", en: "The grant is not in force: outside its term, or ended" },
  { basis: lawBasis.requestContents, remedy: { zh: "重新申请，写明新的使用时限", en: "Ask again, with a new term of use", who: shareOffice, action: "/catalogue" } },
);

export const grantSuspended = defineProblem(
  "grant-suspended",
  403,
  { zh: "授权已暂停，恢复以前不能取数", en: "The grant is suspended; nothing may be fetched until it is resumed" },
  { basis: lawBasis.suspension, remedy: { zh: "看授权页：是哪一边暂停的、为什么、要整改什么", en: "See the grant's page: who suspended it, why, and what has to be mended", who: shareOffice, action: "/grants" } },
);

export const otherPurpose = defineProblem(
  "purpose-not-granted",
  403,
  { zh: "授权的用途不是这个", en: "The grant is for another purpose" },
  { basis: lawBasis.noOtherUse, remedy: { zh: "按授权的用途使用；要用于别的目的，先经提供部门同意", en: "Keep to the granted purpose; another one needs the provider's agreement first", who: shareOffice, action: "/catalogue" } },
);

export const passingOnNotGranted = defineProblem(
  "passing-on-not-granted",
  403,
  { zh: "授权没有写明可以提供给这个第三方", en: "The grant names no such third party" },
  { basis: lawBasis.noOtherUse, remedy: { zh: "在授权页向提供部门提出变更，写明提供给谁；同意以后再调用", en: "Propose on the grant's page to whom it shall be passed on; call once the provider has agreed", who: shareOffice, action: "/grants" } },
);

export const fieldsNotGranted = defineProblem(
  "fields-not-granted",
  403,
  { zh: "要取的栏目超出授权", en: "Fields beyond the grant were asked for" },
  { basis: lawBasis.noOtherUse, remedy: { zh: "只取授权里的栏目；需要更多，请补充申请", en: "Ask for granted fields only; for more, file a further request", who: shareOffice, action: "/catalogue" } },
);

export const basisNotAllowed = defineProblem(
  "basis-not-allowed",
  403,
  { zh: "这类依据不能用来取这项数据", en: "This kind of basis does not open this data" },
  { basis: lawBasis.purposeAndLeast, remedy: { zh: "用授权里写明的依据，例如本人当面同意", en: "Use a basis the grant names, such as the person's consent at the counter" } },
);

export const basisMissing = defineProblem(
  "basis-missing",
  403,
  { zh: "没有附上依据", en: "The basis of the call is missing" },
  { basis: lawBasis.basisConsent, remedy: { zh: "附上本人的同意书，或写明公开记录、条款的编号", en: "Enclose the consent, or name the public record or the clause" } },
);

export const dutyWithoutNotice = defineProblem(
  "duty-without-notice",
  403,
  { zh: "依职责取数要同时通知本人，本节点还不能发通知，所以不提供", en: "Fetching by duty must notify the person; this node can't send such notices yet, so it does not provide" },
  { basis: lawBasis.basisStatutoryDuty, remedy: { zh: "请本人在窗口同意后再取", en: "Ask for the person's consent at the counter" } },
);

export const overRate = defineProblem(
  "over-rate",
  429,
  { zh: "这一分钟取数的次数已到授权的上限", en: "The grant's calls for this minute are used up" },
  { basis: exchangeRule("频次", "每个授权写明一分钟内最多取数的次数，超出的不提供。"), remedy: { zh: "稍等再试；经常不够，请申请更高的频次", en: "Wait and try again; if it is often too few, ask for a higher rate", who: shareOffice } },
);

export const crossingIdReused = defineProblem(
  "crossing-id-reused",
  409,
  { zh: "这个编号已经用于另一次取数", en: "This id belongs to another call" },
  { basis: exchangeRule("编号", "一个编号只用于一次取数；重发同一次取数得到同一个回答，账本只记一笔。"), remedy: { zh: "新的取数用新的编号", en: "Give a new call a new id" } },
);

export const crossingAnsweredBefore = defineProblem(
  "crossing-answered-before",
  409,
  { zh: "这次取数已经答复过，数据后来有变，不能再给同样的答复", en: "This call was answered before and the data has changed since; the same answer can't be given again" },
  { basis: exchangeRule("编号", "一个编号只用于一次取数；重发同一次取数得到同一个回答，账本只记一笔。"), remedy: { zh: "用新的编号再取一次", en: "Call again with a new id" } },
);

export const sourceFailed = defineProblem(
  "source-failed",
  503,
  { zh: "提供方的数据源现在读不出来，没有提供任何内容", en: "The provider's source can't be read now; nothing was provided" },
  { remedy: { zh: "请稍后再试；对方运维人员已能看到这一故障", en: "Try again later; the provider's operator can see the fault", who: { zh: "提供方运维人员", en: "The provider's operator" } } },
);

export const callsQueueFull = defineProblem(
  "calls-queue-full",
  429,
  { zh: "等着发往对方的取数太多，本节点暂不再收", en: "Too many calls wait to be sent to the other side; this node takes no more for now" },
  {
    basis: exchangeRule("排队", "每个节点写明最多让多少次取数排队，超出的请稍后再来；各部门轮流，不让一个部门占满。"),
    remedy: { zh: "过几秒再试；经常这样，请本节点运维人员调高上限", en: "Try again in a few seconds; if it happens often, have this node's operator raise the limit", who: { zh: "本节点运维人员", en: "The operator of this node" } },
  },
);

export const providerQueueFull = defineProblem(
  "provider-queue-full",
  429,
  { zh: "对方节点同时要答复的取数已到它的上限", en: "The other side's node has as many calls to answer as it takes" },
  {
    basis: exchangeRule("排队", "每个节点写明最多让多少次取数排队，超出的请稍后再来；各部门轮流，不让一个部门占满。"),
    remedy: { zh: "过几秒再试；经常这样，请对方节点运维人员调高上限", en: "Try again in a few seconds; if it happens often, the other node's operator can raise the limit", who: { zh: "对方节点运维人员", en: "The operator of the other node" } },
  },
);

export const callsRootDiffers = defineProblem(
  "calls-root-differs",
  400,
  { zh: "消息签名里的取数清单指纹与内容不符", en: "The root over the calls that the message signs does not fit them" },
  { basis: exchangeRule("清单", "一条消息里的每次取数都要能单独证明：签名要盖住全部取数的清单指纹。"), remedy: { zh: "按协议算出指纹，写进签了名的字段", en: "Calculate it as the protocol says, in a field that is signed", who: { zh: "对方节点运维人员", en: "The operator of the other node" } } },
);

export const eventsBehind = defineProblem(
  "events-behind",
  503,
  { zh: "本方先前说的话（例如本人撤回了同意）还没有传到对方，对方没有作答", en: "What this side said before, such as a withdrawal, has not reached the other side yet; it did not answer" },
  {
    basis: exchangeRule("先后", "取数之前说过的撤回、暂停和恢复，提供方先照办，再作答。"),
    remedy: { zh: "消息会自己补上；过几秒再取", en: "The messages catch up by themselves; call again in a few seconds", who: { zh: "双方运维人员", en: "The operators of both nodes" } },
  },
);

export const resourceOnOwnNode = defineProblem(
  "resource-on-own-node",
  422,
  { zh: "这项数据就在本节点，不需要过界", en: "This data is on this very node; it does not cross" },
  { remedy: { zh: "向本地的提供部门直接查询", en: "Ask the local provider directly" } },
);

export const keyParameterMissing = defineProblem(
  "key-parameter-missing",
  422,
  { zh: "要写明按什么查、查哪一条", en: "Say by which key, and which record" },
  { remedy: { zh: "只填目录里写的查询项", en: "Give exactly the key field that the catalogue names" } },
);

export const callUnanswered = defineProblem(
  "call-unanswered",
  502,
  { zh: "对方节点现在连不上", en: "The other side's node can't be reached now" },
  { remedy: { zh: "本方已记下这次取数，没有收到任何内容；对方恢复后可再取一次", en: "This side has noted the call, and nothing was received; call again when the other side is back", who: { zh: "对方节点运维人员", en: "The operator of the other node" } } },
);

export const callTimedOut = defineProblem(
  "call-timed-out",
  504,
  { zh: "对方节点没有按时答复", en: "The other side's node did not answer in time" },
  { remedy: { zh: "本方已记下这次取数；对方若已提供，双方账本随后会对上", en: "This side has noted the call; if the other side did provide, both ledgers will be squared afterwards" } },
);

export const callMessageRefused = defineProblem(
  "call-message-refused",
  502,
  { zh: "对方节点没有接受这条消息", en: "The other side's node did not accept the message" },
  { remedy: { zh: "看下面写的原因；多半要由两边的运维人员核对密钥和时钟", en: "See the cause; the operators of both nodes may have to check keys and clocks", who: { zh: "双方运维人员", en: "The operators of both nodes" } } },
);

export const answerNotAccepted = defineProblem(
  "answer-not-accepted",
  502,
  { zh: "对方的答复对不上，没有采用，已记为未收到", en: "The other side's answer does not hold; it was not used, and recorded as not received" },
  { basis: exchangeRule("核对", "收到的内容要和对方账本里的文本指纹一致，并且只有授权的栏目。"), remedy: { zh: "请双方运维人员核对", en: "Ask the operators of both nodes to look into it", who: { zh: "双方运维人员", en: "The operators of both nodes" } } },
);

export const receiptNotFound = defineProblem(
  "receipt-not-found",
  404,
  { zh: "没有这份回执", en: "No such receipt" },
  { remedy: { zh: "核对编号；回执可在参与的任一节点查到", en: "Check the reference; either node that took part can show it" } },
);

export const sideNotYours = defineProblem(
  "ledger-side-not-found",
  404,
  { zh: "没有与贵节点有关的这笔记录", en: "No such record that concerns your node" },
);

export const receiptDoesNotHold = defineProblem(
  "receipt-does-not-hold",
  502,
  { zh: "对方给的那一半回执验证不通过", en: "The other side's half of the receipt does not verify" },
  { remedy: { zh: "两边各自导出账本核对；请把这条信息交给审计人员", en: "Compare the ledgers of both sides; hand this to the auditors", who: { zh: "双方审计人员", en: "The auditors of both sides" } } },
);
