import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api, problemOf } from "../../api/client.ts";
import { partiesQuery, useOffices } from "../../api/parties.ts";
import { grantQuery, grantsQuery, type Grant } from "../../api/requests.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Checkbox, RadioGroup, SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { FilingFields, filledIn, noFiling } from "./FilingFields.tsx";
import { Words } from "./GrantText.tsx";
import { amendTexts } from "./i18n-amend.ts";
import { lastDayOf } from "./last-day.ts";
import { amendmentTextQuery, grantGroundsQuery, resourceQuery } from "./queries.ts";

/** Proposing other terms for a grant that stands. @source 政务数据共享条例 art. 25, 27 */
export function AmendGrant({ grant, side }: { grant: Grant; side: "provider" | "requester" }): ReactNode {
  const t = useTexts(amendTexts);
  const [open, setOpen] = useState(false);
  const waits = grant.versions?.some((one) => one.proposedBy === side && (one.state === "proposed" || one.state === "accepted")) ?? false;
  return <><Button small unavailable={waits} onClick={() => setOpen(true)}>{t("amend")}</Button>{open ? <Form grant={grant} side={side} close={() => setOpen(false)} /> : null}</>;
}

function Form({ grant, side, close }: { grant: Grant; side: "provider" | "requester"; close(): void }): ReactNode {
  const t = useTexts(amendTexts);
  const named = useDataWords();
  const office = useOffices();
  const queries = useQueryClient();
  const { language } = useLanguage();
  const resource = useQuery(resourceQuery(grant.resource)).data;
  const parties = (useQuery(partiesQuery).data ?? []).filter(({ id }) => id !== grant.requestingParty && id !== grant.providingParty);
  const grounds = (useQuery(grantGroundsQuery).data ?? []).filter((one) => one.side === side && one.acts.includes("propose"));
  const lastDay = new Date(Date.parse(lastDayOf(grant.validUntil)) + 8 * 3_600_000).toISOString().slice(0, 10);
  const [fields, setFields] = useState<readonly string[]>(grant.fields);
  const [purpose, setPurpose] = useState<string>(grant.purpose);
  const [validUntil, setValidUntil] = useState(lastDay);
  const [rate, setRate] = useState(String(grant.ratePerMinute));
  const [recipients, setRecipients] = useState<readonly string[]>(grant.recipients ?? []);
  const [chosen, choose] = useState<string | undefined>(undefined);
  const [reason, setReason] = useState("");
  const [filing, setFiling] = useState(noFiling);
  const ground = grounds.find(({ code }) => code === chosen);
  const rateFits = /^[1-9]\d{0,6}$/.test(rate.trim());
  const terms = {
    ...(same(fields, grant.fields) ? {} : { fields: [...fields] }), ...(purpose === grant.purpose ? {} : { purpose: purpose as Grant["purpose"] }), ...(validUntil === lastDay ? {} : { validUntil }),
    ...(!rateFits || Number(rate.trim()) === grant.ratePerMinute ? {} : { ratePerMinute: Number(rate.trim()) }), ...(same(recipients, grant.recipients ?? []) ? {} : { recipients: [...recipients] }),
  };
  const differs = Object.keys(terms).length > 0 && fields.length > 0 && validUntil !== "" && rateFits;
  const text = useQuery({ ...amendmentTextQuery(grant, terms), enabled: differs, placeholderData: keepPreviousData });
  const send = useMutation({
    mutationFn: () => answer(api.POST("/api/grants/{id}/amendments", {
      params: { path: { id: grant.id } },
      body: { ...terms, ...(ground ? { ground: ground.code } : {}), ...(reason.trim() === "" ? {} : { reason: reason.trim() }), ...(ground?.filing ? { filing: filledIn(filing) } : {}), ...(text.data ? { textDigest: text.data.digest } : {}) },
    })),
    onSuccess: (after) => {
      close();
      queries.setQueryData(grantQuery(grant.id).queryKey, after);
      void queries.invalidateQueries({ queryKey: grantsQuery.queryKey, exact: true });
    },
  });
  const faults = problemOf(send.error)?.errors ?? [];
  const fault = (path: string): string | undefined => faults.find((one) => one.path === path)?.[language];
  const name = (party: string): string => office(party)[language === "zh" ? "nameZh" : "nameEn"];
  return (
    <Dialog title={t("amendTitle")} busy={send.isPending} onClose={close}>
      <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); if (differs && !text.isFetching) send.mutate(); }}>
        <p className="effect">{t(side === "provider" ? "effectProvider" : "effectRequester")}</p>
        <fieldset>
          <legend className="field-label">{t("fields")}</legend>
          <div className="choice-grid">
            {(resource?.fields ?? []).map((field) => <Checkbox key={field.name} label={language === "zh" ? field.titleZh : field.titleEn} checked={fields.includes(field.name)} onChange={(event) => setFields(event.target.checked ? [...fields, field.name] : fields.filter((one) => one !== field.name))} />)}
          </div>
        </fieldset>
        {resource && resource.purposes.length > 1 ? <RadioGroup label={t("purpose")} value={purpose} onChange={setPurpose} choices={resource.purposes.map((value) => ({ value, label: named.purpose(value) }))} /> : null}
        <div className="field-pair">
          <TextField type="date" label={t("until")} value={validUntil} onChange={(event) => setValidUntil(event.target.value)} />
          <TextField label={t("rate")} inputMode="numeric" value={rate} error={rateFits ? undefined : t("rateWrong")} onChange={(event) => setRate(event.target.value)} />
        </div>
        <fieldset className="stack-sm">
          <legend className="field-label">{t("recipients")}</legend>
          {recipients.map((party) => <Checkbox key={party} label={name(party)} checked onChange={() => setRecipients(recipients.filter((one) => one !== party))} />)}
          <SelectField label={t("addRecipient")} hint={t("recipientsHint")} optional value="" onChange={(event) => setRecipients([...recipients, event.target.value])}>
            <option value="">{t("choose")}</option>
            {parties.filter(({ id }) => !recipients.includes(id)).map(({ id }) => <option key={id} value={id}>{name(id)}</option>)}
          </SelectField>
        </fieldset>
        <RadioGroup label={t("ground")} error={fault("/ground")} value={chosen} onChange={choose} choices={grounds.map((one) => ({ value: one.code, label: one[language], hint: `${one.basis.source} ${one.basis.article ?? ""}` }))} />
        <TextArea label={t("reason")} maxLength={1000} rows={3} value={reason} error={fault("/reason")} onChange={(event) => setReason(event.target.value)} />
        {ground?.filing ? <FilingFields value={filing} onChange={setFiling} fault={fault} /> : null}
        <div aria-live="polite" className="stack-sm">
          {differs ? text.isError ? <ErrorAlert error={text.error} /> : text.data ? <><Words text={text.data} />{text.data.narrower && side === "requester" ? <p className="small muted">{t("narrower")}</p> : null}</> : <p role="status">{t("making")}</p> : <p className="muted">{t("nothing")}</p>}
        </div>
        {send.isError && faults.length === 0 ? <ErrorAlert error={send.error} /> : null}
        <p className="row"><Button look="primary" type="submit" busy={send.isPending || text.isFetching} unavailable={!differs}>{t(send.isPending ? "signing" : "amendSubmit")}</Button><Button busy={send.isPending} onClick={close}>{t("cancel")}</Button></p>
      </form>
    </Dialog>
  );
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}
