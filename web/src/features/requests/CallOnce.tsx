import { useMutation } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useDoor } from "../../api/door.ts";
import { useOffices } from "../../api/parties.ts";
import type { Grant } from "../../api/requests.ts";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { RadioGroup, TextField } from "../../ui/fields.tsx";
import { useSideName } from "../../ui/OfficeName.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { ReceiptSlip } from "../../ui/ReceiptSlip.tsx";
import { TimingBar } from "../../ui/TimingBar.tsx";
import { requestTexts } from "./i18n.ts";
import type { CallResult, Resource } from "./queries.ts";

/** One call under a grant: by its key, for its purpose, on its basis; the data that came, its receipt, or the refusal in words. */
export function CallOnce({ grant, resource }: { grant: Grant; resource: Resource }): ReactNode {
  const t = useTexts(requestTexts);
  const words = useDataWords();
  const { language } = useLanguage();
  const side = useSideName()(resource.node);
  // Consent is taken at a counter, where the person looks first; it can't be claimed here.
  const kinds = grant.basisKinds.filter((kind) => kind !== "consent");
  const [basis, setBasis] = useState<string | undefined>(kinds.length === 1 ? kinds[0] : undefined);
  const [key, setKey] = useState("");
  const [tried, setTried] = useState(false);
  const field = resource.fields.find((one) => one.name === resource.keyField);
  const call = useMutation({
    mutationFn: (kind: "publicRecord" | "statutoryDuty") => answer(api.POST("/api/calls", { body: { resource: resource.id, params: { [resource.keyField]: key.trim() }, purpose: grant.purpose, basis: { kind } } })),
  });
  if (kinds.length === 0) return <section className="card stack-sm" aria-labelledby="call-once"><h2 id="call-once">{t("call.title")}</h2><p>{t("call.consentOnly")}</p></section>;
  function send(): void {
    setTried(true);
    if (key.trim() !== "" && (basis === "publicRecord" || basis === "statutoryDuty")) call.mutate(basis);
  }
  return (
    <>
      <section className="card stack" aria-labelledby="call-once">
        <div><h2 id="call-once">{t("call.title")}</h2><p className="small muted">{t("call.lead")}</p></div>
        <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
          <TextField label={t("call.key", { field: field ? (language === "zh" ? field.titleZh : field.titleEn) : resource.keyField })} value={key} autoComplete="off" spellCheck={false} error={tried && key.trim() === "" ? t("call.keyMissing") : undefined} onChange={(event) => setKey(event.target.value)} />
          <dl className="facts"><dt>{t("call.purpose")}</dt><dd>{words.purpose(grant.purpose)}</dd>{kinds.length === 1 ? <><dt>{t("call.basis")}</dt><dd>{words.basisKind(kinds[0] ?? "")}</dd></> : null}</dl>
          {kinds.length > 1 ? <RadioGroup label={t("call.basis")} value={basis} onChange={setBasis} error={tried && basis === undefined ? t("form.missing.basisKind") : undefined} choices={kinds.map((value) => ({ value, label: words.basisKind(value) }))} /> : null}
          <p><Button look="primary" type="submit" busy={call.isPending}>{call.isPending ? t("call.calling", { side }) : t(call.data ? "call.again" : "call.submit")}</Button></p>
        </form>
        {call.isError ? <ErrorAlert error={call.error} retry={send} /> : null}
        {call.data ? <Got result={call.data} grant={grant} resource={resource} /> : null}
      </section>
      {call.data ? <section className="card"><TimingBar timing={call.data.timing} /></section> : null}
      {call.data ? <CallReceipt key={call.data.crossingId} result={call.data} resource={resource} /> : null}
    </>
  );
}

function Got({ result, grant, resource }: { result: CallResult; grant: Grant; resource: Resource }): ReactNode {
  const t = useTexts(requestTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const title = (name: string): string => {
    const field = resource.fields.find((one) => one.name === name);
    return field ? (language === "zh" ? field.titleZh : field.titleEn) : name;
  };
  if (result.data === null) return <p className="strong" role="status">{t("call.notFound")}</p>;
  const withheld = resource.fields.filter((field) => !grant.fields.includes(field.name));
  return (
    <div className="stack-sm" role="status">
      <h3>{t("call.delivered")}</h3>
      <table className="values">
        <caption className="sr-only">{t("call.fields")}</caption>
        <tbody>{Object.entries(result.data).map(([name, value]) => <tr key={name}><th scope="row">{title(name)}</th><td className="strong" lang="zh-CN">{value === null || value === "" ? t("call.empty") : String(value)}</td></tr>)}</tbody>
      </table>
      {withheld.length === 0 ? null : <p className="small muted">{t("call.withheld", { fields: format.list(withheld.map((field) => title(field.name))) })}</p>}
    </div>
  );
}

function CallReceipt({ result, resource }: { result: CallResult; resource: Resource }): ReactNode {
  const t = useTexts(requestTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const provider = useOffices()(resource.provider);
  const { now } = useDoor();
  const [at] = useState(now);
  return <ReceiptSlip receipt={result.crossingId} happened={t("call.happened", language === "zh" ? { office: provider.nameZh, resource: resource.titleZh } : { office: provider.nameEn, resource: resource.titleEn })} when={format.day(at, { year: true })} />;
}
