import type { ReactNode } from "react";
import type { Schemas } from "../api/client.ts";
import { useFormat } from "../i18n/format.ts";
import { useLanguage, useTexts } from "../i18n/texts.ts";
import { uiTexts } from "./i18n.ts";
import { Mark } from "./Mark.tsx";
import { nodeOfParty } from "./sides.ts";
import type { StatusKind } from "./StatusTag.tsx";
import type { RibbonPart } from "./TimeRibbon.tsx";

export type ClockReading = Schemas["ClockReading"];

/** What the clock says in one sentence: how much is left, or how late, or why it stands still. */
export function ClockLine({ clock, ended = false }: { clock: ClockReading; ended?: boolean }): ReactNode {
  const t = useTexts(uiTexts);
  const format = useFormat();
  const working = clock.unit === "workday";
  const holder = clock.running;
  const main = ended
    ? t("clock.stopped")
    : clock.overdueDays > 0
      ? t(working ? "clock.late" : "clock.lateDay", { days: clock.overdueDays })
      : holder?.kind === "applicant"
        ? t("clock.stoppedYou")
        : holder?.kind === "suspension"
          ? t("clock.stoppedLaw")
          : clock.remaining === 0
            ? t("clock.today")
            : t(working ? "clock.leftWorkday" : "clock.leftDay", { days: clock.remaining });
  return (
    <p className="row-tight">
      <span className="clock-main">{main}</span>
      {ended ? null : <span className="muted small">{t("clock.by", { date: format.date(clock.dueOn) })}</span>}
      {clock.provisional ? <Mark kind="provisional" side="end" /> : null}
    </p>
  );
}

/** The parts of the time ribbon that a clock reading makes. */
export function useRibbonParts(clock: ClockReading): readonly RibbonPart[] {
  const t = useTexts(uiTexts);
  const { language } = useLanguage();
  const parts = clock.bookedByHolder.map(({ holder, days }): RibbonPart => {
    if (holder.kind === "applicant") return { kind: "applicant", label: t("clock.part", { who: t("clock.you"), days }), days };
    if (holder.kind === "suspension") return { kind: "suspension", label: t("clock.part", { who: t("clock.suspension"), days }), days };
    const node = nodeOfParty(holder.party.id);
    const side = node === "sc" ? t("side.sc") : node === "cq" ? t("side.cq") : language === "zh" ? holder.party.nameZh : holder.party.nameEn;
    const running = clock.running?.kind === "office" && clock.running.party.id === holder.party.id;
    return { kind: "office", node, label: t("clock.part", { who: side, days }), days, running };
  });
  if (clock.overdueDays > 0) return parts;
  return [...parts, { kind: "rest", label: t("clock.rest", { days: clock.remaining }), days: clock.remaining }];
}

/** Which status word fits a running clock. Warn at a fifth of the budget or one day. */
export function clockStatus(clock: ClockReading): { kind: StatusKind; days: number } {
  if (clock.overdueDays > 0) return { kind: "overdue", days: clock.overdueDays };
  if (clock.running?.kind === "applicant") return { kind: "you", days: 0 };
  if (clock.running?.kind === "suspension") return { kind: "suspended", days: 0 };
  if (clock.remaining <= Math.max(1, clock.budget / 5)) return { kind: "soon", days: clock.remaining };
  return { kind: "running", days: 0 };
}
