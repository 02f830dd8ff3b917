import { defineProblem } from "../../platform/http/problem.ts";

export const figureNotFound = defineProblem("figure-not-found", 404, { zh: "没有这个数", en: "No such figure" }, {
  remedy: { zh: "从数字一览里找", en: "Find it in the list of figures", action: "/figures" },
});

export const figureDayUnknown = defineProblem("figure-day-unknown", 404, { zh: "这一天的明细没有", en: "There are no records of that day" }, {
  remedy: { zh: "只有按天能从记录重新算出来的数，才能看过去某一天；时点数只有当天有明细", en: "Only figures that can be worked out again from their records can be opened for a past day; those about a moment have records for today alone" },
});

export const figureCursorMalformed = defineProblem("figure-cursor-malformed", 400, { zh: "翻页标记不对", en: "The cursor is not one of ours" }, {
  remedy: { zh: "从第一页开始看", en: "Start from the first page" },
});
