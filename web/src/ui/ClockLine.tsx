import type { ReactNode } from "react";
import type { Answer } from "../api/client.ts";
import { useFormat } from "../i18n/format.ts";
import { useTexts } from "../i18n/texts.ts";
import { uiTexts } from "./i18n.ts";
import { Mark } from "./Mark.tsx";
import { useSideName } from "./OfficeName.tsx";
import { nodeOfParty } from "./sides.ts";
import type { StatusKind } from "./StatusTag.tsx";
import type { RibbonPart } from "./TimeRibbon.tsx";

/** What the node says of one term; every figure in it is derived from the custody chain. */
export type ClockReading = NonNullable<Answer<"/api/status", "post">["clock"]>["reading"];

/** Who reads: the applicant is called 您, and by others 申请人. */
export type ClockReader = "applicant" | "office";

/** What the clock says in one sentence: how much is left, or how late, or why it stands still. */
export function ClockLine({ clock, reader = "applicant" }: { clock: ClockReading; reader?: ClockReader }): ReactNode {
  const t = useTexts(uiTexts);
  const format = useFormat();
  const workdays = clock.unit === "workday";
  return (
    <p className="row-tight">
      <span className="clock-main">{sentence()}</span>
      {clock.state === "ended" || clock.state === "overdue" || clock.state === "stopped" ? null : <span className="muted small">{t("clock.by", { date: format.date(clock.dueOn) })}</span>}
      {clock.provisional ? <Mark kind="provisional" side="end" /> : null}
    </p>
  );

  function sentence(): string {
    switch (clock.state) {
      case "ended": return clock.overdueDays > 0 ? t(workdays ? "clock.endedLate" : "clock.endedLateDay", { days: clock.overdueDays }) : t("clock.ended");
      case "overdue": return t(workdays ? "clock.late" : "clock.lateDay", { days: clock.overdueDays });
      case "due-passed": return t("clock.duePassed");
      case "stopped": return clock.running?.kind === "applicant" ? t(reader === "applicant" ? "clock.stoppedYou" : "clock.stoppedApplicant") : t("clock.stoppedLaw");
      case "running": return clock.remaining === 0 ? t("clock.today") : t(workdays ? "clock.leftWorkday" : "clock.leftDay", { days: clock.remaining });
    }
  }
}

/** The parts of the time ribbon that a clock reading makes; days beyond the budget have no white part left. */
export function useRibbonParts(clock: ClockReading, reader: ClockReader = "applicant"): readonly RibbonPart[] {
  const t = useTexts(uiTexts);
  const sideName = useSideName();
  const parts = clock.bookedByHolder.map(({ holder, days }): RibbonPart => {
    if (holder.kind === "applicant") return { kind: "applicant", label: t("clock.part", { who: t(reader === "applicant" ? "clock.you" : "clock.applicant"), days }), days };
    if (holder.kind === "suspension") return { kind: "suspension", label: t("clock.part", { who: t("clock.suspension"), days }), days };
    const node = nodeOfParty(holder.party);
    const running = clock.state !== "ended" && clock.running?.kind === "office" && clock.running.party === holder.party;
    return { kind: "office", node, label: t("clock.part", { who: sideName(node), days }), days, running };
  });
  if (clock.overdueDays > 0 || clock.state === "ended") return parts;
  return [...parts, { kind: "rest", label: t("clock.rest", { days: clock.remaining }), days: clock.remaining }];
}

/** Which status word fits a clock. Warn at a fifth of the budget or one day. */
export function clockStatus(clock: ClockReading): { kind: StatusKind; days: number } {
  if (clock.overdueDays > 0) return { kind: "overdue", days: clock.overdueDays };
  if (clock.state === "stopped") return { kind: clock.running?.kind === "applicant" ? "you" : "suspended", days: 0 };
  if (clock.remaining <= Math.max(1, clock.budget / 5)) return { kind: "soon", days: clock.remaining };
  return { kind: "running", days: 0 };
}
