import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import { isHad, myCalls, myReceiptKey, useMyStep, type MyCase, type MyMaterial } from "../../api/my-cases.ts";
import { RefusedError } from "../../api/client.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useLanguage, useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { EvidenceValues } from "../../ui/case/EvidenceValues.tsx";
import { OfficeName, type Office } from "../../ui/OfficeName.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { applyTexts } from "./i18n.ts";
import type { DraftStep } from "./Steps.tsx";

/** Step 3: every answer once more, each with its way back, and who takes over. */
export function CheckStep({ view, edit }: { view: MyCase; edit(step: DraftStep): void }): ReactNode {
  const t = useTexts(applyTexts);
  const text = useText();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const name = (office: Office): string => (language === "zh" ? office.nameZh : office.nameEn);
  const submit = useMyStep(view.caseNo, async () => {
    const receipt = await myCalls.submit(view.caseNo);
    // Before the case is asked again, so that the receipt is there when it is no draft any more.
    queries.setQueryDefaults(myReceiptKey(view.caseNo), { gcTime: Infinity, staleTime: Infinity });
    queries.setQueryData(myReceiptKey(view.caseNo), receipt);
    return receipt;
  }, () => void navigate(`/apply/cases/${view.caseNo}`, { replace: true }));
  const { form, missing } = view;
  const next = name(view.deciding);
  return (
    <div className="stack apply-narrow">
      <p className="muted">{t("check.lead")}</p>
      {missing.length > 0 ? (
        <div className="error-summary" role="status">
          <h2>{t("check.missingTitle", { n: missing.length })}</h2>
          <ul>{missing.map((one) => <li key={one.path}><Button look="plain" small onClick={() => edit(one.path.startsWith("/form") ? "form" : "evidence")}>{text(one)}</Button></li>)}</ul>
        </div>
      ) : null}
      <section className="card stack-sm" aria-labelledby="check-form">
        <h2 id="check-form">{t("check.form")}</h2>
        <dl className="answers">
          <div><dt>{t("form.name")}</dt><dd><span lang="zh-CN">{view.applicant.masked}</span> <span className="mono">{view.applicant.idNumberMasked}</span> <span className="small muted">{t("form.fromAccount")}</span></dd></div>
          <Line what={t("form.phone")} value={form.phone} step="form" />
          <Line what={t("form.delivery")} value={form.delivery === undefined ? undefined : t(`form.${form.delivery}`)} step="form" />
          {form.delivery === "mail" ? <Line what={t("form.address")} value={form.address} step="form" chinese /> : null}
          <Line what={t("form.remark")} value={form.remark} step="form" chinese />
        </dl>
      </section>
      <section className="card stack-sm" aria-labelledby="check-materials">
        <h2 id="check-materials">{t("check.materials")}</h2>
        <dl className="answers">{view.materials.map((material) => <Line key={material.slot} what={material.name} whatChinese value={howHad(material)} step="evidence">{material.state === "fetched" && material.evidence ? <EvidenceValues name={material.name} values={material.evidence} /> : null}</Line>)}</dl>
      </section>
      {submit.isError ? <div className="stack-sm"><p className="strong">{t("check.failed")}</p>{submit.error instanceof RefusedError ? null : <p>{t("check.failedWhy")}</p>}<ErrorAlert error={submit.error} /></div> : null}
      <div className="stack-sm">
        <p><Rich text={t("check.takes")} parts={{ office: <OfficeName office={view.deciding} /> }} /></p>
        <p><Button look="primary" block busy={submit.isPending} unavailable={missing.length > 0} onClick={() => submit.mutate(undefined)}>{submit.isPending ? t("check.submitting") : t("check.submit", { office: next })}</Button></p>
        <p className="small muted">{t("check.effect", { office: next, counter: name(view.counter) })}</p>
      </div>
    </div>
  );

  function Line({ what, value, step, children, chinese = false, whatChinese = false }: { what: string; value: string | undefined; step: DraftStep; children?: ReactNode; chinese?: boolean; whatChinese?: boolean }): ReactNode {
    return (
      <div>
        <dt {...(whatChinese ? { lang: "zh-CN" } : {})}>{what}</dt>
        <dd>{value === undefined || value === "" ? <span className="muted">{t("check.none")}</span> : <span {...(chinese ? { lang: "zh-CN" } : {})}>{value}</span>}{children}</dd>
        <dd><Button look="plain" small aria-label={t("check.editOf", { what })} onClick={() => edit(step)}>{t("check.edit")}</Button></dd>
      </div>
    );
  }

  function howHad(material: MyMaterial): string {
    const { state, source } = material;
    if (state === "fetched" && source.kind === "peer") return t("check.howFetched", { office: name(source.holder) });
    if (state === "uploaded") return t("check.howUploaded", { name: material.fileName ?? material.name });
    if (isHad(material)) return source.kind === "account" ? t("form.fromAccount") : t("check.howChecked");
    if (!material.required) return t("check.howOptional");
    return t(state === "declined" ? "check.howDeclined" : "check.howNeeded");
  }
}
