import type { ReactNode } from "react";
import { closedStates, type CaseView } from "../../api/case-status.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ClockLine, clockStatus, useRibbonParts, type ClockReading } from "../../ui/ClockLine.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { StatusTag, type StatusKind } from "../../ui/StatusTag.tsx";
import { TimeRibbon } from "../../ui/TimeRibbon.tsx";
import type { CaseWords } from "./case-words.ts";
import { caseTexts } from "./i18n.ts";

/** The first thing a case says: who has it, and whose clock runs. @param ownPapers  where the signed-in applicant hands in what is asked for */
export function CaseNow({ status, words, ownPapers }: { status: CaseView; words: CaseWords; ownPapers?: ReactNode }): ReactNode {
  const t = useTexts(caseTexts);
  const waiting = status.state === "supplementing" || status.state === "acceptedSupplementing";
  const closed = closedStates.includes(status.state);
  return (
    <section className={`card card-edge card-edge-${waiting ? "you" : status.custodian.node} case-now`}>
      <div className="stack-sm">
        <h2 className="small muted case-now-title">{t(closed ? "page.whoDid" : "page.whose")}</h2>
        <p className="case-holder"><OfficeName office={status.custodian} large /></p>
        <p className="muted">{words.holding(status)}</p>
        <p><StatusTag {...tagOf(status)} /></p>
        {status.offer && !closed ? <p className="small">{words.offer(status.offer)}</p> : null}
        {status.suspension ? <p className="small">{words.suspension(status.suspension)} <span lang="zh-CN">{t("clause", { clause: status.suspension.clause })}</span></p> : null}
        {status.state === "notAccepted" ? <p>{t("result.notAccepted")}</p> : status.outcome === "denied" ? <p>{t("result.denied")}</p> : null}
        {status.supplement.length > 0 ? (
          <div className="case-supplement">
            <h3>{t("supplement.title")}</h3>
            <ul className="bullets" lang="zh-CN">{status.supplement.map(({ slot, name }) => <li key={slot}>{name}</li>)}</ul>
            {ownPapers ?? <p className="small muted">{t("supplement.how", { office: words.office(status.counter) })}</p>}
          </div>
        ) : null}
      </div>
      <div className="stack-sm">
        <h2 className="small muted case-now-title">{t(status.clock?.reading.state === "ended" ? "page.clockEnded" : "page.clock")}</h2>
        {status.clock ? <Clock clock={status.clock} legal={status.legalClock} /> : null}
      </div>
    </section>
  );
}

/** State, picture and colour of a case, for the one tag that stands for it. */
export function tagOf({ state, clock, outcome }: CaseView): { kind: StatusKind; days: number } {
  if (state === "completed") return { kind: outcome === "denied" ? "refused" : "done", days: 0 };
  if (state === "notAccepted") return { kind: "notAccepted", days: 0 };
  if (state === "withdrawn") return { kind: "withdrawn", days: 0 };
  if (state === "offered") return { kind: "handover", days: 0 };
  return clock && clock.reading.state !== "ended" ? clockStatus(clock.reading) : { kind: "running", days: 0 };
}

export function Clock({ clock, legal }: { clock: NonNullable<CaseView["clock"]>; legal: CaseView["legalClock"] }): ReactNode {
  const t = useTexts(caseTexts);
  const { reading, rule, legalBasis } = clock;
  const workdays = reading.unit === "workday";
  const ruleKey = rule === "notice" ? "rule.notice" : rule === "part" ? "rule.part" : rule === "promised" ? (workdays ? "rule.promised" : "rule.promisedDay") : workdays ? "rule.legal" : "rule.legalDay";
  return (
    <>
      <ClockLine clock={reading} />
      <TimeRibbon parts={useRibbonParts(reading)} />
      <p className="small muted">
        {t(ruleKey, { days: reading.budget })} {reading.mark === null ? null : <Mark kind="illustrative" />}
        {legalBasis === null ? null : <span lang="zh-CN"> · {t("page.basis", { basis: legalBasis })}</span>}
      </p>
      {legal ? <Legal reading={legal.reading} basis={legal.legalBasis} /> : null}
    </>
  );
}

function Legal({ reading, basis }: { reading: ClockReading; basis: string | null }): ReactNode {
  const t = useTexts(caseTexts);
  const format = useFormat();
  return (
    <p className="small muted">
      {t(reading.unit === "workday" ? "page.legalWorkday" : "page.legal", { days: reading.budget })} · {t("page.legalBy", { date: format.date(reading.dueOn) })} {reading.provisional ? <Mark kind="provisional" side="end" /> : null}
      {basis === null ? null : <span lang="zh-CN"> · {t("page.basis", { basis })}</span>}
    </p>
  );
}
