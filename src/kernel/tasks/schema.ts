import { Type, type Static } from "typebox";
import type { Text } from "../../platform/text.ts";
import { Role } from "../identity/index.ts";

const Words = Type.Object({ zh: Type.String(), en: Type.String() });

/** One thing that waits for somebody of an office: what, about what, until when, and whether somebody has taken it on. */
export const Task = Type.Object({
  id: Type.String({ format: "uuid" }),
  kind: Type.String({ description: "What is to be done, e.g. handover.overdue" }),
  subject: Type.String({ description: "Number of the case or request it is about" }),
  path: Type.Union([Type.String(), Type.Null()], { description: "Page where it is done" }),
  role: Role,
  title: Words,
  openedAt: Type.String({ format: "date-time" }),
  dueAt: Type.Union([Type.String({ format: "date-time" }), Type.Null()]),
  overdue: Type.Boolean(),
  taken: Type.Union([Type.Literal("mine"), Type.Literal("colleague"), Type.Literal("nobody")]),
});
export type Task = Static<typeof Task>;

const Count = Type.Integer({ minimum: 0 });

/** What waits for an office, in numbers; only of the roles that the one who asks has. */
export const TaskDigest = Type.Object({
  open: Count,
  mine: Count,
  overdue: Count,
  dueToday: Type.Integer({ minimum: 0, description: "Due before 24:00 of today, Asia/Shanghai, and not overdue yet" }),
  kinds: Type.Array(Type.Object({ kind: Type.String(), open: Count, overdue: Count, dueToday: Count })),
});
export type TaskDigest = Static<typeof TaskDigest>;

/** At this instant, if the item is still open, another item is opened for this office and role. */
export interface NewRung {
  readonly at: Date;
  readonly party: string;
  readonly role: Role;
  readonly title: Text;
}

export interface NewTask {
  /** The reason, e.g. `handover.overdue CY-…#3`; the same reason opens one item only. */
  readonly key: string;
  readonly kind: string;
  /** The office; hosted here. */
  readonly party: string;
  readonly role: Role;
  /** Number of a case or request; no personal data. */
  readonly subject: string;
  readonly path?: string;
  readonly title: Text;
  readonly dueAt?: Date;
  /** At most 9, in order of time. */
  readonly rungs?: readonly NewRung[];
}
