import { defineTexts } from "../../i18n/texts.ts";

export const figurePageTexts = defineTexts("figures", {
  zh: {
    title: "数字一览", lead: "每个数都写明口径，都能点开看是由哪些记录算出来的。打不开的数，不放在这里。", asOf: "截至 {{time}}，由本节点当场算出。", ours: "本地指{{side}}这一侧的单位。",
    group: { cases: "跨省办件", custody: "在谁手上", crossings: "数据过界", catalogue: "数据目录", ledger: "账本与回执" },
    open: "看口径和明细",
    value: "这个数", definition: "口径", source: "从哪来", history: "一天一天看", records: "明细", export: "导出明细（CSV）",
    pastDay: "您看的是 {{date}}的数。", backToToday: "回到今天",
    how: { count: "数出来的：下面有几条明细，就是几。", sum: "加出来的：下面各条的数值相加。", median: "中位数：下面各条按大小排，取中间那一条。", share: "比例：下面各条里，数值是 1 的占百分之几。" },
    chart: "从 {{from}}到 {{to}}，每天一根，从 0 画起。最高 {{max}}，最后一天 {{last}}。", chartNone: "还没有可以画的数。", oneDay: "这个节点从 {{date}}开始记录，目前只有这一天：{{last}}。满两天才画得出来。", gaps: "空着的日子没有数：见下表。",
    table: "逐日的数", day: "日期", number: "数", openDay: "看这一天",
    state: { withheld: "不足 5 件，不显示", none: "没有件", unknown: "这天没有量" },
    derived: "每一天的数都由当天的记录现算，不另存一份。", kept: "时点数过了就回不去，所以每天结束时量一次，存下来；那天节点没开着，就空着。",
    recordsNone: "还没有记录。", recordsWithheld: "不足 5 件的比例和中位数不显示，明细也不显示，免得从中认出某一件。",
    when: "时间", what: "记录", amount: "数值", proof: "凭据", line: "账本第 {{n}} 笔", page: "打开", noProof: "没有过界，不入账本", only: "已在账本里",
    more: "再显示 {{n}} 条", shown: "已显示 {{n}} 条", all: "共 {{n}} 条，全部显示",
  },
  en: {
    title: "Figures", lead: "Each number says what it counts and opens down to the records it is made of. A number that can't be opened isn't here.", asOf: "As of {{time}}, worked out by this node just now.", ours: "“Here” means the offices of the {{side}} side.",
    group: { cases: "Cross-province cases", custody: "Who holds what", crossings: "Data that crossed", catalogue: "Data catalogue", ledger: "Ledger and receipts" },
    open: "Definition and records",
    value: "The number", definition: "What it counts", source: "Where it comes from", history: "Day by day", records: "Records", export: "Download records (CSV)",
    pastDay: "You are looking at {{date}}.", backToToday: "Back to today",
    how: { count: "Counted: as many as there are records below.", sum: "Added up: the values of the records below.", median: "Median: the middle one of the records below, by size.", share: "Share: the percentage of the records below whose value is 1." },
    chart: "From {{from}} to {{to}}, one bar a day, from 0. Highest {{max}}, last day {{last}}.", chartNone: "There is nothing to draw yet.", oneDay: "This node began to record on {{date}}; so far that is the only day: {{last}}. It takes two days to draw.", gaps: "Days left empty have no number: see the table.",
    table: "The number of each day", day: "Day", number: "Number", openDay: "Open this day",
    state: { withheld: "Fewer than 5, not shown", none: "No cases", unknown: "Not measured that day" },
    derived: "The number of each day is worked out from the records of that day, now; no copy is kept.", kept: "The state of a moment can't be told afterwards, so it is measured once at the end of each day and kept; a day on which the node was off stays empty.",
    recordsNone: "No records yet.", recordsWithheld: "Shares and medians of fewer than 5 cases aren't shown, nor are their records, so that no single case can be made out.",
    when: "Time", what: "Record", amount: "Value", proof: "Evidence", line: "Line {{n}} of the ledger", page: "Open", noProof: "Nothing crossed, no line", only: "In the ledger",
    more: "Show {{n}} more", shown: "Shown: {{n}}", all: "All {{n}} shown",
  },
});
