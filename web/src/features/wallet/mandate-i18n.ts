import { defineTexts } from "../../i18n/texts.ts";

export const mandateTexts = defineTexts("mandate", {
  zh: {
    title: "委托别人替我办", my: "我的办件", wallet: "我的证照", lead: "写明托给谁、办什么、到哪天为止。受托人登录以后，在“我的证照”里就有这份委托，去窗口亮一下码就行。",
    name: "受托人姓名", id: "受托人身份号码", idHint: "18 位，用来认准是这个人", relation: "您和受托人的关系", relations: { family: "家人", colleague: "单位经办人", other: "其他" },
    purposes: "可以替您做什么", may: { apply: "递交申请", supplement: "补交材料", collect: "领取结果" }, items: "只限这些事", itemsHint: "一行写一件；不写就是全部事项", term: "到什么时候", terms: { month: "30 天", quarter: "90 天", year: "一年" }, until: "到 {{on}}（含当天）",
    both: "两地都认", bothHint: "对方那边的节点也存一份，受托人在那边登录也看得到", effect: "作出以后马上生效，从今天算起。您随时可以在“我的证照”里撤销。", go: "作出委托", doing: "正在签发……",
    missing: { name: "受托人姓名没有填", id: "受托人身份号码没有填全", relation: "请选您和受托人的关系", purposes: "至少选一件可以替您做的事" },
  },
  en: {
    title: "Let somebody act for me", my: "My matters", wallet: "My credentials", lead: "Say who, what for and until when. The agent finds it under “My credentials” after signing in, and shows it at a counter by a code.",
    name: "Agent's name", id: "Agent's identity number", idHint: "18 characters, so that it is this person and no other", relation: "The agent is", relations: { family: "Family", colleague: "From my firm", other: "Somebody else" },
    purposes: "What they may do for you", may: { apply: "Hand in an application", supplement: "Bring missing papers", collect: "Collect the result" }, items: "Only for these matters", itemsHint: "One a line; left empty, for all matters", term: "Until when", terms: { month: "30 days", quarter: "90 days", year: "A year" }, until: "Until {{on}}, that day included",
    both: "Counts on both sides", bothHint: "The other side's node keeps a copy; the agent sees it there too after signing in", effect: "It counts from today on. You can revoke it at any time under “My credentials”.", go: "Give the mandate", doing: "Issuing…",
    missing: { name: "The agent's name is missing", id: "The agent's identity number is not complete", relation: "Say who the agent is to you", purposes: "Choose at least one thing they may do" },
  },
});
