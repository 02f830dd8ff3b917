import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { agreementQuery, type AgreementView } from "../../api/agreements.ts";
import { answer, api } from "../../api/client.ts";
import { useDoor } from "../../api/door.ts";
import { signInAddress, usePerson, type SessionPerson } from "../../api/session.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox, FieldError, TextArea } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { agreementTexts } from "./i18n.ts";
import { shortDigest } from "./short-digest.ts";

/** Propose, sign or return: for the signed-in agreement officer of a signatory; others learn who may and where. */
export function Actions({ agreement }: { agreement: AgreementView }): ReactNode {
  const t = useTexts(agreementTexts);
  const text = useText();
  const { peer } = useDoor();
  const person = usePerson();
  const { state, document, textDigest, signatures } = agreement;
  if (!document || textDigest === null || state === "active" || state === "listed") return null;
  const officer = person?.roles.includes("agreement-officer") && document.parties.some(({ party }) => party === person.party) ? person : undefined;
  const signedByMine = officer !== undefined && signatures.some(({ party }) => party === officer.party);
  const waitsFor = document.parties.find(({ party }) => !signatures.some((one) => one.party === party));
  return (
    <section className="card stack-sm" aria-labelledby="acts">
      <h2 id="acts">{t("act.title")}</h2>
      {!officer ? (
        <>
          <p className="muted">{t("act.notOfficer")}</p>
          <p className="row">
            <a className="button" href={signInAddress(`/agreements/${agreement.id}`)}>{t("act.signIn")}</a>
            {peer && state === "proposed" && waitsFor?.node === peer.id ? <a href={`${peer.url}/agreements/${agreement.id}`}>{t("act.peerDoor", { name: text(peer.name) })}</a> : null}
          </p>
        </>
      ) : signedByMine ? (
        <>
          <p className="strong" role="status">{t("act.waitingPeer", { name: waitsFor?.name ?? "" })}</p>
          <p className="small muted">{t("act.waitingPeerHint")}</p>
          {peer && waitsFor?.node === peer.id ? <p><a href={`${peer.url}/agreements/${agreement.id}`}>{t("act.peerDoor", { name: text(peer.name) })}</a></p> : null}
        </>
      ) : (
        <Officer agreement={agreement} officer={officer} digest={textDigest} />
      )}
    </section>
  );
}

function Officer({ agreement, officer, digest }: { agreement: AgreementView; officer: SessionPerson; digest: string }): ReactNode {
  const t = useTexts(agreementTexts);
  const text = useText();
  const queries = useQueryClient();
  const [read, setRead] = useState(false);
  const [missing, setMissing] = useState(false);
  const [returning, setReturning] = useState(false);
  const path = { params: { path: { id: agreement.id } } };
  const stored = (view: AgreementView): void => {
    queries.setQueryData(agreementQuery(agreement.id).queryKey, view);
    void queries.invalidateQueries({ queryKey: ["agreements"], exact: true });
  };
  const proposing = agreement.state === "draft";
  const sign = useMutation({
    mutationFn: () => answer(proposing ? api.POST("/api/agreements/{id}/proposal", { ...path, body: { textDigest: digest } }) : api.POST("/api/agreements/{id}/signature", { ...path, body: { textDigest: digest } })),
    onSuccess: stored,
  });
  const party = text(officer.partyName);
  return (
    <>
      <p className="small muted">{t("act.signedIn", { name: officer.name, party })}</p>
      {sign.isError ? <ErrorAlert error={sign.error} /> : null}
      {missing ? <FieldError id="read-missing">{t("act.readMissing")}</FieldError> : null}
      <Checkbox label={t("act.read", { digest: shortDigest(digest) })} checked={read} aria-describedby={missing ? "read-missing" : undefined} onChange={(event) => { setRead(event.target.checked); setMissing(false); }} />
      <p className="small muted">{proposing ? t("act.proposeWhat") : t("act.signWhat")}</p>
      <p><Button look="primary" block busy={sign.isPending} onClick={() => (read ? sign.mutate() : setMissing(true))}>{t(proposing ? "act.propose" : "act.sign", { party })}</Button></p>
      {proposing ? null : returning ? <Return id={agreement.id} done={stored} cancel={() => setReturning(false)} /> : <p><Button look="plain" onClick={() => setReturning(true)}>{t("act.decline")}</Button></p>}
    </>
  );
}

function Return({ id, done, cancel }: { id: string; done(view: AgreementView): void; cancel(): void }): ReactNode {
  const t = useTexts(agreementTexts);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const decline = useMutation({ mutationFn: () => answer(api.POST("/api/agreements/{id}/refusal", { params: { path: { id } }, body: { reason: reason.trim() } })), onSuccess: done });
  return (
    <div className="stack-sm">
      {decline.isError ? <ErrorAlert error={decline.error} /> : null}
      <TextArea label={t("act.declineWhy")} hint={t("act.declineHint")} error={missing ? t("act.declineMissing") : undefined} rows={3} maxLength={1000} value={reason} onChange={(event) => { setReason(event.target.value); setMissing(false); }} />
      <p className="row">
        <Button busy={decline.isPending} onClick={() => (reason.trim() === "" ? setMissing(true) : decline.mutate())}>{t("act.declineSend")}</Button>
        <Button look="plain" onClick={cancel}>{t("act.cancel")}</Button>
      </p>
    </div>
  );
}
