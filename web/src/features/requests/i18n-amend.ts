import { defineTexts } from "../../i18n/texts.ts";

/** Words for other terms of a grant and its versions. */
export const amendTexts = defineTexts("grant-amend", {
  zh: {
    reused: "已有授权，直接用：您要的都在这份授权里，没有另外申请。",
    versions: "各个版本", version: "版本", versionNumber: "第 {{n}} 版", what: "内容", fields: "栏目", purpose: "用途", until: "用到哪一天", rate: "一分钟最多几次", rateValue: "{{n}} 次", recipients: "可以提供给", nobody: "谁也不能", changed: "变了",
    state: { "in-force": "正在用", superseded: "已被取代", proposed: "等答复", accepted: "已同意，等换上", declined: "没有同意", withdrawn: "已撤回", lapsed: "已失效" },
    proposal: "<office/> 提出变更", turn: "由 <office/> 答复", turnNode: "由 <office/> 的节点换上，不用人办", compared: "变更前后",
    accept: "同意并签字…", decline: "不同意…", withdraw: "撤回变更", acceptTitle: "同意这项变更", declineTitle: "不同意这项变更",
    acceptEffect: "您这一边签字以后，提供部门的节点马上换上新版本，旧版本同时失效，中间不断。两地各记一笔。", declineEffect: "授权照旧，不变。理由会告诉对方，两地各记一笔。", acceptSubmit: "签字同意", declineSubmit: "不同意，告知理由",
    reason: "理由", reasonMissing: "理由没有写", signing: "正在签署……", cancel: "先不办",
    amend: "变更…", amendTitle: "提出变更", amendSubmit: "签字提出", effectRequester: "扩大范围、改变用途、提供给第三方，都要提供部门同意，对方签字以前照旧。只是减少的，不用等，马上换上。", effectProvider: "变更要先协商并备案，由使用部门签字以后才换上，签字以前照旧。",
    recipientsHint: "没有写明的第三方，一律不能提供（条例第二十五条）", addRecipient: "加一个接收单位", choose: "选一个单位", ground: "依据", rateWrong: "要写 1 以上的整数", narrower: "只减少，不增加：提交以后不用对方办，马上换上。", nothing: "还没有改动", making: "正在生成文字……",
  },
  en: {
    reused: "You already hold a grant: it covers all that you wanted, nothing new was asked.",
    versions: "Versions", version: "Version", versionNumber: "Version {{n}}", what: "Term", fields: "Fields", purpose: "Purpose", until: "Last day of use", rate: "Calls per minute at most", rateValue: "{{n}} calls", recipients: "May be passed on to", nobody: "Nobody", changed: "Changed",
    state: { "in-force": "in force", superseded: "superseded", proposed: "awaiting an answer", accepted: "accepted, about to be in force", declined: "declined", withdrawn: "taken back", lapsed: "lapsed" },
    proposal: "<office/> proposes other terms", turn: "<office/> answers", turnNode: "The node of <office/> puts it in force by itself", compared: "Before and after",
    accept: "Accept and sign…", decline: "Decline…", withdraw: "Take it back", acceptTitle: "Accept the other terms", declineTitle: "Decline the other terms",
    acceptEffect: "Once your side has signed, the provider's node puts the new version in force and the old one ends at that moment, without a gap. Both ledgers record it.", declineEffect: "The grant stays as it is. The reason is told to the other side and both ledgers record it.", acceptSubmit: "Sign", declineSubmit: "Decline, and say why",
    reason: "Reason", reasonMissing: "The reason is empty", signing: "Signing…", cancel: "Not now",
    amend: "Change…", amendTitle: "Propose other terms", amendSubmit: "Sign the proposal", effectRequester: "Wider use, another purpose and passing on need the provider's consent; until it signs, everything stays as it is. What is only less takes effect at once.", effectProvider: "A change is talked over and filed first; it takes effect once the holder has signed, until then everything stays as it is.",
    recipientsHint: "Whoever is not named here gets nothing (article 25 of the regulation)", addRecipient: "Add a recipient", choose: "Choose an office", ground: "Ground", rateWrong: "A whole number of 1 or more", narrower: "Only less, nothing more: it takes effect at once, nobody has to answer.", nothing: "Nothing has been changed yet", making: "The text is being made…",
  },
});
