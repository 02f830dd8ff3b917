import { defineProblem } from "../../../platform/http/problem.ts";

export const itemNotFound = defineProblem(
  "item-not-found",
  404,
  { zh: "没有这个事项", en: "No such item" },
  { remedy: { zh: "回到事项目录重新查找", en: "Search the directory again", action: "/items" } },
);
