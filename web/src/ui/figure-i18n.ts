import { defineTexts } from "../i18n/texts.ts";

/** How a named number is said; the home page and the pages of figures say it alike. */
export const figureTexts = defineTexts("figure", {
  zh: {
    none: "尚无", withheld: "不足 5 件，不显示", value: "{{value}} {{unit}}", of: "共 {{n}} 件",
    period: { now: "现在", today: "今天", day: "{{date}}", last30Days: "最近 30 天", last30DaysTo: "到 {{date}}为止的 30 天" },
    full: "{{title}}（{{period}}）", asOf: "截至 {{time}}",
  },
  en: {
    none: "None yet", withheld: "Fewer than 5, not shown", value: "{{value}} {{unit}}", of: "of {{n}} cases",
    period: { now: "now", today: "today", day: "{{date}}", last30Days: "last 30 days", last30DaysTo: "30 days up to {{date}}" },
    full: "{{title}} ({{period}})", asOf: "As of {{time}}",
  },
});
