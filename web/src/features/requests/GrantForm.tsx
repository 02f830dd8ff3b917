import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { AccessRequest } from "../../api/requests.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox, FieldError, TextField } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { Words } from "./GrantText.tsx";
import { textTexts } from "./i18n-text.ts";
import { requestTexts } from "./i18n.ts";
import { grantTextQuery } from "./queries.ts";
import { useFieldTitles } from "./ResourceTitle.tsx";

export interface GrantWish {
  readonly fields: string[];
  readonly validUntil: string;
  readonly ratePerMinute?: number;
  /** Of the text that the officer has read. */
  readonly textDigest?: string;
}

/** What the node grants per minute when the officer leaves it open. @source src/kernel/requests/grant-document.ts */
const defaultRatePerMinute = 600;

/** A grant is never more than what was asked for: fewer fields, a shorter term, a rate. */
export function GrantForm({ request, busy, error, submit, cancel }: { request: AccessRequest; busy: boolean; error: unknown; submit(wish: GrantWish): void; cancel(): void }): ReactNode {
  const t = useTexts(requestTexts);
  const words = useTexts(textTexts);
  const format = useFormat();
  const title = useFieldTitles(request.resource);
  const [fields, setFields] = useState<readonly string[]>(request.fields);
  const [validUntil, setValidUntil] = useState(request.validUntil);
  const [rate, setRate] = useState("");
  const [tried, setTried] = useState(false);
  const faults = {
    fields: fields.length === 0 ? t("decide.missing.fields") : undefined,
    validUntil: validUntil === "" ? t("decide.missing.validUntil") : validUntil > request.validUntil ? t("decide.missing.late") : undefined,
    rate: rate.trim() === "" || /^[1-9]\d{0,6}$/.test(rate.trim()) ? undefined : t("decide.missing.rate"),
  };
  const wish = { fields: [...fields], validUntil, ...(/^[1-9]\d{0,6}$/.test(rate.trim()) ? { ratePerMinute: Number(rate.trim()) } : {}) };
  const whole = Object.values(faults).every((fault) => fault === undefined);
  const text = useQuery({ ...grantTextQuery(request.id, wish), enabled: whole, placeholderData: keepPreviousData });
  function send(): void {
    setTried(true);
    if (!whole || text.isFetching) return;
    submit({ ...wish, ...(text.data ? { textDigest: text.data.digest } : {}) });
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
      <fieldset aria-describedby={tried && faults.fields ? "grant-fields-error" : "grant-fields-hint"}>
        <legend className="field-label">{t("decide.fields")}</legend>
        <p className="field-hint" id="grant-fields-hint">{t("decide.fieldsHint")}</p>
        {tried && faults.fields ? <FieldError id="grant-fields-error">{faults.fields}</FieldError> : null}
        <div className="choice-grid">
          {request.fields.map((name) => <Checkbox key={name} label={title(name)} checked={fields.includes(name)} onChange={(event) => setFields(event.target.checked ? request.fields.filter((one) => fields.includes(one) || one === name) : fields.filter((one) => one !== name))} />)}
        </div>
      </fieldset>
      <div className="field-pair">
        <TextField type="date" label={t("decide.validUntil")} hint={t("decide.validHint", { date: format.date(request.validUntil, { year: true }) })} max={request.validUntil} value={validUntil} error={tried ? faults.validUntil : undefined} onChange={(event) => setValidUntil(event.target.value)} />
        <TextField label={t("decide.rate")} hint={t("decide.rateHint", { n: defaultRatePerMinute })} inputMode="numeric" optional value={rate} error={tried ? faults.rate : undefined} onChange={(event) => setRate(event.target.value)} />
      </div>
      <section className="stack-sm" aria-labelledby="grant-preview">
        <h3 id="grant-preview">{words("preview")}</h3>
        <p className="field-hint">{words("previewHint")}</p>
        <div aria-live="polite">{text.data ? <Words text={text.data} /> : text.isError ? <ErrorAlert error={text.error} /> : <p role="status">{words("making")}</p>}</div>
      </section>
      <p className="effect">{t("decide.grantEffect")}</p>
      {error === null ? null : <ErrorAlert error={error} />}
      <p className="row"><Button look="primary" type="submit" busy={busy || text.isFetching}>{t(busy ? "decide.granting" : "decide.grantSubmit")}</Button><Button busy={busy} onClick={cancel}>{t("decide.cancel")}</Button></p>
    </form>
  );
}
