import { defineTexts } from "../../i18n/texts.ts";

/** Words for what happens to a grant once it stands. */
export const lifeTexts = defineTexts("grant-life", {
  zh: {
    life: "授权的经过", given: "<office/> 签发", runsOut: "到期，自动失效", ranOut: "到期失效", receipt: "看回执",
    now: { active: "有效，可以取数", ended: "已经终止，不能恢复；要用请重新申请", expired: "已经到期；要用请重新申请", suspended: "<office/> 暂停，由它恢复以前不能取数" },
    did: { suspend: "<office/> 暂停", resume: "<office/> 恢复", end: "<office/> 终止", propose: "<office/> 提出变更", accept: "<office/> 同意变更", decline: "<office/> 不同意变更", withdraw: "<office/> 撤回变更", enact: "<office/> 的节点换上新版本" },
    mendUntil: "整改期限：{{date}} 24:00 为止", filed: "{{consulted}} 与对方协商；{{date}} 向 {{authority}} 备案，编号 {{number}}",
    act: { suspend: "暂停…", resume: "恢复…", end: "终止…" },
    title: { suspend: "暂停这项授权", resume: "恢复这项授权", end: "终止这项授权" },
    effect: { suspend: "暂停以后两边马上不能按它取数，直到您这一边恢复。两地各记一笔，理由会告诉对方。", resume: "恢复以后马上可以按授权取数；对方也暂停了的，还要等对方恢复。", end: "终止以后两边马上不能按它取数，不能恢复，只能重新申请。两地各记一笔，理由会告诉对方。" },
    ground: "依据", reason: "理由", reasonHint: "写清事实。不要写个人信息，最多 1000 字", mendBy: "整改期限", mendByHint: "对方要在这一天 24:00 以前改好",
    filing: { title: "协商和备案", hint: "提供部门确需终止的，应当先与对方协商，并报同级政务数据共享主管部门备案。", consultedOn: "哪天和对方协商的", filedOn: "哪天备案的", authority: "向哪个主管部门备案", number: "备案编号" },
    submit: { suspend: "暂停授权", resume: "恢复授权", end: "终止授权" }, sending: "正在签署……", cancel: "先不办",
  },
  en: {
    life: "What happened to the grant", given: "<office/> signed it", runsOut: "Runs out by itself", ranOut: "Ran out", receipt: "Show the receipt",
    now: { active: "In force: data may be fetched", ended: "Ended for good; ask anew if it is needed", expired: "Run out; ask anew if it is needed", suspended: "Suspended by <office/>: nothing may be fetched until it resumes it" },
    did: { suspend: "<office/> suspended it", resume: "<office/> resumed it", end: "<office/> ended it", propose: "<office/> proposed other terms", accept: "<office/> accepted other terms", decline: "<office/> declined other terms", withdraw: "<office/> took its proposal back", enact: "The node of <office/> put the new version in force" },
    mendUntil: "To be mended by 24:00 of {{date}}", filed: "Talked over with the other side {{consulted}}; filed {{date}} with {{authority}}, number {{number}}",
    act: { suspend: "Suspend…", resume: "Resume…", end: "End…" },
    title: { suspend: "Suspend this grant", resume: "Resume this grant", end: "End this grant" },
    effect: { suspend: "From then on neither side lets data pass under it until your side resumes it. Both ledgers record it; the reason is told to the other side.", resume: "Data may pass again at once; if the other side has suspended it too, it has to resume as well.", end: "From then on neither side lets data pass under it. It can't be revived, only asked for anew. Both ledgers record it; the reason is told to the other side." },
    ground: "Ground", reason: "Reason", reasonHint: "The facts, without personal data; at most 1000 characters", mendBy: "To be mended by", mendByHint: "By 24:00 of that day",
    filing: { title: "Consultation and filing", hint: "A provider that has to end a service talks it over with the other side first and files it with the authority of its level.", consultedOn: "Talked over on", filedOn: "Filed on", authority: "Filed with", number: "Number of the filing" },
    submit: { suspend: "Suspend the grant", resume: "Resume the grant", end: "End the grant" }, sending: "Signing…", cancel: "Not now",
  },
});
