import { defineTexts } from "../../i18n/texts.ts";

export const taskTexts = defineTexts("tasks", {
  zh: {
    title: "待办",
    lead: "等您单位、您岗位办的件，最急的在前。",
    empty: "没有等您的件",
    emptyHint: "有新的会出现在这里，不用刷新。",
    sums: "共 {{open}} 件，其中逾期 {{overdue}} 件、今天到期 {{dueToday}} 件、您接手的 {{mine}} 件",
    column: { due: "时限", task: "要办什么", kind: "种类", opened: "何时来的", hands: "谁在办" },
    due: { none: "没有时限", overdue: "已逾期", overdueDays: "逾期 {{n}} 天", overdueHours: "逾期 {{n}} 小时", today: "今天到期", by: "{{at}} 前" },
    kind: { handoverOverdue: "移交无人答复", escalated: "逐级督办", requestArrived: "使用申请", requestOffered: "对方另提的条件", other: "办件" },
    taken: { mine: "您接手了", colleague: "同事在办", nobody: "还没人接手" },
    take: "接手",
    takeThis: "接手：{{subject}}",
    giveBack: "放回",
    giveBackThis: "放回：{{subject}}",
  },
  en: {
    title: "Tasks",
    lead: "What waits for your office and your role, most urgent first.",
    empty: "Nothing waits for you",
    emptyHint: "What is new appears here by itself.",
    sums: "{{open}} in all: {{overdue}} overdue, {{dueToday}} due today, {{mine}} taken by you",
    column: { due: "Due", task: "What is to be done", kind: "Kind", opened: "Since", hands: "In whose hands" },
    due: { none: "No time limit", overdue: "Overdue", overdueDays: "Days overdue: {{n}}", overdueHours: "Hours overdue: {{n}}", today: "Due today", by: "By {{at}}" },
    kind: { handoverOverdue: "Hand-over not answered", escalated: "Supervision", requestArrived: "Access request", requestOffered: "Terms offered", other: "Case work" },
    taken: { mine: "Taken by you", colleague: "With a colleague", nobody: "Not taken yet" },
    take: "Take",
    takeThis: "Take {{subject}}",
    giveBack: "Give back",
    giveBackThis: "Give back {{subject}}",
  },
});
