import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";
import { answer, api } from "../../api/client.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { walletTexts } from "./i18n.ts";
import { issuedQuery, type IssuedCredential } from "./queries.ts";
import { StandingTag } from "./StandingTag.tsx";
import { useCredentialWords } from "./words.ts";

type Status = IssuedCredential["status"];
const acts: Readonly<Record<Status, readonly (readonly [to: Status, word: "suspend" | "resume" | "revoke"])[]>> = {
  valid: [["suspended", "suspend"], ["revoked", "revoke"]],
  suspended: [["valid", "resume"], ["revoked", "revoke"]],
  revoked: [],
};

/** /desk/credentials: what my office issued, and its state. */
export function Component(): ReactNode {
  const t = useTexts(walletTexts);
  const query = useQuery(issuedQuery);
  return (
    <>
      <PageHead title={t("issued.title")}><p className="muted">{t("issued.lead")}</p></PageHead>
      <QueryView query={query}>{(items) => (items.length === 0 ? <Empty title={t("issued.none")} /> : <List items={items} />)}</QueryView>
    </>
  );
}

function List({ items }: { items: readonly IssuedCredential[] }): ReactNode {
  const t = useTexts(walletTexts);
  const words = useCredentialWords();
  const format = useFormat();
  const [asked, ask] = useState<{ id: string; to: Status }>();
  return (
    <>
      <DataTable
        caption={t("issued.title")} hideCaption rows={items} rowKey={({ id }) => id}
        columns={[
          { key: "kind", title: t("issued.kind"), render: ({ vct }) => words.kind(vct) },
          { key: "ref", title: t("issued.ref"), render: ({ ref }) => (ref === null ? "" : <Link className="mono" to={`/desk/cases/${ref}`}>{ref}</Link>) },
          { key: "at", title: t("issued.at"), render: ({ issuedAt }) => format.stamp(issuedAt) },
          { key: "state", title: t("issued.state"), render: ({ status, statusReason }) => <><StandingTag standing={status} />{statusReason === null ? null : <span className="small muted"> {statusReason}</span>}</> },
          { key: "act", title: t("issued.act"), render: ({ id, status }) => <span className="row">{acts[status].map(([to, word]) => <Button small key={to} onClick={() => ask({ id, to })}>{t(`issued.${word}`)}</Button>)}</span> },
        ]}
      />
      {asked ? <Change {...asked} onClose={() => ask(undefined)} /> : null}
    </>
  );
}

function Change({ id, to, onClose }: { id: string; to: Status; onClose(): void }): ReactNode {
  const t = useTexts(walletTexts);
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: () => answer(api.POST("/api/credentials/{id}/status", { params: { path: { id } }, body: { status: to, reason } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: issuedQuery.queryKey });
      onClose();
    },
  });
  const word = to === "suspended" ? "suspend" : to === "valid" ? "resume" : "revoke";
  return (
    <Dialog title={t("issued.title2")} busy={change.isPending} onClose={onClose}>
      <div className="stack">
        <p>{t(`issued.effect.${to}`)}</p>
        <TextField id="status-reason" label={t("issued.reason")} hint={t("issued.reasonHint")} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} error={tried && reason.trim().length < 2 ? t("issued.reasonMissing") : undefined} />
        {change.isError ? <ErrorAlert error={change.error} /> : null}
        <p><Button look="primary" busy={change.isPending} onClick={() => { setTried(true); if (reason.trim().length >= 2) change.mutate(); }}>{t(change.isPending ? "issued.doing" : `issued.${word}`)}</Button></p>
      </div>
    </Dialog>
  );
}
