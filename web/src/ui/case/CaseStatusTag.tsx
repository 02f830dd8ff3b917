import type { ReactNode } from "react";
import type { QueueRow } from "../../api/desk-case.ts";
import { clockStatus } from "../ClockLine.tsx";
import { StatusTag } from "../StatusTag.tsx";

/** The one tag that stands for a case: hand-over, waiting, how long, or how it ended. */
export function CaseStatusTag({ state, clock }: Pick<QueueRow, "state" | "clock">): ReactNode {
  if (state === "completed") return <StatusTag kind="done" />;
  if (state === "notAccepted") return <StatusTag kind="notAccepted" />;
  if (state === "offered") return <StatusTag kind="handover" />;
  if (!clock || clock.reading.state === "ended") return <StatusTag kind="running" />;
  return <StatusTag {...clockStatus(clock.reading)} />;
}
