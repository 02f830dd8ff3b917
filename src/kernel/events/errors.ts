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

export const eventUnreadable = defineProblem("event-unreadable", 422, {
  zh: "消息的内容本节点处理不了",
  en: "This node can't work with what the event contains",
});

export const eventUnhandled = defineProblem("event-unhandled", 422, {
  zh: "本节点不认识这一种消息",
  en: "This node knows no events of this type",
}, {
  remedy: { zh: "两边装同一版本，再重新处理", en: "Bring both sides to the same version, then try it again", who: { zh: "两边的节点运维人员", en: "The operators of both nodes" } },
});

export const behindParked = defineProblem("event-behind-parked", 409, {
  zh: "同一事项更早的消息停着，这一条排在它后面",
  en: "An earlier event of the same subject is parked; this one waits behind it",
});

export const parkedNotFound = defineProblem("parked-event-not-found", 404, {
  zh: "没有这条停着的消息，可能已经处理过了",
  en: "No such event is parked; it may have been settled already",
});

export const notFirstOfSubject = defineProblem("parked-event-not-first", 409, {
  zh: "同一事项更早的消息还停着，要按次序处理",
  en: "An earlier event of the same subject is still parked; they are taken in their order",
}, {
  remedy: { zh: "先处理这个事项最早的一条，或者整个事项一起重新处理", en: "Settle the earliest one of the subject first, or try the whole subject again" },
});

export const eventConflict = defineProblem("event-conflict", 409, {
  zh: "这个序号已经收过另一条消息",
  en: "Another event has been received under this number",
}, {
  remedy: { zh: "发送方像是从旧备份恢复的，先停下来比对双方的进度", en: "The sender seems to have been restored from an older backup: it stops and compares how far both sides are", who: { zh: "发送一方的节点运维人员", en: "The operator of the sending node" } },
});

export const linkAnswerMalformed = defineProblem("event-answer-malformed", 502, {
  zh: "对方节点关于消息进度的答复不合规范",
  en: "The other node's answer about the events is not well formed",
});

export const streamNotStopped = defineProblem("event-stream-not-stopped", 409, {
  zh: "这条消息流没有停下，不用处理",
  en: "This stream of events is not stopped: there is nothing to decide",
});

export const eventMustTakeEffect = defineProblem("event-must-take-effect", 409, {
  zh: "这一种消息不能放弃：它是别人已经作出的决定",
  en: "Events of this type can't be dropped: they are somebody's decision",
}, {
  remedy: { zh: "查明为什么收不下，改好以后重新处理", en: "Find out why it is refused, mend that, and try it again" },
});
