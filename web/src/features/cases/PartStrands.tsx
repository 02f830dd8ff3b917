import { FileTextOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { closedStates, type CasePart, type CaseView, type TimelineEntry } from "../../api/case-status.ts";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { clockStatus } from "../../ui/ClockLine.tsx";
import { OfficeName, Tile } from "../../ui/OfficeName.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { Clock } from "./CaseNow.tsx";
import type { CaseWords } from "./case-words.ts";
import { caseTexts } from "./i18n.ts";

/** The parts of a joint case, one strand each, with its own holder, clock and steps; beside each other when there is room. */
export function PartStrands({ status, words, show }: { status: CaseView; words: CaseWords; show(entry: TimelineEntry): void }): ReactNode {
  const t = useTexts(caseTexts);
  const sorted = status.parts.toSorted((a, b) => (a.office.node === b.office.node ? a.id.localeCompare(b.id) : a.office.node === "sc" ? -1 : 1));
  return (
    <li className="lane-parts">
      <p><span className="strong">{t("parts.title", { n: sorted.length })}</span> <span className="small muted">{t("parts.lead", { office: words.office(status.deciding) })}</span></p>
      <ul className="lane-strands">{sorted.map((part) => <li key={part.id}><Strand part={part} status={status} words={words} show={show} /></li>)}</ul>
    </li>
  );
}

function Strand({ part, status, words, show }: { part: CasePart; status: CaseView; words: CaseWords; show(entry: TimelineEntry): void }): ReactNode {
  const t = useTexts(caseTexts);
  const text = useText();
  const format = useFormat();
  const heading = `part-${part.id}`;
  const report = part.timeline.findLast(({ type }) => type === "part.completed");
  const ended = part.state === "reported" || part.state === "closed" || closedStates.includes(status.state);
  return (
    <section className={`card card-edge card-edge-${part.custodian.node} stack-sm`} aria-labelledby={heading}>
      <div className="row between"><h3 id={heading}>{text(part.title)}</h3>{tag()}</div>
      <p><OfficeName office={part.custodian} /></p>
      <p className="small muted">{part.finding === null ? t(`parts.state.${part.state}`) : t(`finding.${part.finding}`)}</p>
      {report?.note ? <p className="small lane-note" lang="zh-CN">{report.note}</p> : null}
      {typeof report?.facts["clause"] === "string" ? <p className="small muted" lang="zh-CN">{t("clause", { clause: report.facts["clause"] })}</p> : null}
      {part.offer && !ended ? <p className="small">{words.offer(part.offer)}</p> : null}
      {part.clock && !ended ? <Clock clock={part.clock} legal={null} /> : null}
      <details>
        <summary className="small">{t("parts.history")} · {part.timeline.length}</summary>
        <ol className="strand-steps">
          {part.timeline.map((entry) => {
            const title = words.title(entry);
            const detail = words.detail(entry, status);
            return (
              <li key={entry.seq}>
                <p className="lane-title"><Tile node={entry.office.node} spoken /><span className="strong">{title}</span></p>
                <p className="small muted"><time dateTime={entry.at}>{format.stamp(entry.at)}</time>{detail ? ` · ${detail}` : ""}</p>
                {entry.note ? <p className="small lane-note" lang="zh-CN">{entry.note}</p> : null}
                <p className="no-print"><Button look="plain" small aria-label={`${t("page.showReceipt")}：${title}`} onClick={() => show(entry)}><FileTextOutlined aria-hidden />{t("page.receipt")}</Button></p>
              </li>
            );
          })}
        </ol>
      </details>
    </section>
  );

  function tag(): ReactNode {
    if (part.state === "reported") return <StatusTag kind={part.finding === "notConfirmed" ? "refused" : "done"}>{t(`parts.state.${part.state}`)}</StatusTag>;
    if (part.state === "closed") return <StatusTag kind="withdrawn">{t("parts.state.closed")}</StatusTag>;
    if (part.state === "offered" || part.state === "opened" || part.state === "returned") return <StatusTag kind="handover" />;
    return part.clock ? <StatusTag {...clockStatus(part.clock.reading)} /> : <StatusTag kind="running" />;
  }
}
