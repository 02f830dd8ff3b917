import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { counterQuery, isOver, waitsForPapers, type QueueRow } from "../../api/desk-case.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { caseDeskTexts } from "../../ui/case/case-i18n.ts";
import { CaseStatusTag } from "../../ui/case/CaseStatusTag.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { FilterTabs } from "../../ui/FilterTabs.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { counterTexts } from "./i18n.ts";

const groups = {
  all: () => true,
  draft: ({ state }: QueueRow) => state === "draft",
  waiting: ({ state }: QueueRow) => state === "offered",
  back: ({ state }: QueueRow) => state === "received",
  papers: ({ state }: QueueRow) => waitsForPapers.includes(state),
  running: ({ state }: QueueRow) => state === "held" || state === "accepted" || state === "suspended" || state === "decided",
  over: ({ state }: QueueRow) => isOver.includes(state),
} as const satisfies Readonly<Record<string, (row: QueueRow) => boolean>>;
type Group = keyof typeof groups;

/** /desk/counter: what my counter took in, and where each stands now. */
export function Component(): ReactNode {
  const t = useTexts(counterTexts);
  const query = useQuery(counterQuery);
  return (
    <>
      <PageHead title={t("list.title")}><p className="muted">{t("list.lead")}</p></PageHead>
      <QueryView query={query}>{(rows) => (rows.length === 0 ? <Empty title={t("list.empty")}><p>{t("list.emptyHint")}</p><ButtonLink small to="/desk/intake">{t("list.toIntake")}</ButtonLink></Empty> : <List rows={rows} />)}</QueryView>
    </>
  );
}

function List({ rows }: { rows: readonly QueueRow[] }): ReactNode {
  const t = useTexts(counterTexts);
  const words = useTexts(caseDeskTexts);
  const format = useFormat();
  const [params] = useSearchParams();
  const asked = params.get("show") ?? "all";
  const group: Group = asked in groups ? (asked as Group) : "all";
  const shown = rows.filter(groups[group]);
  const tabs = (Object.keys(groups) as Group[]).map((key) => ({ key, label: t(`list.groups.${key}`), count: rows.filter(groups[key]).length }));
  return (
    <div className="stack">
      <FilterTabs label={t("list.title")} tabs={tabs} active={group} />
      <DataTable
        caption={t("list.title")}
        hideCaption
        rows={shown}
        rowKey={(row) => row.caseNo}
        columns={[
          { key: "clock", title: t("list.clock"), render: (row) => (row.state === "draft" ? words("state.draft") : <CaseStatusTag state={row.state} clock={row.clock} />) },
          { key: "item", title: t("list.item"), render: (row) => <span><Link className="strong" lang="zh-CN" to={`/desk/intake/${row.caseNo}`}>{row.itemName}</Link><br /><span className="small muted"><span className="mono">{row.caseNo}</span> {words(`mode.${row.mode}`)}</span></span> },
          { key: "applicant", title: t("list.applicant"), render: (row) => <span lang="zh-CN">{row.applicantMasked}</span> },
          { key: "where", title: t("list.where"), render: (row) => (row.state === "received" && row.offer ? words(row.offer.state === "expired" ? "step.handoverExpired" : "step.handoverRefused") : words(`state.${row.state}`)) },
          { key: "updated", title: t("list.updated"), render: (row) => format.stamp(row.updatedAt) },
        ]}
      />
    </div>
  );
}
