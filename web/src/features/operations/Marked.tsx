import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { keyTexts } from "./key-i18n.ts";
import { markedQuery, type PeerView } from "./queries.ts";

/** What came from a peer while its keys may have signed for somebody else. */
export function Marked({ peer, since }: { peer: PeerView; since: string }): ReactNode {
  const t = useTexts(keyTexts);
  const text = useText();
  const format = useFormat();
  const query = useQuery(markedQuery(peer.id));
  if (query.isError) return <ErrorAlert error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined) return null;
  const { count, items } = query.data;
  const name = text(peer.descriptor.name);
  if (count === 0) return <p className="small muted">{t("marked.none", { name })}</p>;
  return (
    <div className="stack-sm">
      <p className="effect">{t("marked.lead", { name, at: format.instant(since) })}</p>
      <DataTable
        caption={t("marked.title", { n: format.number(count) })}
        rows={items}
        rowKey={(one) => one.id}
        columns={[
          { key: "at", title: t("marked.at"), render: (one) => <span className="nowrap">{format.stamp(one.receivedAt)}</span> },
          { key: "type", title: t("marked.type"), render: (one) => <span className="mono small">{one.type}</span> },
          { key: "subject", title: t("marked.subject"), render: (one) => <span className="mono small wrap-any">{one.subject}</span> },
        ]}
      />
    </div>
  );
}
