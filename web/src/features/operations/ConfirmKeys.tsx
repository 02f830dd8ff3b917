import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { keyTexts } from "./key-i18n.ts";
import { peersQuery, type PeerView } from "./queries.ts";

/** A peer says that its keys were stolen: what is refused now, and the fingerprint to be heard by telephone; it is typed in, never shown first. */
export function ConfirmKeys({ peer, mayAct }: { peer: PeerView; mayAct: boolean }): ReactNode {
  const t = useTexts(keyTexts);
  const text = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const [heard, setHeard] = useState("");
  const [tried, setTried] = useState(false);
  const complete = heard.toLowerCase().replace(/[^0-9a-f]/g, "").length === 32;
  const confirm = useMutation({
    mutationFn: () => answer(api.POST("/api/peers/{id}/replacement-confirmation", { params: { path: { id: peer.id } }, body: { fingerprint: heard } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: peersQuery.queryKey }),
  });
  const newest = peer.replacements[0];
  if (newest === undefined) return null;
  const name = text(peer.descriptor.name);
  return (
    <section className="effect stack-sm" aria-labelledby={`replace-${peer.id}`}>
      <h4 id={`replace-${peer.id}`}>{t("confirm.title", { name })}</h4>
      <p>{t(peer.distrustedAt ? "confirm.stopped" : "confirm.notStopped", { name })}</p>
      <dl className="facts small">
        <dt>{t("confirm.received")}</dt><dd>{format.instant(newest.receivedAt)}</dd>
        <dt>{t("confirm.since")}</dt><dd>{format.instant(newest.compromisedAt)}</dd>
        <dt>{t("confirm.reason")}</dt><dd>{newest.reason}</dd>
      </dl>
      {mayAct ? (
        <form className="stack-sm" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (complete) confirm.mutate(); }}>
          <TextField label={t("confirm.heard")} hint={t("confirm.hint", { name })} className="mono" maxLength={60} value={heard} onChange={(event) => setHeard(event.target.value)} error={tried && !complete ? t("confirm.missing") : undefined} />
          {confirm.isError ? <ErrorAlert error={confirm.error} /> : null}
          <p><Button small look="primary" type="submit" busy={confirm.isPending}>{t(confirm.isPending ? "busy" : "confirm.do")}</Button></p>
        </form>
      ) : null}
    </section>
  );
}
