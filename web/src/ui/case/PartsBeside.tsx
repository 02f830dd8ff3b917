import type { ReactNode } from "react";
import { isOver, type CasePart, type DeskCase } from "../../api/desk-case.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useText, useTexts } from "../../i18n/texts.ts";
import { ClockLine, clockStatus } from "../ClockLine.tsx";
import { OfficeName } from "../OfficeName.tsx";
import { StatusTag } from "../StatusTag.tsx";
import { caseDeskTexts } from "./case-i18n.ts";
import { useStepWords } from "./case-words.ts";
import { ClockRule } from "./CustodyPanel.tsx";
import { OfferLine } from "./OfferLine.tsx";

type View = Pick<DeskCase, "parts" | "materials" | "state" | "deciding">;

/** The parts of a joint case beside each other, Sichuan left and Chongqing right. @param actions  what the reader's office may do with a part */
export function PartsBeside({ view, actions }: { view: View; actions?: (part: CasePart) => ReactNode }): ReactNode {
  const t = useTexts(caseDeskTexts);
  const sorted = view.parts.toSorted((a, b) => (a.office.node === b.office.node ? a.id.localeCompare(b.id) : a.office.node === "sc" ? -1 : 1));
  if (sorted.length === 0) return null;
  return (
    <section className="stack-sm" aria-labelledby="case-parts">
      <div className="stack-tight">
        <h2 id="case-parts">{t("parts.title", { n: sorted.length })}</h2>
        <p className="small muted"><Rich text={t("parts.lead")} parts={{ office: <OfficeName office={view.deciding} /> }} /></p>
      </div>
      <ul className="parts-beside">{sorted.map((part) => <li key={part.id}><Part part={part} view={view} actions={actions?.(part)} /></li>)}</ul>
    </section>
  );
}

function Part({ part, view, actions }: { part: CasePart; view: View; actions: ReactNode }): ReactNode {
  const t = useTexts(caseDeskTexts);
  const text = useText();
  const format = useFormat();
  const words = useStepWords(view.materials);
  const report = part.timeline.findLast(({ type }) => type === "part.completed");
  const ended = part.state === "reported" || part.state === "closed" || isOver.includes(view.state);
  return (
    <article className={`card card-edge card-edge-${part.custodian.node} stack-sm`} aria-labelledby={`part-${part.id}`}>
      <div className="row between"><h3 id={`part-${part.id}`}>{text(part.title)}</h3><PartStatusTag part={part} toAccept={part.possible.includes("handover.accepted")} /></div>
      <div className="stack-tight"><p className="small muted">{t(ended ? "parts.by" : "parts.holder")}</p><p><OfficeName office={ended ? part.office : part.custodian} /></p></div>
      {report?.note ? <p className="small history-note" lang="zh-CN">{report.note}</p> : null}
      {typeof report?.facts["clause"] === "string" ? <p className="small muted" lang="zh-CN">{t("clause", { clause: report.facts["clause"] })}</p> : null}
      {part.offer && !ended ? <OfferLine offer={part.offer} /> : null}
      {part.clock ? <div className="stack-tight">{ended ? null : <ClockLine clock={part.clock.reading} reader="office" />}<p className="small muted"><ClockRule clock={part.clock} /></p></div> : null}
      {actions}
      <details>
        <summary className="small">{t("parts.history", { n: part.timeline.length })}</summary>
        <ol className="history history-narrow">
          {part.timeline.map((step) => {
            const detail = words.detail(step);
            return (
              <li key={step.seq}>
                <time className="muted small" dateTime={step.at}>{format.stamp(step.at)}</time>
                <div>
                  <p className="row-tight"><span className="strong">{words.title(step)}</span><span className="small"><OfficeName office={step.office} /></span></p>
                  {detail ? <p className="small muted" lang="zh-CN">{detail}</p> : null}
                  {step.note ? <p className="small history-note" lang="zh-CN">{step.note}</p> : null}
                </div>
              </li>
            );
          })}
        </ol>
      </details>
    </article>
  );
}

/** The one tag that stands for a part. @param toAccept  it waits for the reader's own office */
export function PartStatusTag({ part, toAccept = false }: { part: Pick<CasePart, "state" | "finding"> & { readonly clock?: CasePart["clock"] }; toAccept?: boolean }): ReactNode {
  const t = useTexts(caseDeskTexts);
  switch (part.state) {
    case "reported": return <StatusTag kind={part.finding === "confirmed" ? "done" : "refused"}>{t(`finding.${part.finding ?? "confirmed"}`)}</StatusTag>;
    case "closed": return <StatusTag kind="withdrawn">{t("part.closed")}</StatusTag>;
    case "returned": return <StatusTag kind="refused">{t("part.returned")}</StatusTag>;
    case "offered": return <StatusTag kind="handover">{t(toAccept ? "toAccept" : "part.offered")}</StatusTag>;
    case "held": {
      const status = part.clock ? clockStatus(part.clock.reading) : undefined;
      return status && status.kind !== "running" ? <StatusTag {...status} /> : <StatusTag kind="running">{part.clock ? t("left", { days: part.clock.reading.remaining }) : t("part.held")}</StatusTag>;
    }
    default: return <StatusTag kind="running">{t(`part.${part.state}`)}</StatusTag>;
  }
}
