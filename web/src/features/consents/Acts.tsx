import { PauseOutlined, PlayCircleOutlined, StopOutlined } from "@ant-design/icons";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";
import { useOffices } from "../../api/parties.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { consentTexts } from "./i18n.ts";
import { useConsentAct, type ConsentAct, type MyConsent } from "./queries.ts";

const icons: Readonly<Record<ConsentAct, ReactNode>> = { pause: <PauseOutlined aria-hidden />, resume: <PlayCircleOutlined aria-hidden />, revoke: <StopOutlined aria-hidden /> };
const effects = { pause: ["pause1", "pause2", "pause3"], resume: ["resume1"], revoke: ["revoke1", "revoke2", "revoke3"] } as const satisfies Record<ConsentAct, readonly string[]>;

/** Pause, resume, withdraw: each says what it brings about before it is done. */
export function Acts({ consent, onDone }: { consent: MyConsent; onDone(act: ConsentAct): void }): ReactNode {
  const t = useTexts(consentTexts);
  const [asking, ask] = useState<ConsentAct>();
  return (
    <aside className="card stack no-print consent-acts" aria-labelledby="consent-acts">
      <h2 id="consent-acts">{t("actTitle")}</h2>
      {consent.acts.length === 0 ? <p>{t("actNone")}</p> : (
        <ul className="stack-sm">{consent.acts.map((act) => <li key={act}><Button block onClick={() => ask(act)}>{icons[act]}{t(`do.${act}`)}</Button></li>)}</ul>
      )}
      <p><Link to={`/my/objections?about=${encodeURIComponent(consent.id)}`}>{t("object")}</Link></p>
      <p className="small muted">{t("law")}</p>
      {asking ? <Sure consent={consent} act={asking} onClose={() => ask(undefined)} onDone={() => { ask(undefined); onDone(asking); }} /> : null}
    </aside>
  );
}

function Sure({ consent, act, onClose, onDone }: { consent: MyConsent; act: ConsentAct; onClose(): void; onDone(): void }): ReactNode {
  const t = useTexts(consentTexts);
  const { language } = useLanguage();
  const office = useOffices();
  const doing = useConsentAct(consent.id, onDone);
  const name = (party: string): string => (language === "zh" ? office(party).nameZh : office(party).nameEn);
  return (
    <Dialog title={t(`sure.${act}`)} busy={doing.isPending} onClose={onClose}>
      <div className="stack">
        <ul className="bullets">{effects[act].map((key) => <li key={key}>{t(`effect.${key}`, { to: name(consent.grantee), from: name(consent.provider) })}</li>)}</ul>
        {doing.isError ? <ErrorAlert error={doing.error} /> : null}
        <p className="row">
          <Button onClick={onClose}>{t("keep")}</Button>
          <Button look={act === "revoke" ? "secondary" : "primary"} busy={doing.isPending} onClick={() => doing.mutate(act)}>{doing.isPending ? t("doing") : t(`do.${act}`)}</Button>
        </p>
      </div>
    </Dialog>
  );
}
