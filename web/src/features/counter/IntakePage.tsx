import { CheckCircleFilled } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { answer, api, problemOf } from "../../api/client.ts";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox, ErrorSummary, TextField } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { counterTexts } from "./i18n.ts";
import { ItemChoice } from "./ItemChoice.tsx";
import type { Item } from "./queries.ts";

interface Typed {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly address: string;
}
interface Fault {
  readonly field: string;
  readonly message: string;
}

const fieldIds = { name: "applicant-name", idNumber: "applicant-id", phone: "applicant-phone", attest: "applicant-attest", check: "applicant-check", item: "intake-item" } as const;

/** /desk/intake: who applies, that person and card match, and for what; then a draft is made. */
export function Component(): ReactNode {
  const t = useTexts(counterTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [typed, setTyped] = useState<Typed>({ name: "", idNumber: "", phone: "", address: "" });
  const [attested, attest] = useState(false);
  const [item, setItem] = useState<Item | undefined>(undefined);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const person = { name: typed.name.trim(), idNumber: typed.idNumber.replace(/\s/g, "").toUpperCase() };

  const identify = useMutation({
    mutationFn: () => answer(api.POST("/api/intake/identifications", { body: person })),
    onError: (error) => setFaults(faultsOf(error)),
  });
  const begin = useMutation({
    mutationFn: (itemId: string) =>
      answer(api.POST("/api/cases", {
        body: { itemId, applicant: { ...person, ...(typed.phone.trim() === "" ? {} : { phone: typed.phone.trim() }), ...(typed.address.trim() === "" ? {} : { address: typed.address.trim() }) } },
      })),
    onSuccess: (made) => void navigate(`/desk/intake/${made.case.caseNo}`),
    onError: (error) => setFaults(faultsOf(error)),
  });

  function change(part: Partial<Typed>): void {
    setTyped({ ...typed, ...part });
    if (part.name !== undefined || part.idNumber !== undefined) {
      identify.reset();
      attest(false);
    }
  }

  /** A refusal that names a field is shown by that field, in the node's own words. */
  function faultsOf(error: unknown): Fault[] {
    const idFault = problemOf(error)?.errors?.find(({ path }) => path.endsWith("/idNumber"));
    return idFault ? [{ field: fieldIds.idNumber, message: language === "zh" ? idFault.zh : idFault.en }] : [];
  }

  function identityFaults(): Fault[] {
    return [
      ...(person.name === "" ? [{ field: fieldIds.name, message: t("intake.missing.name") }] : []),
      ...(person.idNumber === "" ? [{ field: fieldIds.idNumber, message: t("intake.missing.idNumber") }] : person.idNumber.length === 18 ? [] : [{ field: fieldIds.idNumber, message: t("intake.missing.idLength", { n: person.idNumber.length }) }]),
    ];
  }

  function check(): void {
    const found = identityFaults();
    setFaults(found);
    if (found.length === 0) identify.mutate();
  }

  function submit(): void {
    const first = identityFaults();
    const found = [
      ...first,
      ...(first.length === 0 && !identify.data ? [{ field: fieldIds.check, message: t("intake.missing.notChecked") }] : []),
      ...(identify.data && !attested ? [{ field: fieldIds.attest, message: t("intake.missing.attest") }] : []),
      ...(typed.phone.trim() === "" || /^1\d{10}$/.test(typed.phone.trim()) ? [] : [{ field: fieldIds.phone, message: t("intake.missing.phone") }]),
      ...(item ? [] : [{ field: fieldIds.item, message: t("intake.missing.item") }]),
    ];
    setFaults(found);
    if (found.length === 0 && item) begin.mutate(item.id);
  }

  const faultOf = (field: string): string | undefined => faults.find((one) => one.field === field)?.message;
  const unexplained = [identify.error, begin.error].find((error) => error !== null && faultsOf(error).length === 0);
  return (
    <>
      <PageHead title={t("intake.title")}><p className="muted">{t("intake.lead")}</p></PageHead>
      <form className="stack desk-narrow" noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <ErrorSummary errors={faults} />
        {unexplained ? <ErrorAlert error={unexplained} /> : null}
        <section className="card stack" aria-labelledby="intake-identity">
          <h2 id="intake-identity">{t("intake.identity")}</h2>
          <div className="field-pair">
            <TextField id={fieldIds.name} label={t("intake.name")} hint={t("intake.nameHint")} value={typed.name} error={faultOf(fieldIds.name)} autoComplete="off" lang="zh-CN" onChange={(event) => change({ name: event.target.value })} />
            <TextField id={fieldIds.idNumber} label={t("intake.idNumber")} hint={t("intake.idHint")} value={typed.idNumber} error={faultOf(fieldIds.idNumber)} autoComplete="off" spellCheck={false} onChange={(event) => change({ idNumber: event.target.value })} />
          </div>
          <p className="row" role="status">
            <Button id={fieldIds.check} small busy={identify.isPending} onClick={check}>{identify.isPending ? t("intake.checking") : t("intake.check")}</Button>
            {identify.data ? (
              <span className="row-tight checked-line">
                <CheckCircleFilled aria-hidden /><span className="strong">{t("intake.checked")}</span>
                <span lang="zh-CN">{identify.data.masked}</span><span>{t(`intake.sex.${identify.data.sex}`)}</span><span>{t("intake.born", { date: format.date(identify.data.birthOn, { year: true }) })}</span>
              </span>
            ) : null}
          </p>
          {faultOf(fieldIds.check) ? <p className="field-error">{faultOf(fieldIds.check)}</p> : null}
          {identify.data ? <Checkbox id={fieldIds.attest} label={t("intake.attest")} hint={faultOf(fieldIds.attest) ?? t("intake.attestHint")} aria-invalid={faultOf(fieldIds.attest) ? true : undefined} checked={attested} onChange={(event) => attest(event.target.checked)} /> : null}
          <div className="field-pair">
            <TextField id={fieldIds.phone} label={t("intake.phone")} hint={t("intake.phoneHint")} optional inputMode="tel" value={typed.phone} error={faultOf(fieldIds.phone)} autoComplete="off" onChange={(event) => change({ phone: event.target.value })} />
            <TextField label={t("intake.address")} hint={t("intake.addressHint")} optional value={typed.address} maxLength={200} autoComplete="off" lang="zh-CN" onChange={(event) => change({ address: event.target.value })} />
          </div>
        </section>
        <ItemChoice id={fieldIds.item} chosen={item} error={faultOf(fieldIds.item)} choose={setItem} />
        <div className="stack-sm">
          <p><Button look="primary" type="submit" block busy={begin.isPending}>{begin.isPending ? t("intake.beginning") : t("intake.begin")}</Button></p>
          <p className="small muted">{t("intake.beginEffect")}</p>
        </div>
      </form>
    </>
  );
}
