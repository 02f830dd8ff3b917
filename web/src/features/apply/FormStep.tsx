import { useState, type FormEvent, type ReactNode } from "react";
import { myCalls, useMyStep, type MyCase, type MyForm } from "../../api/my-cases.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorSummary, RadioGroup, TextArea, TextField } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { applyTexts } from "./i18n.ts";

interface Answers {
  readonly phone: string;
  readonly delivery: "mail" | "counter" | undefined;
  readonly address: string;
  readonly remark: string;
}
type Fault = { readonly field: "form-phone" | "form-delivery" | "form-address"; readonly message: string };

const phoneShape = /^1\d{10}$/;

/** What a person typed, as the node takes it: empty answers are left out. */
function formOf({ phone, delivery, address, remark }: Answers): MyForm {
  return {
    ...(phoneShape.test(phone) ? { phone } : {}),
    ...(delivery === undefined ? {} : { delivery }),
    ...(address.trim() === "" ? {} : { address: address.trim() }),
    ...(remark.trim() === "" ? {} : { remark: remark.trim() }),
  };
}

/** Step 1: only what no office holds. Every answer is kept by the node as soon as its field is left. */
export function FormStep({ view, next }: { view: MyCase; next(): void }): ReactNode {
  const t = useTexts(applyTexts);
  const { language } = useLanguage();
  const { form } = view;
  const [answers, setAnswers] = useState<Answers>({ phone: form.phone ?? "", delivery: form.delivery, address: form.address ?? "", remark: form.remark ?? "" });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  // Two of them: leaving a field by pressing the button keeps that field, and must not take the press away.
  const kept = useMyStep(view.caseNo, (input: MyForm) => myCalls.saveForm(view.caseNo, input));
  const save = useMyStep(view.caseNo, (input: MyForm) => myCalls.saveForm(view.caseNo, input));
  const set = (change: Partial<Answers>): void => setAnswers((before) => ({ ...before, ...change }));
  const keep = (): void => {
    const input = formOf(answers);
    if (JSON.stringify(input) !== JSON.stringify(formOf({ phone: form.phone ?? "", delivery: form.delivery, address: form.address ?? "", remark: form.remark ?? "" }))) kept.mutate(input);
  };
  function faultsOf({ phone, delivery, address }: Answers): Fault[] {
    const found: Fault[] = [];
    if (phone === "") found.push({ field: "form-phone", message: t("form.missing.phone") });
    else if (!phoneShape.test(phone)) found.push({ field: "form-phone", message: t("form.missing.phoneShape") });
    if (delivery === undefined) found.push({ field: "form-delivery", message: t("form.missing.delivery") });
    if (delivery === "mail" && address.trim() === "") found.push({ field: "form-address", message: t("form.missing.address") });
    return found;
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    const found = faultsOf(answers);
    setFaults(found);
    if (found.length === 0) save.mutate(formOf(answers), { onSuccess: next });
  }
  const messageOf = (field: Fault["field"]): string | undefined => faults.find((fault) => fault.field === field)?.message;
  return (
    <form className="stack apply-narrow" onSubmit={submit} onBlur={keep} noValidate>
      <p className="muted">{t("form.lead")}</p>
      <ErrorSummary errors={faults} />
      {save.isError || kept.isError ? <ErrorAlert error={save.error ?? kept.error} /> : null}
      <section className="card stack-sm" aria-labelledby="form-who">
        <div className="row between"><h2 id="form-who">{t("form.who")}</h2><span className="small muted">{t("form.fromAccount")}</span></div>
        <dl className="facts"><dt>{t("form.name")}</dt><dd lang="zh-CN">{view.applicant.masked}</dd><dt>{t("form.idNumber")}</dt><dd className="mono">{view.applicant.idNumberMasked}</dd></dl>
      </section>
      <section className="card stack">
        <TextField id="form-phone" label={t("form.phone")} hint={t("form.phoneHint")} error={messageOf("form-phone")} value={answers.phone} onChange={(event) => set({ phone: event.target.value.normalize("NFKC").replaceAll(/[\s-]/g, "") })} inputMode="tel" autoComplete="tel-national" maxLength={24} />
        <RadioGroup id="form-delivery" label={t("form.delivery")} error={messageOf("form-delivery")} value={answers.delivery} onChange={(delivery) => set({ delivery })}
          choices={[{ value: "mail", label: t("form.mail"), hint: t("form.mailHint") }, { value: "counter", label: t("form.counter"), hint: t("form.counterHint", { office: language === "zh" ? view.counter.nameZh : view.counter.nameEn }) }]} />
        {answers.delivery === "mail" ? <TextField id="form-address" label={t("form.address")} hint={t("form.addressHint")} error={messageOf("form-address")} value={answers.address} onChange={(event) => set({ address: event.target.value })} autoComplete="street-address" maxLength={200} /> : null}
        <TextArea label={t("form.remark")} hint={t("form.remarkHint")} optional maxLength={500} rows={3} value={answers.remark} onChange={(event) => set({ remark: event.target.value })} />
      </section>
      <p><Button type="submit" look="primary" block busy={save.isPending}>{save.isPending ? t("page.saving") : t("form.next")}</Button></p>
    </form>
  );
}
