import { defineTexts } from "../../i18n/texts.ts";

export const withdrawnTexts = defineTexts("withdrawn", {
  zh: {
    title: "撤回的授权", lead: "本人撤回了同意，贵单位手上凭它取来的那一份要停用。没有办结的件，系统已经把那一份拿掉；请核对有没有另外留存，然后确认。本人在“我的授权”里看得到谁确认了。",
    empty: "没有要确认的", emptyWhy: "有人撤回同意时，会出现在这里，也会进您的待办。",
    what: { caseEvidence: "办件里的一份材料", other: "凭同意做出的一份东西" }, ended: "{{at}} 撤回", confirm: "确认已停用，没有另外留存", confirming: "正在记下…", done: "{{at}} 已确认",
    receipt: "验证回执", basis: "依据：《个人信息保护法》第四十七条：个人撤回同意的，应当删除个人信息。撤回以前依法作出的决定仍然有效。",
  },
  en: {
    title: "Withdrawn consents", lead: "A person withdrew a consent, and the copy that your office fetched with it must go out of use. Where the case is still open, the copy has been taken out already; check whether you kept another one, then confirm. The person sees under “My consents” who has confirmed.",
    empty: "Nothing to confirm", emptyWhy: "When somebody withdraws a consent it appears here and among your tasks.",
    what: { caseEvidence: "A document in a case", other: "Something made from a consent" }, ended: "withdrawn {{at}}", confirm: "Confirm: out of use, no other copy kept", confirming: "Recording…", done: "confirmed {{at}}",
    receipt: "Verify the receipt", basis: "Basis: Personal Information Protection Law, article 47: when consent is withdrawn the personal information is to be deleted. What was lawfully decided before stays valid.",
  },
});
