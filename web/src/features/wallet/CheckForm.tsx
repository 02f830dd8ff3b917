import { CheckCircleFilled, CloseCircleFilled, WarningFilled } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent, type ReactNode } from "react";
import { useLocation } from "react-router";
import { answer, api } from "../../api/client.ts";
import { useOffices } from "../../api/parties.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/fields.tsx";
import { OfficeName, Tile, useSideName } from "../../ui/OfficeName.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { walletTexts } from "./i18n.ts";
import type { CheckedCredential } from "./queries.ts";
import "./wallet.css";
import { useCredentialWords } from "./words.ts";

/** A code typed in or brought by the address after #; the check is a step of its own, since it uses the code up. */
export function CheckForm({ office }: { office: boolean }): ReactNode {
  const t = useTexts(walletTexts);
  const { hash } = useLocation();
  const brought = decodeURIComponent(hash.slice(1));
  const [code, setCode] = useState(brought);
  const [tried, setTried] = useState(false);
  const check = useMutation({ mutationFn: (typed: string) => answer(api.POST("/api/credential-checks", { body: { code: typed } })) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (code.trim().length >= 8 && !check.isPending) check.mutate(code.trim());
  };
  if (check.data)
    return (
      <div className="stack">
        <Checked seen={check.data} />
        <p className="no-print"><Button onClick={() => { check.reset(); setCode(""); setTried(false); }}>{t("check.next")}</Button></p>
      </div>
    );
  return (
    <form className="card stack" noValidate onSubmit={submit}>
      {brought !== "" && code === brought ? <p>{t("check.fresh")}</p> : null}
      <TextField
        id="show-code" label={t("check.field")} hint={t("check.hint")} value={code} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={60}
        onChange={(event) => setCode(event.target.value)} error={tried && code.trim().length < 8 ? t("check.missing") : undefined}
      />
      {check.isError ? <ErrorAlert error={check.error} /> : null}
      <p><Button type="submit" look="primary" block busy={check.isPending}>{t(check.isPending ? "check.doing" : "check.go")}</Button></p>
      <p className="small muted">{t(office ? "check.record" : "check.recordPublic")}</p>
    </form>
  );
}

function Checked({ seen }: { seen: CheckedCredential }): ReactNode {
  const t = useTexts(walletTexts);
  const words = useCredentialWords();
  const format = useFormat();
  const office = useOffices();
  const side = useSideName();
  const { standing, vct, party, issuer, issuedAt, validUntil, statusAt, purpose, fields, shownAt, shownAtNode, illustrative } = seen;
  const look = standing === "valid" ? "ok" : standing === "statusUnknown" || standing === "notYet" ? "waiting" : "bad";
  return (
    <section className="slip" aria-labelledby="checked">
      <div className="slip-head stack-sm" role="status" data-verdict={look}>
        <p className="muted">{words.kind(vct)}</p>
        <h2 id="checked" className={`verdict-head ${look === "ok" ? "verdict-ok" : look === "bad" ? "verdict-bad" : ""}`}>
          {look === "ok" ? <CheckCircleFilled aria-hidden /> : look === "bad" ? <CloseCircleFilled aria-hidden /> : <WarningFilled aria-hidden />}
          <span>{t(`check.verdict.${standing}`)}</span>
        </h2>
        {illustrative ? <p className="strong">{t("check.illustrative")}</p> : null}
      </div>
      <div className="slip-body">
        <h3>{t("check.shown")}</h3>
        <dl className="facts wallet-shown">
          {fields.map(({ name, value }) => <div className="facts-pair" key={name}><dt>{words.field(vct, name)}</dt><dd className="strong wallet-value">{words.value(vct, name, value)}</dd></div>)}
        </dl>
        <dl className="facts small">
          <dt>{t("check.purpose")}</dt><dd>{words.purpose(purpose)}</dd>
          <dt>{t("check.issuer")}</dt><dd>{party === null ? <span className="office"><Tile node={issuer} /><span className="office-name">{side(issuer)}</span></span> : <OfficeName office={office(party)} />} · {format.day(issuedAt, { year: true })}</dd>
          <dt>{t("check.validity")}</dt><dd>{validUntil === null ? t("noEnd") : t("until", { at: format.day(validUntil, { year: true }) })}</dd>
          <dt>{t("check.shownAt")}</dt><dd>{t("check.shownBy", { at: format.stamp(shownAt), side: side(shownAtNode) })}</dd>
          {statusAt === null ? null : <><dt>{t("check.status")}</dt><dd>{format.stamp(statusAt)}</dd></>}
        </dl>
      </div>
    </section>
  );
}
