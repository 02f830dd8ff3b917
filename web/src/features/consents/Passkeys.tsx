import { KeyOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { canUsePasskeys, NotSignedError, passkeysQuery, usePasskeyChange } from "../../api/passkeys.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { passkeyTexts } from "./passkey-i18n.ts";

/** Passkeys with which consents are signed: what they are, those registered, one more, away with one. */
export function Passkeys(): ReactNode {
  const t = useTexts(passkeyTexts);
  const format = useFormat();
  const { data: passkeys } = useQuery(passkeysQuery);
  const change = usePasskeyChange();
  return (
    <section className="card stack-sm no-print" aria-labelledby="passkeys" id="passkeys-section">
      <h2 id="passkeys">{t("title")}</h2>
      <p className="prose">{t("lead")}</p>
      {passkeys === undefined || passkeys.length === 0 ? null : (
        <ul className="stack-sm consent-uses">
          {passkeys.map(({ id, registeredAt, usedAt }, index) => (
            <li key={id} className="row between">
              <span><KeyOutlined aria-hidden /> {t("one", { n: index + 1, at: format.instant(registeredAt, { year: true }) })} · {usedAt === null ? t("unused") : t("used", { at: format.instant(usedAt) })}</span>
              <Button small busy={change.isPending} aria-label={t("removeOf", { n: index + 1 })} onClick={() => change.mutate({ remove: id })}>{t("remove")}</Button>
            </li>
          ))}
        </ul>
      )}
      {change.isError ? (change.error instanceof NotSignedError ? <p className="field-error" role="alert">{t("cancelled")}</p> : <ErrorAlert error={change.error} />) : null}
      {canUsePasskeys() ? <p><Button small busy={change.isPending} onClick={() => change.mutate("register")}><KeyOutlined aria-hidden />{t("register")}</Button></p> : <p className="small muted">{t("cannot")}</p>}
      <p className="small muted">{t("note")}</p>
    </section>
  );
}
