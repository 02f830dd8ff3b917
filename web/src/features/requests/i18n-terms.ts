import { defineTexts } from "../../i18n/texts.ts";

/** Words for other terms than those asked for. */
export const termsTexts = defineTexts("request-terms", {
  zh: {
    title: "双方提的条件", asked: "申请时", none: "没有", by: { provider: "提供单位另提 {{at}}", requester: "申请单位再提 {{at}}" }, row: "项目", fields: "栏目", validUntil: "用到哪一天", basisKind: "每次取数的依据", note: "理由", fewer: "去掉：{{fields}}", shorter: "缩短了", same: "没有变",
    waiting: "等您答复：接受就按最后一次提的条件授权，不用再审；也可以再提一次。", waitingOther: "等 <office/> 答复。",
    turn: "由 <office/> 答复对方另提的条件", tag: "等申请单位答复", clock: "提供单位的答复时限停着，还剩 {{left}} 个工作日",
    accept: "接受，按这个条件授权", accepting: "正在接受……", counter: "再提一次…", counterTitle: "再提一次条件", counterLead: "只能在原来申请的范围内。对方可以同意、另提或不同意。",
    offer: "另提条件…", offerTitle: "另提条件", offerLead: "给得少一些、短一些，或者换一种依据。申请单位接受就按这个条件授权；授权书现在就由您签好，等对方答复。",
    formFields: "栏目", formFieldsHint: "从申请的栏目里选", formUntil: "用到哪一天", formUntilHint: "不晚于 {{date}}", formBasis: "每次取数的依据", formNote: "理由", formNoteHint: "为什么这样提；会告诉对方。最多 1000 字",
    send: "提给对方", sending: "正在送给对方……", cancel: "先不提",
    missing: { fields: "至少留一个栏目", validUntil: "日期没有填", late: "不能晚于申请的日期", note: "理由没有写", same: "和现在的条件一样，请改动一项" },
    step: { offered: "<office/> 另提条件", countered: "<office/> 再提条件", answering: "<office/> 正在考虑对方提的条件，不算提供单位的时限", taken: "<office/> 接受条件，两边节点自动办完授权" },
    receipt: "第 {{n}} 次条件的回执",
  },
  en: {
    title: "Terms proposed by the two sides", asked: "As asked for", none: "None", by: { provider: "Offered by the provider, {{at}}", requester: "Proposed by the requester, {{at}}" }, row: "Term", fields: "Fields", validUntil: "Last day of use", basisKind: "Basis of each call", note: "Reason", fewer: "Left out: {{fields}}", shorter: "Shorter", same: "Unchanged",
    waiting: "They wait for your answer: accepted, the grant is made on the terms proposed last, without another examination; you may also propose once more.", waitingOther: "Waiting for <office/>.",
    turn: "<office/> answers the terms offered", tag: "With the requester", clock: "The provider's term to answer is stopped, {{left}} working days left",
    accept: "Accept these terms", accepting: "Accepting…", counter: "Propose again…", counterTitle: "Propose other terms", counterLead: "Within what was asked for at first. The other side may grant, offer again, or refuse.",
    offer: "Offer other terms…", offerTitle: "Offer other terms", offerLead: "Less, for a shorter time, or on another basis. Once the requester accepts, the grant is made on these terms; you sign it now and it waits for the answer.",
    formFields: "Fields", formFieldsHint: "Among those asked for", formUntil: "Last day of use", formUntilHint: "No later than {{date}}", formBasis: "Basis of each call", formNote: "Reason", formNoteHint: "Why; it is told to the other side. At most 1000 characters",
    send: "Send to the other side", sending: "Sending…", cancel: "Not now",
    missing: { fields: "Keep at least one field", validUntil: "The date is empty", late: "No later than asked for", note: "The reason is empty", same: "These are the terms that stand; change one" },
    step: { offered: "<office/> offers other terms", countered: "<office/> proposes other terms", answering: "<office/> considers the terms offered; this time isn't the provider's", taken: "<office/> accepts; the two nodes complete the grant by themselves" },
    receipt: "Receipt of proposal {{n}}",
  },
});
