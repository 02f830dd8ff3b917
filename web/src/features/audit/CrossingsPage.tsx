import { DownloadOutlined, FileTextOutlined } from "@ant-design/icons";
import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { answer, api, type Answer } from "../../api/client.ts";
import { useOffices } from "../../api/parties.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { ReceiptSlip } from "../../ui/ReceiptSlip.tsx";
import { TimingBar } from "../../ui/TimingBar.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { Empty, Loading, QueryView } from "../../ui/states.tsx";
import { auditTexts } from "./i18n.ts";

type Crossing = Answer<"/api/crossings", "get">["crossings"][number];

/** /crossings: what crossed, why, how it ended, with its receipt; and what this side refused. */
export function Component(): ReactNode {
  const t = useTexts(auditTexts);
  const [params] = useSearchParams();
  const resource = params.get("resource") ?? "";
  const query = useInfiniteQuery({
    queryKey: ["crossings", resource],
    initialPageParam: "",
    queryFn: ({ pageParam }) => answer(api.GET("/api/crossings", { params: { query: { limit: 50, ...(pageParam === "" ? {} : { cursor: pageParam }), ...(resource === "" ? {} : { resource }) } } })),
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 5_000,
    refetchInterval: 20_000,
  });
  const crossings = query.data?.pages.flatMap((page) => page.crossings);
  return (
    <>
      <PageHead title={t("title")}><p className="muted">{t("lead")}</p>{resource === "" ? null : <p className="row-tight"><span className="mono">{resource}</span><Link to="/crossings">{t("clear")}</Link></p>}</PageHead>
      <div className="stack">
        {crossings === undefined ? (query.isError ? <ErrorAlert error={query.error} retry={() => void query.refetch()} /> : <Loading />) : crossings.length === 0 ? <Empty title={t("empty")}><p>{t("emptyHint")}</p></Empty> : (
          <>
            <List crossings={crossings} />
            {query.hasNextPage ? <p><Button small busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t("more")}</Button></p> : null}
          </>
        )}
        <RefusedCalls />
      </div>
    </>
  );
}

const tones: Readonly<Record<string, string>> = { delivered: "ok", notFound: "paused", asked: "info", refused: "bad", notReceived: "bad", neverProvided: "paused" };

function List({ crossings }: { crossings: readonly Crossing[] }): ReactNode {
  const t = useTexts(auditTexts);
  const words = useDataWords();
  const format = useFormat();
  const office = useOffices();
  const [open, setOpen] = useState<Crossing | undefined>(undefined);
  const [timed, setTimed] = useState<Crossing | undefined>(undefined);
  return (
    <>
      <DataTable
        caption={t("title")}
        hideCaption
        rows={crossings}
        rowKey={(one) => one.ref}
        columns={[
          { key: "at", title: t("at"), render: (one) => format.stamp(one.at) },
          { key: "parties", title: t("parties"), render: (one) => <span className="stack-tight"><OfficeName office={office(one.requestingParty)} /><span className="row-tight"><span aria-hidden="true">←</span><OfficeName office={office(one.providingParty)} /></span></span> },
          { key: "resource", title: t("resource"), render: (one) => <span className="stack-tight"><Link to={`/catalogue/${one.resource}`} className="mono small">{one.resource}</Link><span className="small muted">{t("fields", { n: one.fields.length })}</span></span> },
          { key: "purpose", title: t("purpose"), render: (one) => <span className="stack-tight"><span>{words.purpose(one.purpose)}</span><Link className="small" to={`/agreements/${one.agreement}`}>{one.clause}</Link></span> },
          { key: "basis", title: t("basis"), render: (one) => words.basisKind(one.basis.kind) },
          { key: "outcome", title: t("outcome"), render: (one) => <span className="stack-tight"><span className={`status status-${tones[one.outcome] ?? "paused"}`}>{words.outcome(one.outcome)}</span>{one.reason ? <span className="mono small muted">{one.reason.slice(one.reason.lastIndexOf(":") + 1)}</span> : null}</span> },
          { key: "timing", title: t("timing"), render: (one) => one.timing ? <Button small aria-label={t("openTiming", { resource: one.resource, at: format.stamp(one.at) })} onClick={() => setTimed(one)}><span className="nowrap">{t("ms", { n: format.number(Math.round(one.timing.totalMs)) })}</span></Button> : <span className="muted small">{t("notTimed")}</span> },
          { key: "receipt", title: t("receipt"), render: (one) => one.hasReceipt ? <Button small aria-label={t("open", { resource: one.resource, at: format.stamp(one.at) })} onClick={() => setOpen(one)}><FileTextOutlined aria-hidden /><span className="nowrap">{t("receipt")}</span></Button> : <span className="muted small">{t("noReceipt")}</span> },
        ]}
      />
      {timed?.timing ? <Dialog title={t("timing")} onClose={() => setTimed(undefined)}><p className="small muted"><span className="mono">{timed.resource}</span> · {format.stamp(timed.at)}</p><TimingBar timing={timed.timing} /></Dialog> : null}
      {open ? <Dialog title={t("receipt")} onClose={() => setOpen(undefined)}><ReceiptSlip receipt={open.ref} happened={`${words.purpose(open.purpose)} · ${words.outcome(open.outcome)}`} when={format.instant(open.at, { year: true })} /><Evidence crossing={open} /></Dialog> : null}
    </>
  );
}

/** What both sides signed about this one call, to take along; it verifies on the page that verifies receipts. */
function Evidence({ crossing }: { crossing: Crossing }): ReactNode {
  const t = useTexts(auditTexts);
  const download = useMutation({
    mutationFn: () => answer(api.GET("/api/evidence/{ref}", { params: { path: { ref: crossing.ref } } })),
    onSuccess: (evidence) => saveFile(`call-evidence-${crossing.ref}.json`, JSON.stringify(evidence, null, 2)),
  });
  return (
    <section className="stack-sm">
      <p className="small muted">{t("evidence.lead")}</p>
      <p><Button small busy={download.isPending} onClick={() => download.mutate()}><DownloadOutlined aria-hidden />{t("evidence.download")}</Button></p>
      {download.isError ? <ErrorAlert error={download.error} /> : null}
    </section>
  );
}

function RefusedCalls(): ReactNode {
  const t = useTexts(auditTexts);
  const format = useFormat();
  const query = useQuery({ queryKey: ["crossing-refusals"], queryFn: async () => (await answer(api.GET("/api/crossings/refusals"))).refusals, staleTime: 10_000 });
  return (
    <section className="stack-sm" aria-labelledby="refused-calls">
      <h2 id="refused-calls">{t("refusals.title")}</h2>
      <p className="small muted">{t("refusals.lead")}</p>
      <QueryView query={query}>
        {(refusals) => refusals.length === 0 ? <p className="muted">{t("refusals.none")}</p> : (
          <DataTable
            caption={t("refusals.title")}
            hideCaption
            rows={refusals}
            rowKey={(one) => `${one.on} ${one.peer} ${one.reason} ${one.grant ?? ""}`}
            columns={[
              { key: "reason", title: t("refusals.reason"), render: (one) => <span className="mono small">{one.reason.slice(one.reason.lastIndexOf(":") + 1)}</span> },
              { key: "peer", title: t("refusals.peer"), render: (one) => one.peer },
              { key: "day", title: t("refusals.day"), render: (one) => one.on },
              { key: "count", title: t("refusals.count"), end: true, render: (one) => format.number(one.calls) },
              { key: "last", title: t("refusals.last"), render: (one) => format.stamp(one.lastAt) },
            ]}
          />
        )}
      </QueryView>
    </section>
  );
}
