import { defineTexts } from "../i18n/texts.ts";

/** Words about shared data that the catalogue, requests and the list of crossings use. */
export const dataTexts = defineTexts("data-words", {
  zh: {
    purpose: { "service-evidence": "办件证明核验", "licence-check": "主体资格核验", "service-handover": "办件移交", "identity-recognition": "身份互认",
      "counter-service": "窗口办事", "result-proof": "证明办理结果", "mandate-proof": "证明受托办事", "third-party": "向单位或个人证明" },
    basisKind: { consent: "本人同意", publicRecord: "依法公示的信息", statutoryDuty: "法定职责" },
    attribute: { unconditional: "无条件共享", conditional: "有条件共享", prohibited: "不予共享" },
    cycle: { realtime: "实时", daily: "每日", weekly: "每周", monthly: "每月", quarterly: "每季", semiannual: "每半年", yearly: "每年", irregular: "不定期", never: "不再更新" },
    requestState: { submitted: "等答复", agreed: "同意，待生效", granted: "已同意", rejected: "不同意", withdrawn: "已撤回", ended: "已中止" },
    grantState: { active: "有效", suspended: "已暂停", expired: "已到期", ended: "已终止" },
    outcome: { asked: "等回答", delivered: "已提供", notFound: "没有这条记录", refused: "被拒绝", notReceived: "没收到", neverProvided: "对方没有提供" },
  },
  en: {
    purpose: { "service-evidence": "Evidence for a case", "licence-check": "Check of a market entity", "service-handover": "Hand-over of a case", "identity-recognition": "Recognition of a sign-in",
      "counter-service": "A service at a counter", "result-proof": "To prove the outcome of a case", "mandate-proof": "To prove acting for somebody", "third-party": "To prove something to a firm or a person" },
    basisKind: { consent: "The person's consent", publicRecord: "Record public by law", statutoryDuty: "Statutory duty" },
    attribute: { unconditional: "Shared without conditions", conditional: "Shared on conditions", prohibited: "Not shared" },
    cycle: { realtime: "Real time", daily: "Daily", weekly: "Weekly", monthly: "Monthly", quarterly: "Quarterly", semiannual: "Every half year", yearly: "Yearly", irregular: "Irregularly", never: "No longer updated" },
    requestState: { submitted: "Awaiting answer", agreed: "Agreed, not yet in force", granted: "Granted", rejected: "Refused", withdrawn: "Taken back", ended: "Broken off" },
    grantState: { active: "In force", suspended: "Suspended", expired: "Expired", ended: "Ended" },
    outcome: { asked: "Awaiting answer", delivered: "Provided", notFound: "No such record", refused: "Refused", notReceived: "Not received", neverProvided: "Not provided" },
  },
});
