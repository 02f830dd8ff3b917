import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { isOver, queueQuery, waitsForOffice, waitsForPapers, type QueueRow } from "../../api/desk-case.ts";
import { useLanguage, useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { caseDeskTexts } from "../../ui/case/case-i18n.ts";
import { CaseStatusTag } from "../../ui/case/CaseStatusTag.tsx";
import { PartStatusTag } from "../../ui/case/PartsBeside.tsx";
import { clockStatus } from "../../ui/ClockLine.tsx";
import { FilterTabs } from "../../ui/FilterTabs.tsx";
import { Tile } from "../../ui/OfficeName.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { deskCaseTexts } from "./i18n.ts";

const kinds = {
  all: () => true,
  offered: ({ state, part }: QueueRow) => (part ? part.state === "offered" : state === "offered"),
  mine: ({ state, part }: QueueRow) => (part ? part.state === "held" : waitsForOffice.includes(state) && state !== "offered"),
  soon: ({ clock }: QueueRow) => clock !== null && clock.reading.state === "running" && clockStatus(clock.reading).kind === "soon",
  late: ({ clock }: QueueRow) => clock !== null && clock.reading.state !== "ended" && clock.reading.overdueDays > 0,
  applicant: ({ state, part }: QueueRow) => !part && waitsForPapers.includes(state),
  suspended: ({ state, part }: QueueRow) => !part && state === "suspended",
  over: ({ state, part }: QueueRow) => isOver.includes(state) || part?.state === "reported",
} as const satisfies Readonly<Record<string, (row: QueueRow) => boolean>>;
type Kind = keyof typeof kinds;

/** The office's cases, shortest clock first. @param open  number of the case shown beside it */
export function Queue({ open }: { open?: string }): ReactNode {
  const t = useTexts(deskCaseTexts);
  const query = useQuery(queueQuery);
  return <QueryView query={query}>{(rows) => (rows.length === 0 ? <Empty title={t("queue.empty")}><p>{t("queue.emptyHint")}</p></Empty> : <List rows={rows} open={open} />)}</QueryView>;
}

/** How far it is; of a suspension its clause, of a joint case how many parts are in, of a hand-over that nobody answered that it lapsed. */
function Where({ row }: { row: QueueRow }): ReactNode {
  const t = useTexts(deskCaseTexts);
  const words = useTexts(caseDeskTexts);
  if (row.part) return row.part.finding === null ? words(`part.${row.part.state}`) : words(`finding.${row.part.finding}`);
  const back = row.parts.some((part) => part.state === "returned");
  return (
    <>
      {words(`state.${row.state}`)}
      {row.suspension ? <span className="small muted queue-no" lang="zh-CN">{row.suspension.clause}</span> : null}
      {row.parts.length > 0 && row.state === "accepted" ? <span className="small muted queue-no">{back ? words("part.returned") : t("queue.partsIn", { n: row.parts.length, done: row.parts.filter((part) => part.state === "reported").length })}</span> : null}
    </>
  );
}

function List({ rows, open }: { rows: readonly QueueRow[]; open: string | undefined }): ReactNode {
  const t = useTexts(deskCaseTexts);
  const words = useTexts(caseDeskTexts);
  const text = useText();
  const { language } = useLanguage();
  const [params] = useSearchParams();
  const [sought, seek] = useState("");
  const asked = params.get("show") ?? "all";
  const kind: Kind = asked in kinds ? (asked as Kind) : "all";
  const needle = sought.trim().toUpperCase();
  const shown = rows.filter(kinds[kind]).filter((row) => needle === "" || `${row.caseNo}${row.itemName}${row.applicantMasked}`.toUpperCase().includes(needle));
  const tabs = (Object.keys(kinds) as Kind[]).map((key) => ({ key, label: t(`queue.show.${key}`), count: rows.filter(kinds[key]).length }));
  return (
    <div className="stack-sm">
      <div className="queue-tools">
        <FilterTabs label={t("queue.filters")} tabs={tabs} active={kind} />
        <input className="input queue-search" type="search" aria-label={t("queue.search")} placeholder={t("queue.search")} value={sought} onChange={(event) => seek(event.target.value)} />
      </div>
      <p className="sr-only" role="status">{needle === "" ? "" : t("queue.found", { n: shown.length })}</p>
      {shown.length === 0 ? (
        <Empty title={t("queue.none")}>{needle === "" ? null : <Button small onClick={() => seek("")}>{t("queue.clear")}</Button>}</Empty>
      ) : (
        <div className="table-wrap">
          <table className="table queue">
            <caption className="sr-only">{t("queue.title")}</caption>
            <thead><tr><th scope="col" aria-sort="ascending">{t("queue.clock")}</th><th scope="col">{t("queue.item")}</th><th scope="col">{t("queue.applicant")}</th><th scope="col">{t("queue.from")}</th><th scope="col">{t("queue.where")}</th></tr></thead>
            <tbody>
              {shown.map((row) => (
                <tr key={`${row.caseNo}${row.part?.id ?? ""}`} data-open={row.caseNo === open || undefined}>
                  <td data-label="">{row.part ? <PartStatusTag part={{ ...row.part, clock: row.clock }} toAccept /> : <CaseStatusTag state={row.state} clock={row.clock} toAccept />}</td>
                  <td data-label="">
                    <Link className="queue-link" lang="zh-CN" to={{ pathname: `/desk/cases/${row.caseNo}`, search: params.toString() === "" ? "" : `?${params.toString()}` }} aria-current={row.caseNo === open ? "true" : undefined}>{row.itemName}</Link>
                    <span className="small muted queue-no"><span className="mono">{row.caseNo}</span> {words(`mode.${row.mode}`)}</span>
                    {row.part ? <span className="small queue-no">{t("queue.partOf", { title: text(row.part.title) })}</span> : null}
                  </td>
                  <td data-label={t("queue.applicant")} lang="zh-CN">{row.applicantMasked}</td>
                  <td data-label={t("queue.from")}><span className="office"><Tile node={row.counter.node} spoken /><span className="office-name">{language === "zh" ? row.counter.nameZh : row.counter.nameEn}</span></span></td>
                  <td data-label={t("queue.where")}><Where row={row} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
