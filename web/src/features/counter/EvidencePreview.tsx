import { EyeInvisibleOutlined, EyeOutlined, SwapRightOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Link } from "react-router";
import { answer, api, problemName, problemOf, RefusedError } from "../../api/client.ts";
import { useCaseStep, type CaseMaterial, type DeskCase } from "../../api/desk-case.ts";
import { verifyAddress } from "../../api/verification.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { EvidenceValues } from "../../ui/case/EvidenceValues.tsx";
import { RadioGroup } from "../../ui/fields.tsx";
import { OfficeName, Tile, useSideName, type Office } from "../../ui/OfficeName.tsx";
import { uiTexts } from "../../ui/i18n.ts";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { counterTexts } from "./i18n.ts";
import type { Preview } from "./queries.ts";

type Choice = "agree" | "decline";

/**
 * For the applicant's eyes: the real values, what travels and what doesn't, from where to where; then two equal choices with nothing
 * chosen. A failure says whose it is and never blocks.
 */
export function EvidencePreview({ view, material, provider, close, decline }: { view: DeskCase; material: CaseMaterial; provider: Office; close(): void; decline(): void }): ReactNode {
  const t = useTexts(counterTexts);
  const ui = useTexts(uiTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  const preview = useMutation({ mutationFn: () => answer(api.POST("/api/cases/{no}/materials/{slot}/preview", { params: { path: { no: view.caseNo, slot: material.slot } } })) });
  const { mutate } = preview;
  // Each look is a crossing of its own, so it is asked for once, also when React runs effects twice.
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate();
  }, [mutate]);
  useEffect(() => heading.current?.focus(), [preview.isSuccess]);
  return (
    <section className="preview stack" aria-labelledby={`preview-${material.slot}`}>
      <div className="row between">
        <h4 id={`preview-${material.slot}`} tabIndex={-1} ref={heading}>{t("preview.title", { name: material.name })}</h4>
        <Button look="plain" small onClick={close}>{ui("close")}</Button>
      </div>
      {preview.data ? <Shown view={view} material={material} provider={provider} preview={preview.data} close={close} decline={decline} /> : null}
      {preview.isPending || preview.isIdle ? <Waiting node={provider.node} /> : null}
      {preview.isError ? <NotFetched error={preview.error} provider={provider} retry={() => mutate()} decline={decline} /> : null}
    </section>
  );
}

function Waiting({ node }: { node: string }): ReactNode {
  const t = useTexts(counterTexts);
  const side = useSideName()(node);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds((n) => n + 1), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return <p className="row-tight" aria-busy="true"><Tile node={node} /><span role="status">{t("slot.showing", { side })}</span>{seconds < 3 ? null : <span className="muted">{t("slot.asked", { n: seconds, side })}</span>}</p>;
}

function Shown({ view, material, provider, preview, close, decline }: { view: DeskCase; material: CaseMaterial; provider: Office; preview: Preview; close(): void; decline(): void }): ReactNode {
  const t = useTexts(counterTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const [choice, choose] = useState<Choice | undefined>(undefined);
  const [missing, setMissing] = useState(false);
  const agree = useCaseStep(view.caseNo, () => answer(api.POST("/api/cases/{no}/materials/{slot}/consent", { params: { path: { no: view.caseNo, slot: material.slot } }, body: { decision: "agree" } })), close);
  const name = (office: Office): string => (language === "zh" ? office.nameZh : office.nameEn);
  function submit(): void {
    setMissing(choice === undefined);
    if (choice === "agree") agree.mutate(undefined);
    if (choice === "decline") decline();
  }
  return (
    <>
      <p className="preview-screen"><EyeOutlined aria-hidden /><span>{t("preview.screen")}</span></p>
      <p className="preview-path"><OfficeName office={provider} /><SwapRightOutlined aria-hidden /><OfficeName office={view.counter} /></p>
      <div className="stack-sm">
        <h5>{t("preview.values")}</h5>
        <EvidenceValues name={material.name} values={preview.values} remark={() => t("preview.travels")} />
        <p className="preview-withheld"><EyeInvisibleOutlined aria-hidden /><span><span className="strong">{t("preview.withheld")}{language === "zh" ? "：" : ": "}</span>{preview.withheld.length === 0 ? t("preview.withheldNone") : format.list(preview.withheld.map((one) => (language === "zh" ? one.titleZh : one.titleEn)))}</span></p>
      </div>
      <RadioGroup<Choice>
        label={t("preview.choice")}
        error={missing && choice === undefined ? t("preview.missing") : undefined}
        value={choice}
        onChange={choose}
        inline
        choices={[
          { value: "agree", label: t("preview.agree"), hint: t("preview.agreeHint", { office: name(view.counter), deciding: name(view.deciding) }) },
          { value: "decline", label: t("preview.decline"), hint: t("preview.declineHint") },
        ]}
      />
      {agree.isError ? <NotFetched error={agree.error} provider={provider} retry={() => agree.mutate(undefined)} decline={decline} /> : null}
      <p><Button look="primary" busy={agree.isPending} onClick={submit}>{agree.isPending ? t("preview.submitting") : t("preview.submit")}</Button></p>
      <p className="small muted"><Rich text={t("preview.basis")} parts={{ ref: <Link className="mono" to={verifyAddress(preview.crossingId)} target="_blank">{preview.crossingId}</Link> }} /></p>
      <p className="small muted"><span className="strong">{t("preview.wrong")}</span> {t("preview.wrongHow", { office: name(provider) })}</p>
    </>
  );
}

/** Nothing came: whose fault it is, and two ways on. */
function NotFetched({ error, provider, retry, decline }: { error: unknown; provider: Office; retry(): void; decline(): void }): ReactNode {
  const t = useTexts(counterTexts);
  const { language } = useLanguage();
  const side = useSideName()(provider.node);
  const problem = problemOf(error);
  const silent = !(error instanceof RefusedError) || error.problem.status === 502 || error.problem.status === 504;
  return (
    <div className="stack-sm">
      {silent && problem ? (
        <div className="problem" role="alert">
          <p className="problem-title"><Tile node={provider.node} /><span>{t("failure.title", { side })}</span></p>
          <p>{t("failure.why")}</p>
          <details><summary className="small">{t("failure.technical")}</summary><p className="small muted">{language === "zh" ? problem.titleZh : problem.title} ({problemName(problem)})</p></details>
        </div>
      ) : problem ? <ProblemAlert problem={problem} /> : <div className="problem" role="alert"><p className="problem-title"><span>{t("failure.refused")}</span></p><p>{t("failure.why")}</p></div>}
      <p className="row"><Button small onClick={retry}>{t("failure.retry")}</Button><Button small onClick={decline}>{t("failure.goOn")}</Button></p>
    </div>
  );
}
