import { defineTexts } from "../i18n/texts.ts";

/** Words about what the ledgers record, for the ledger's own pages and for 谁看过我的数据. */
export const recordTexts = defineTexts("record-words", {
  zh: {
    family: { crossing: "取数", custody: "办件经手", consent: "本人同意", agreement: "协议", request: "使用申请", grant: "授权", identity: "身份互认", witness: "见证", program: "程序密钥", credential: "凭证", event: "节点间消息", key: "密钥", other: "其他" },
    step: {
      caseReceived: "收件", evidenceFetched: "取得一份材料", handoverOffered: "移交，等对方签收", handoverAccepted: "签收，接到手上", handoverRefused: "退回，没有接", handoverExpired: "过时没签收，移交作废",
      caseSupplementRequested: "一次性告知要补的材料", caseSupplemented: "补正材料送到", caseAccepted: "受理", caseNotAccepted: "不予受理", caseDecided: "作出决定", caseCompleted: "办结，发出结果", caseRated: "申请人评价",
      caseSuspended: "依法暂停计时", caseResumed: "恢复计时", caseWithdrawn: "申请人撤回", partOpened: "开出一部分，分头办", partBegun: "开始办这一部分", partCompleted: "办完这一部分", partClosed: "收回这一部分",
    },
    kind: {
      keyRotated: "按期换了密钥", keyReplaced: "密钥被盗，紧急更换", keyAccepted: "认了对端的新密钥", keyConfirmed: "电话核对后认了对端的新密钥",
      eventRedriven: "停下的消息重新处理", eventDropped: "放弃一条停下的消息", eventResent: "补送对方丢了的消息", eventResumed: "恢复以后接着发消息", eventGapAccepted: "认下丢了的消息",
      crossingProvided: "给出数据", crossingReceived: "收到数据", crossingNotReceived: "取过，没有收到", consentGiven: "同意", consentRevoked: "撤回同意", consentPaused: "暂停同意", consentResumed: "恢复同意",
      consentAcknowledged: "确认停用撤回的那一份",
      objectionFiled: "提了异议或投诉", objectionAnswered: "答复了异议或投诉",
      agreementSigned: "签了协议", agreementProposed: "提出协议",
      requestSubmitted: "提出使用申请", requestDecided: "答复使用申请", requestWithdrawn: "撤回使用申请", identityAsserted: "向对方证明了身份", identityRecognised: "认了对方证明的身份", witnessFrozen: "见证不一致，暂停通路", witnessLifted: "恢复通路",
      requestProposed: "另提使用条件",
      grantSuspended: "暂停授权", grantResumed: "恢复授权", grantEnded: "终止授权",
      grantProposed: "提出变更授权", grantAccepted: "同意变更授权", grantDeclined: "不同意变更授权", grantWithdrawn: "撤回变更授权", grantAmended: "授权换了新版本",
      programKeyIssued: "发了一把程序密钥", programKeyEnded: "作废一把程序密钥",
      credentialIssued: "签发了一份凭证", credentialChecked: "核验了一次亮证", credentialTaken: "带走了一份凭证文件", credentialSuspended: "暂停了一份凭证", credentialResumed: "恢复了一份凭证", credentialRevoked: "撤销了一份凭证",
    },
    otherStep: "经手的一步", otherKind: "记了一笔",
    ground: { agreement: "协议", clause: "条款", basis: "依据", purpose: "用途", clauseText: "这一条怎么写", missing: "协议的文本没有取到" },
    clauseIn: "《{{title}}》· {{heading}}", preview: "只给本人先看", use: "用于这件事",
  },
  en: {
    family: { crossing: "Data fetched", custody: "Custody of a case", consent: "Consent", agreement: "Agreement", request: "Access request", grant: "Grant", identity: "Identity vouched for", witness: "Witness", program: "Programs' keys", credential: "Credential", event: "Messages between nodes", key: "Keys", other: "Other" },
    step: {
      caseReceived: "Received", evidenceFetched: "Fetched a document", handoverOffered: "Handed over, awaiting acceptance", handoverAccepted: "Took it over", handoverRefused: "Sent it back", handoverExpired: "Hand-over lapsed: not accepted in time",
      caseSupplementRequested: "Named all missing documents once", caseSupplemented: "Missing documents arrived", caseAccepted: "Accepted for processing", caseNotAccepted: "Not accepted", caseDecided: "Decided", caseCompleted: "Completed, result issued", caseRated: "Rated by the applicant",
      caseSuspended: "Clock suspended by law", caseResumed: "Clock resumed", caseWithdrawn: "Withdrawn by the applicant", partOpened: "Opened a part to be done alongside", partBegun: "Began this part", partCompleted: "Completed this part", partClosed: "Took this part back",
    },
    kind: {
      keyRotated: "Key exchanged in order", keyReplaced: "Stolen keys replaced", keyAccepted: "A peer's new key taken", keyConfirmed: "A peer's new keys taken after a telephone call",
      eventRedriven: "Parked event tried again", eventDropped: "Parked event dropped", eventResent: "Sent again what the peer had lost", eventResumed: "Stream of events resumed after a restore", eventGapAccepted: "Lost events given up",
      crossingProvided: "Data given", crossingReceived: "Data received", crossingNotReceived: "Asked, not received", consentGiven: "Consent given", consentRevoked: "Consent withdrawn", consentPaused: "Consent paused", consentResumed: "Consent resumed",
      consentAcknowledged: "Withdrawn copy out of use, confirmed",
      objectionFiled: "Objection or complaint filed", objectionAnswered: "Objection or complaint answered",
      agreementSigned: "Agreement signed", agreementProposed: "Agreement proposed",
      requestSubmitted: "Access requested", requestDecided: "Access request answered", requestWithdrawn: "Access request withdrawn", identityAsserted: "Vouched for a person to the other side", identityRecognised: "Took the other side's word for a person", witnessFrozen: "Contradicting witness: calls suspended", witnessLifted: "Calls resumed",
      requestProposed: "Other terms proposed",
      grantSuspended: "Grant suspended", grantResumed: "Grant resumed", grantEnded: "Grant ended",
      grantProposed: "Change of a grant proposed", grantAccepted: "Change of a grant accepted", grantDeclined: "Change of a grant declined", grantWithdrawn: "Change of a grant taken back", grantAmended: "New version of a grant",
      programKeyIssued: "Key issued to a program", programKeyEnded: "A program's key ended",
      credentialIssued: "Credential issued", credentialChecked: "Credential looked at", credentialTaken: "File of a credential taken", credentialSuspended: "Credential suspended", credentialResumed: "Credential resumed", credentialRevoked: "Credential revoked",
    },
    otherStep: "A step of custody", otherKind: "An entry",
    ground: { agreement: "Agreement", clause: "Clause", basis: "Basis", purpose: "Purpose", clauseText: "What the clause says", missing: "The agreement's text could not be fetched" },
    clauseIn: "{{title}} · {{heading}}", preview: "for the person to see first", use: "for this case",
  },
});
