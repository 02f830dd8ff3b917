import type { ReactNode } from "react";
import type { QueueRow } from "../../api/desk-case.ts";
import { useTexts } from "../../i18n/texts.ts";
import { clockStatus } from "../ClockLine.tsx";
import { StatusTag } from "../StatusTag.tsx";
import { caseDeskTexts } from "./case-i18n.ts";

/** The one tag that stands for a case: hand-over, waiting, how long, or how it ended. @param toAccept  the hand-over waits for the reader's own office */
export function CaseStatusTag({ state, clock, toAccept = false }: Pick<QueueRow, "state" | "clock"> & { toAccept?: boolean }): ReactNode {
  const t = useTexts(caseDeskTexts);
  if (state === "completed") return <StatusTag kind="done" />;
  if (state === "notAccepted") return <StatusTag kind="notAccepted" />;
  if (state === "withdrawn") return <StatusTag kind="withdrawn" />;
  if (state === "suspended") return <StatusTag kind="suspended" />;
  if (state === "offered") return <StatusTag kind="handover">{toAccept ? t("toAccept") : undefined}</StatusTag>;
  if (!clock || clock.reading.state === "ended") return <StatusTag kind="running" />;
  const status = clockStatus(clock.reading);
  if (status.kind === "you") return <StatusTag kind="you">{t("waitsForApplicant")}</StatusTag>;
  if (status.kind === "running") return <StatusTag kind="running">{t("left", { days: clock.reading.remaining })}</StatusTag>;
  return <StatusTag {...status} />;
}
