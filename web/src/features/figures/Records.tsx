import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { figureExportAddress, figureRecordsQuery, type Figure, type FigureRecord } from "../../api/figures.ts";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { Loading } from "../../ui/states.tsx";
import { figurePageTexts } from "./i18n.ts";

/** The records that make the number, newest first, each with its line in the ledger or its page. */
export function Records({ figure, on }: { figure: Figure; on: string | undefined }): ReactNode {
  const t = useTexts(figurePageTexts);
  const format = useFormat();
  const query = useInfiniteQuery(figureRecordsQuery(figure.id, on));
  const records = query.data?.pages.flatMap((page) => page.records) ?? [];
  const counted = figure.aggregate === "count";
  return (
    <section className="stack-sm" aria-labelledby="records">
      <div className="row between">
        <h2 id="records">{t("records")}</h2>
        {records.length > 0 ? <a href={figureExportAddress(figure.id, on)} download={`${figure.id}.csv`}>{t("export")}</a> : null}
      </div>
      {query.isError ? <ErrorAlert error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Loading /> : null}
      {query.data && records.length === 0 ? <p className="card muted">{query.data.pages[0]?.withheld ? t("recordsWithheld") : t("recordsNone")}</p> : null}
      {records.length > 0 ? (
        <DataTable<FigureRecord & { readonly place: number }>
          caption={t("records")}
          hideCaption
          rows={records.map((record, place) => ({ ...record, place }))}
          rowKey={({ place }) => String(place)}
          columns={[
            { key: "when", title: t("when"), render: ({ at }) => <span className="nowrap">{format.stamp(at)}</span> },
            { key: "what", title: t("what"), render: (record) => <Label record={record} /> },
            ...(counted ? [] : [{ key: "amount", title: t("amount"), end: true, render: ({ value }: FigureRecord) => format.number(value) }]),
            { key: "proof", title: t("proof"), render: (record) => <Proof record={record} group={figure.group} /> },
          ]}
        />
      ) : null}
      {records.length > 0 ? <p className="small muted" role="status">{query.hasNextPage ? t("shown", { n: records.length }) : t("all", { n: records.length })}</p> : null}
      {query.hasNextPage ? <p><Button block busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t("more", { n: 20 })}</Button></p> : null}
    </section>
  );
}

function Label({ record }: { record: FigureRecord }): ReactNode {
  const text = useText();
  const words = text(record.label);
  return /\p{Script=Han}/u.test(words) ? <span lang="zh-CN">{words}</span> : words;
}

function Proof({ record: { path, label }, group }: { record: FigureRecord; group: Figure["group"] }): ReactNode {
  const t = useTexts(figurePageTexts);
  const text = useText();
  const line = /^\/ledger\/lines\/(\d+)$/.exec(path ?? "")?.[1];
  if (line !== undefined) return <Link to={`/ledger/lines/${line}`}>{t("line", { n: line })}</Link>;
  if (path !== null) return <Link to={path} aria-label={`${t("page")} ${text(label)}`}>{t("page")}</Link>;
  return <span className="quiet">{group === "crossings" ? t("noProof") : t("only")}</span>;
}
