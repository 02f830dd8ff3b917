import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { Fingerprint } from "./Fingerprint.tsx";
import { operationsTexts } from "./i18n.ts";
import { peersQuery } from "./queries.ts";

/** Two operators on the telephone: one gives a code, the other accepts it, both read out fingerprints. */
export function Pairing({ own }: { own: string }): ReactNode {
  const t = useTexts(operationsTexts);
  return (
    <section className="card stack" aria-labelledby="ops-pair">
      <div><h2 id="ops-pair">{t("pair.title")}</h2><p className="small muted">{t("pair.lead")}</p></div>
      <Invite own={own} />
      <Accept />
    </section>
  );
}

function Invite({ own }: { own: string }): ReactNode {
  const t = useTexts(operationsTexts);
  const format = useFormat();
  const invite = useMutation({ mutationFn: () => answer(api.POST("/api/peers/invitations")) });
  return (
    <div className="stack-sm">
      <p><Button small busy={invite.isPending} onClick={() => invite.mutate()}>{t(invite.isPending ? "pair.inviting" : "pair.invite")}</Button></p>
      {invite.isError ? <ErrorAlert error={invite.error} /> : null}
      {invite.data ? (
        <div className="stack-sm" role="status">
          <p className="small muted">{t("pair.code")} · {t("pair.expires", { at: format.instant(invite.data.expiresAt) })}</p>
          <p className="mono invitation">{invite.data.code}</p>
          <p className="row"><CopyButton text={invite.data.code} label={t("pair.copy")} /></p>
          <p>{t("pair.tell")}</p>
          <Fingerprint text={own} label={t("self.fingerprint")} />
        </div>
      ) : null}
    </div>
  );
}

function Accept(): ReactNode {
  const t = useTexts(operationsTexts);
  const text = useText();
  const queries = useQueryClient();
  const [code, setCode] = useState("");
  const [fault, setFault] = useState<string | undefined>(undefined);
  const accept = useMutation({
    mutationFn: (typed: string) => answer(api.POST("/api/peers/acceptances", { body: { code: typed } })),
    onSuccess: () => {
      setCode("");
      void queries.invalidateQueries({ queryKey: peersQuery.queryKey });
      void queries.invalidateQueries({ queryKey: ["door"] });
    },
  });
  function send(): void {
    const typed = code.replace(/\s/g, "");
    const found = typed === "" ? t("pair.acceptMissing") : typed.startsWith("twc1.") ? undefined : t("pair.acceptShape");
    setFault(found);
    if (found === undefined) accept.mutate(typed);
  }
  return (
    <form className="stack-sm" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
      <TextArea label={t("pair.acceptLabel")} hint={t("pair.acceptHint")} rows={3} value={code} error={fault} spellCheck={false} onChange={(event) => setCode(event.target.value)} />
      <p><Button small type="submit" busy={accept.isPending}>{t(accept.isPending ? "pair.accepting" : "pair.acceptDo")}</Button></p>
      {accept.isError ? <ErrorAlert error={accept.error} /> : null}
      {accept.data ? <div role="status" className="stack-sm"><p className="strong">{t("pair.accepted", { name: text(accept.data.descriptor.name) })}</p><Fingerprint text={accept.data.fingerprint} label={t("peers.fingerprint")} /></div> : null}
    </form>
  );
}
