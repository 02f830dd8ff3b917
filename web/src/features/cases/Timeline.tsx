import { CheckOutlined, FileTextOutlined } from "@ant-design/icons";
import { Fragment, useRef, useState, type ReactNode } from "react";
import type { CaseView, TimelineEntry } from "../../api/case-status.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Tile, useSideName, YouTile } from "../../ui/OfficeName.tsx";
import { ReceiptSlip } from "../../ui/ReceiptSlip.tsx";
import { useCaseFuture, type Future } from "./use-case-future.ts";
import type { CaseWords } from "./case-words.ts";
import { caseTexts } from "./i18n.ts";
import { pathOf, type Line, type Stretch } from "./path.ts";
import { PartStrands } from "./PartStrands.tsx";
import { PathCell } from "./PathCell.tsx";

interface Slip {
  readonly receipt: string;
  readonly entry: TimelineEntry;
  readonly data: boolean;
}

/**
 * What happened, in order, on both sides. Sichuan's lane is left, Chongqing's right; the line between them stands on the
 * side that holds the case and crosses where both have signed. In the document it is an ordered list; the line is decoration.
 */
export function Timeline({ status, words, children }: { status: CaseView; words: CaseWords; children?: ReactNode }): ReactNode {
  const t = useTexts(caseTexts);
  const format = useFormat();
  const sideName = useSideName();
  const last = status.timeline.at(-1);
  const [chosen, choose] = useState<Slip | undefined>(undefined);
  const slip = chosen ?? (last ? { receipt: last.receipt, entry: last, data: false } : undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const future = useCaseFuture(status, words);
  const stretches = pathOf(status, future !== undefined);
  // The parts begin when the lead office has accepted the application, and stand there beside each other.
  const partsAfter = status.parts.length === 0 ? -1 : status.timeline.findLastIndex((entry) => entry.type === "case.accepted");
  function show(next: Slip): void {
    choose(next);
    window.requestAnimationFrame(() => {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: "nearest" });
    });
  }
  return (
    <div className="two-thirds">
      <section className="lanes" aria-labelledby="case-history">
        <h2 className="sr-only" id="case-history">{t("page.history")}</h2>
        <div className="lanes-head" aria-hidden="true">
          <span className="lane-sc"><Tile node="sc" /> {sideName("sc")}</span>
          <span className="lane-mid">{t("page.handover")}</span>
          <span className="lane-cq"><Tile node="cq" /> {sideName("cq")}</span>
        </div>
        <p className="lanes-hint small muted"><span className="only-wide">{t("page.laneWhere")}</span><span className="only-narrow">{t("page.laneWherePhone")}</span></p>
        <ol className="lanes-list">
          {status.timeline.map((entry, index) => (
            <Fragment key={entry.seq}>
              <Step entry={entry} status={status} words={words} stretch={stretches[index] as Stretch} newDay={index === 0 || format.day(entry.at) !== format.day((status.timeline[index - 1] as TimelineEntry).at)} show={show} />
              {index === partsAfter ? <PartStrands status={status} words={words} show={(entryOfPart) => show({ receipt: entryOfPart.receipt, entry: entryOfPart, data: false })} /> : null}
            </Fragment>
          ))}
          {future ? <Now status={status} words={words} line={stretches.at(-1)?.after ?? "held"} /> : null}
          {future ? <Ahead future={future} holder={status.custodian.node} /> : null}
        </ol>
      </section>
      <aside className="stack" aria-label={t("page.receipt")}>
        {slip ? (
          <ReceiptSlip key={slip.receipt} receipt={slip.receipt} happened={t("happened", { what: words.title(slip.entry), office: words.office(slip.entry.office) })} when={format.instant(slip.entry.at, { year: true })} headingRef={heading} />
        ) : null}
        {children}
      </aside>
    </div>
  );
}

function Step({ entry, status, words, stretch, newDay, show }: { entry: TimelineEntry; status: CaseView; words: CaseWords; stretch: Stretch; newDay: boolean; show(slip: Slip): void }): ReactNode {
  const t = useTexts(caseTexts);
  const format = useFormat();
  const detail = words.detail(entry, status);
  const title = words.title(entry);
  return (
    <li className={`lane-row lane-row-${stretch.lane} ${stretch.from === stretch.to ? "" : "lane-row-crossing"}`}>
      <p className="lane-time"><time dateTime={entry.at}><span className="strong">{format.time(entry.at)}</span> <span className={newDay ? "lane-day" : "lane-day lane-day-same"}>{format.day(entry.at)}</span></time></p>
      <PathCell stretch={stretch} />
      <div className="lane-text">
        <p className="lane-title">{stretch.you ? <YouTile /> : <Tile node={stretch.lane} spoken />}<span className="strong">{title}</span></p>
        {detail ? <p className="small muted">{detail}</p> : null}
        {entry.note ? <p className="small lane-note" lang="zh-CN">{entry.note}</p> : null}
        <p className="row-tight no-print">
          <Button look="plain" small aria-label={`${t("page.showReceipt")}：${title}`} onClick={() => show({ receipt: entry.receipt, entry, data: false })}><FileTextOutlined aria-hidden />{t("page.receipt")}</Button>
          {entry.crossingReceipt ? <Button look="plain" small aria-label={`${t("page.dataReceipt")}：${title}`} onClick={() => show({ receipt: entry.crossingReceipt as string, entry, data: true })}><FileTextOutlined aria-hidden />{t("page.dataReceipt")}</Button> : null}
        </p>
      </div>
      {stretch.sealed ? <span className="lane-seal" aria-hidden="true"><CheckOutlined /></span> : null}
    </li>
  );
}

function Now({ status, words, line }: { status: CaseView; words: CaseWords; line: Line }): ReactNode {
  const t = useTexts(caseTexts);
  const format = useFormat();
  const lane = status.custodian.node;
  return (
    <li className={`lane-row lane-row-${lane}`} aria-current="step">
      <p className="lane-time"><span className="strong">{t("page.now")}</span> <span className="lane-day">{format.day(status.asOf)}</span></p>
      <PathCell stretch={{ lane, from: lane, to: lane, dot: "now", before: line, after: "ahead", you: false, sealed: false, data: null }} />
      <div className="lane-text">
        <p><span className={`lane-now lane-now-${line === "you" ? "you" : lane}`}>{t("page.now")}</span></p>
        <p>{words.holding(status)}</p>
      </div>
    </li>
  );
}

function Ahead({ future, holder }: { future: Future; holder: string }): ReactNode {
  const t = useTexts(caseTexts);
  return (
    <li className={`lane-row lane-row-${future.lane} lane-row-ahead ${future.lane === holder ? "" : "lane-row-crossing"}`}>
      <p className="lane-time strong">{t("page.next")}</p>
      <PathCell stretch={{ lane: future.lane, from: holder, to: future.lane, dot: "ahead", before: "ahead", after: "none", you: false, sealed: false, data: null }} />
      <div className="lane-text">
        <p className="lane-title"><Tile node={future.lane} spoken /><span>{future.title}</span></p>
        {future.by ? <p className="small muted">{future.by}</p> : null}
      </div>
    </li>
  );
}
