import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { requestQuery, requestsQuery, type AccessRequest } from "../../api/requests.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Checkbox, FieldError, SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { termsTexts } from "./i18n-terms.ts";
import { useFieldTitles } from "./ResourceTitle.tsx";
import { standingTerms } from "./standing-terms.ts";

const basisKinds = ["consent", "publicRecord", "statutoryDuty"] as const satisfies readonly AccessRequest["basisKind"][];

/** Other terms, by the provider as an offer or by the requester in answer to one: fewer fields, a shorter term, another basis, and why. */
export function TermsDialog({ request, as, close }: { request: AccessRequest; as: "offer" | "counter"; close(): void }): ReactNode {
  const t = useTexts(termsTexts);
  const format = useFormat();
  const words = useDataWords();
  const queries = useQueryClient();
  const title = useFieldTitles(request.resource);
  const standing = standingTerms(request);
  const [fields, setFields] = useState<readonly string[]>(standing.fields);
  const [validUntil, setValidUntil] = useState(standing.validUntil);
  const [basisKind, setBasisKind] = useState(standing.basisKind);
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: () => {
      const init = { params: { path: { id: request.id } }, body: { fields: [...fields], validUntil, basisKind, note: note.trim() } };
      return as === "offer" ? answer(api.POST("/api/requests/{id}/offer", init)) : answer(api.POST("/api/requests/{id}/counter", init));
    },
    onSuccess: (after) => {
      queries.setQueryData(requestQuery(request.id).queryKey, after);
      void queries.invalidateQueries({ queryKey: requestsQuery.queryKey, exact: true });
      close();
    },
  });
  const unchanged = [...fields].sort().join() === [...standing.fields].sort().join() && validUntil === standing.validUntil && basisKind === standing.basisKind;
  const faults = {
    fields: fields.length === 0 ? t("missing.fields") : undefined,
    validUntil: validUntil === "" ? t("missing.validUntil") : validUntil > request.validUntil ? t("missing.late") : undefined,
    note: note.trim() === "" ? t("missing.note") : undefined,
    same: unchanged ? t("missing.same") : undefined,
  };
  function submit(): void {
    setTried(true);
    if (Object.values(faults).every((fault) => fault === undefined)) send.mutate();
  }
  const fieldsFault = faults.fields ?? faults.same;
  return (
    <Dialog title={t(as === "offer" ? "offerTitle" : "counterTitle")} busy={send.isPending} onClose={close}>
      <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <p className="effect">{t(as === "offer" ? "offerLead" : "counterLead")}</p>
        <fieldset aria-describedby={tried && fieldsFault ? "terms-fields-error" : "terms-fields-hint"}>
          <legend className="field-label">{t("formFields")}</legend>
          <p className="field-hint" id="terms-fields-hint">{t("formFieldsHint")}</p>
          {tried && fieldsFault ? <FieldError id="terms-fields-error">{fieldsFault}</FieldError> : null}
          <div className="choice-grid">
            {request.fields.map((name) => <Checkbox key={name} label={title(name)} checked={fields.includes(name)} onChange={(event) => setFields(event.target.checked ? request.fields.filter((one) => fields.includes(one) || one === name) : fields.filter((one) => one !== name))} />)}
          </div>
        </fieldset>
        <div className="field-pair">
          <TextField type="date" label={t("formUntil")} hint={t("formUntilHint", { date: format.date(request.validUntil, { year: true }) })} max={request.validUntil} value={validUntil} error={tried ? faults.validUntil : undefined} onChange={(event) => setValidUntil(event.target.value)} />
          <SelectField label={t("formBasis")} value={basisKind} onChange={(event) => setBasisKind(basisKinds.find((one) => one === event.target.value) ?? basisKind)}>
            {basisKinds.map((one) => <option key={one} value={one}>{words.basisKind(one)}</option>)}
          </SelectField>
        </div>
        <TextArea label={t("formNote")} hint={t("formNoteHint")} maxLength={1000} rows={3} value={note} error={tried ? faults.note : undefined} onChange={(event) => setNote(event.target.value)} />
        {send.isError ? <ErrorAlert error={send.error} /> : null}
        <p className="row"><Button look="primary" type="submit" busy={send.isPending}>{t(send.isPending ? "sending" : "send")}</Button><Button busy={send.isPending} onClick={close}>{t("cancel")}</Button></p>
      </form>
    </Dialog>
  );
}
