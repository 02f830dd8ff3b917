import { defineProblem } from "../../platform/http/problem.ts";

export const eventGap = defineProblem(
  "event-gap",
  409,
  { zh: "收到的消息不连续，前面缺了", en: "Events before these have not arrived" },
  { remedy: { zh: "从对方确认过的序号之后重新发送", en: "Send again from the sequence after the acknowledged one" } },
);

export const foreignEvent = defineProblem("foreign-event", 400, {
  zh: "消息写的来源不是发送它的节点",
  en: "The event names a source other than the node that sent it",
});
