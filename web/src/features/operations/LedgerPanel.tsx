import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { freezesQuery } from "../../api/freezes.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { QueryView } from "../../ui/states.tsx";
import { operationsTexts } from "./i18n.ts";
import { checkpointQuery, ledgerEntriesQuery, ledgerSizeQuery } from "./queries.ts";

/** Size of the ledger, its newest checkpoint, who has witnessed it, and the newest entries without details. */
export function LedgerPanel(): ReactNode {
  const t = useTexts(operationsTexts);
  const format = useFormat();
  const query = useQuery(ledgerSizeQuery);
  const frozen = (useQuery(freezesQuery).data ?? []).some(({ own, lifted }) => !own && lifted === null);
  return (
    <section className="card stack-sm" aria-labelledby="ops-ledger">
      <h2 id="ops-ledger">{t("ledger.title")}</h2>
      <QueryView query={query}>
        {({ origin, size, root, at, cosignedSize }) => (
          <>
            <dl className="facts">
              <dt>{t("ledger.size")}</dt><dd className="strong">{format.number(size)}</dd>
              <dt>{t("ledger.cosigned")}</dt><dd>{format.number(cosignedSize)} <span className="small muted">{size === 0 ? "" : size > cosignedSize ? t(frozen ? "ledger.frozen" : "ledger.behind", { n: size - cosignedSize }) : t("ledger.all")}</span></dd>
              <dt>{t("ledger.at")}</dt><dd>{at ? format.instant(at) : t("ledger.none")}</dd>
              <dt>{t("ledger.origin")}</dt><dd className="mono small">{origin}</dd>
              <dt>{t("ledger.root")}</dt><dd className="mono small">{root}</dd>
            </dl>
            {size === 0 ? null : <Checkpoint origin={origin} />}
          </>
        )}
      </QueryView>
      <Entries />
    </section>
  );
}

/** The signed note; lines of others than the log itself are witnesses. @source C2SP tlog-checkpoint, tlog-cosignature */
function Checkpoint({ origin }: { origin: string }): ReactNode {
  const t = useTexts(operationsTexts);
  const note = useQuery(checkpointQuery).data;
  if (note === undefined) return null;
  const signers = note.split("\n").filter((line) => line.startsWith("— ")).map((line) => line.split(" ")[1] ?? "");
  const witnesses = signers.filter((name) => name !== origin);
  return (
    <>
      <p><span className="muted">{t("ledger.witnesses")} </span><span className="mono small">{witnesses.length === 0 ? t("ledger.witnessNone") : witnesses.join(" · ")}</span></p>
      <details><summary className="small">{t("ledger.checkpoint")}</summary><pre className="note" tabIndex={0}>{note}</pre></details>
    </>
  );
}

function Entries(): ReactNode {
  const t = useTexts(operationsTexts);
  const format = useFormat();
  const query = useInfiniteQuery(ledgerEntriesQuery);
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];
  if (entries.length === 0) return null;
  return (
    <details>
      <summary>{t("ledger.entries")}</summary>
      <p className="small muted">{t("ledger.tip")}</p>
      <DataTable
        caption={t("ledger.entries")}
        hideCaption
        rows={entries}
        rowKey={(entry) => String(entry.seq)}
        columns={[
          { key: "seq", title: t("ledger.seq"), render: (entry) => format.number(entry.seq + 1) },
          { key: "kind", title: t("ledger.kind"), render: (entry) => <span className="stack-tight"><span className="mono small">{entry.kind}</span><span className="small muted">{format.stamp(entry.at)}</span></span> },
          { key: "ref", title: t("ledger.ref"), render: (entry) => <span className="mono small">{entry.ref}</span> },
          { key: "peer", title: t("ledger.peer"), render: (entry) => entry.peer ?? t("ledger.noPeer") },
        ]}
      />
      {query.hasNextPage ? <p><Button small busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t("ledger.more")}</Button></p> : null}
    </details>
  );
}
