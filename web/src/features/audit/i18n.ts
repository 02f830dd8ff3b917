import { defineTexts } from "../../i18n/texts.ts";

export const auditTexts = defineTexts("audit", {
  zh: {
    title: "谁取过", lead: "每一次过界的取数：谁、什么、为什么、结果。这里不写是谁的数据；给出去的每一行都有回执。", empty: "还没有过界的取数", emptyHint: "取过一次就会列在这里，取不到的也列。", at: "时间", resource: "数据", purpose: "用途与条款", basis: "依据", parties: "谁取 ← 谁给", outcome: "结果", receipt: "回执", noReceipt: "不记账", more: "再看更早的", fields: "{{n}} 个栏目", open: "打开回执：{{resource}}，{{at}}", clear: "看全部", evidence: { lead: "取数和答复都由各自的节点签过字。这份证据只说这一次，看不到同时走的其他取数，也没有个人信息。", download: "下载签字证据" }, timing: "用时", notTimed: "没有记", ms: "{{n}} 毫秒", openTiming: "慢在哪：{{resource}}，{{at}}",
    refusals: { title: "本方拒绝的取数", lead: "对方来取、本方没给的，按原因数。", reason: "原因", peer: "对方", day: "日期", count: "次数", last: "最近一次", none: "没有拒绝过" },
  },
  en: {
    title: "Who fetched what", lead: "Every call across the border: who, what, why, how it ended. Whose data it was isn't written here; each one that was given has its receipt.", empty: "Nothing has crossed yet", emptyHint: "Every call appears here, also those that brought nothing.", at: "Time", resource: "Data", purpose: "Purpose and clause", basis: "Basis", parties: "Asked ← provided", outcome: "Outcome", receipt: "Receipt", noReceipt: "none", more: "Show earlier ones", fields: "{{n}} fields", open: "Open the receipt: {{resource}}, {{at}}", clear: "Show all", evidence: { lead: "Call and answer were each signed by their node. This evidence tells of this one call only, nothing of those that travelled with it, and nothing personal.", download: "Download the signed evidence" }, timing: "Time taken", notTimed: "not kept", ms: "{{n}} ms", openTiming: "Where the time went: {{resource}}, {{at}}",
    refusals: { title: "Calls this side refused", lead: "What the other side asked for and didn't get, by reason.", reason: "Reason", peer: "Other side", day: "Day", count: "Calls", last: "Last one", none: "None refused" },
  },
});
