import { defineProblem } from "../../platform/http/problem.ts";

export const objectionNotFound = defineProblem("objection-not-found", 404, { zh: "没有这一件异议或投诉，或者不归您的单位答复", en: "No such objection or complaint, or another office answers it" });

export const objectionAboutNothing = defineProblem(
  "objection-about-nothing",
  422,
  { zh: "这一笔不在账本上，或者不是关于您的", en: "There is no such line in the ledger, or it is not about you" },
  { remedy: { zh: "从“谁看过我的数据”或“我的授权”里选一笔再提", en: "Choose a line under “Who looked at my data” or “My consents”", action: "/my/looked" } },
);

export const objectionAnswered = defineProblem("objection-answered", 409, { zh: "已经答复过了", en: "It has been answered already" }, { remedy: { zh: "刷新页面看答复", en: "Load the page again to see the answer" } });
