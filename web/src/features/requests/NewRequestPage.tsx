import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { answer, api, problemOf } from "../../api/client.ts";
import { useDoor } from "../../api/door.ts";
import { useOffices } from "../../api/parties.ts";
import { requestsQuery } from "../../api/requests.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { Checkbox, ErrorSummary, FieldError, RadioGroup, TextArea, TextField } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { requestTexts } from "./i18n.ts";
import { resourceQuery, type Resource } from "./queries.ts";

/** /requests/new?resource=: what article 20 wants to know, on one page. */
export function Component(): ReactNode {
  const t = useTexts(requestTexts);
  const id = useSearchParams()[0].get("resource") ?? "";
  const query = useQuery(resourceQuery(id));
  if (id === "")
    return <><PageHead title={t("form.noResource")} crumbs={[{ to: "/requests", label: t("page.crumb") }]} /><Empty title={t("form.noResource")}><p>{t("form.noResourceWhy")}</p><ButtonLink small to="/catalogue">{t("list.toCatalogue")}</ButtonLink></Empty></>;
  return <QueryView whole query={query}>{(resource) => <Form key={resource.id} resource={resource} />}</QueryView>;
}

const words = ["legalBasis", "scenario", "scope"] as const;
type Field = (typeof words)[number] | "fields" | "purpose" | "basisKind" | "validUntil";

function Form({ resource }: { resource: Resource }): ReactNode {
  const t = useTexts(requestTexts);
  const named = useDataWords();
  const office = useOffices();
  const { now } = useDoor();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const only = <V,>(list: readonly V[]): V | undefined => (list.length === 1 ? list[0] : undefined);
  const [fields, setFields] = useState<readonly string[]>([resource.keyField]);
  const [purpose, setPurpose] = useState<string | undefined>(only(resource.purposes));
  const [basisKind, setBasisKind] = useState<string | undefined>(only(resource.basisKinds));
  const [typed, setTyped] = useState({ legalBasis: "", scenario: "", scope: "", validUntil: "" });
  const [faults, setFaults] = useState<readonly { field: Field; message: string }[]>([]);
  const submit = useMutation({
    mutationFn: () => answer(api.POST("/api/requests", {
      body: { resource: resource.id, fields: [...fields], method: "api", legalBasis: typed.legalBasis.trim(), scenario: typed.scenario.trim(), scope: typed.scope.trim(), validUntil: typed.validUntil, ...(purpose === undefined ? {} : { purpose }), ...(basisKind === undefined ? {} : { basisKind }) },
    })),
    onSuccess: (request) => {
      void queries.invalidateQueries({ queryKey: requestsQuery.queryKey });
      void navigate(request.reused === "standing-grant" && request.decision?.grant ? `/grants/${request.decision.grant}?reused` : `/requests/${request.id}${request.reused ? "?reused" : ""}`);
    },
  });
  const today = new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10);
  const title = language === "zh" ? resource.titleZh : resource.titleEn;
  const provider = office(resource.provider);
  const fault = (field: Field): string | undefined => faults.find((one) => one.field === field)?.message;

  function check(): void {
    const found: { field: Field; message: string }[] = [
      ...(fields.length === 0 ? [{ field: "fields" as const, message: t("form.missing.fields") }] : []),
      ...(purpose === undefined ? [{ field: "purpose" as const, message: t("form.missing.purpose") }] : []),
      ...(basisKind === undefined ? [{ field: "basisKind" as const, message: t("form.missing.basisKind") }] : []),
      ...words.filter((name) => typed[name].trim() === "").map((field) => ({ field, message: t(`form.missing.${field}`) })),
      ...(typed.validUntil === "" ? [{ field: "validUntil" as const, message: t("form.missing.validUntil") }] : typed.validUntil < today ? [{ field: "validUntil" as const, message: t("form.missing.past") }] : []),
    ];
    setFaults(found);
    if (found.length === 0) submit.mutate();
  }

  return (
    <>
      <PageHead title={t("form.title", { name: title })} crumbs={[{ to: "/catalogue", label: t("list.catalogue") }, { to: `/catalogue/${resource.id}`, label: title }]}><p className="muted">{t("form.lead")}</p></PageHead>
      <form className="stack desk-narrow" noValidate onSubmit={(event) => { event.preventDefault(); check(); }}>
        <ErrorSummary errors={faults} />
        {submit.isError ? <ErrorAlert error={submit.error} {...(problemOf(submit.error) ? {} : { retry: () => submit.mutate() })} /> : null}
        <section className="card stack">
          <fieldset id="fields" tabIndex={-1} aria-describedby={fault("fields") ? "fields-error" : "fields-hint"}>
            <legend className="field-label">{t("form.fields")}</legend>
            <p className="field-hint" id="fields-hint">{t("form.fieldsHint")}</p>
            {fault("fields") ? <FieldError id="fields-error">{fault("fields")}</FieldError> : null}
            <div className="choice-grid">
              {resource.fields.map((field) => {
                const key = field.name === resource.keyField;
                return (
                  <Checkbox key={field.name} label={language === "zh" ? field.titleZh : field.titleEn} hint={key ? t("form.keyField") : field.sensitive ? t("form.sensitive") : undefined} checked={fields.includes(field.name)}
                    onChange={(event) => { if (!key) setFields(event.target.checked ? [...fields, field.name] : fields.filter((one) => one !== field.name)); }} />
                );
              })}
            </div>
          </fieldset>
          <RadioGroup id="purpose" label={t("form.purpose")} error={fault("purpose")} value={purpose} onChange={setPurpose} choices={resource.purposes.map((value) => ({ value, label: named.purpose(value) }))} />
          <RadioGroup id="basisKind" label={t("form.basisKind")} error={fault("basisKind")} value={basisKind} onChange={setBasisKind} choices={resource.basisKinds.map((value) => ({ value, label: named.basisKind(value) }))} />
          {words.map((name) => (
            <TextArea key={name} id={name} label={t(`form.${name}`)} hint={t(`form.${name}Hint`)} error={fault(name)} maxLength={name === "legalBasis" ? 500 : 1000} rows={2} value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} />
          ))}
          <p><span className="field-label">{t("form.method")}</span><br />{t("form.methodApi")}</p>
          <TextField id="validUntil" type="date" label={t("form.validUntil")} hint={t("form.validUntilHint")} error={fault("validUntil")} min={today} value={typed.validUntil} onChange={(event) => setTyped({ ...typed, validUntil: event.target.value })} />
        </section>
        <div className="stack-sm">
          <p><Button look="primary" type="submit" block busy={submit.isPending}>{submit.isPending ? t("form.submitting") : t("form.submit", { office: language === "zh" ? provider.nameZh : provider.nameEn })}</Button></p>
          <p className="small muted">{t("form.effect", { days: resource.shareAttribute === "unconditional" ? 1 : 10 })}</p>
        </div>
      </form>
    </>
  );
}
