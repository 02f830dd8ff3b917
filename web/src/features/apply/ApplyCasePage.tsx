import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { myCalls, myCaseQuery, myCasesQuery, useMyStep, type MyCase } from "../../api/my-cases.ts";
import { sessionQuery, signInPage } from "../../api/session.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { QueryView } from "../../ui/states.tsx";
import { useSideName } from "../../ui/OfficeName.tsx";
import "./apply.css";
import { CheckStep } from "./CheckStep.tsx";
import { EvidenceStep } from "./EvidenceStep.tsx";
import { FormStep } from "./FormStep.tsx";
import { applyTexts } from "./i18n.ts";
import { ReceiptStep } from "./ReceiptStep.tsx";
import { draftSteps, Steps, type DraftStep } from "./Steps.tsx";

/** /apply/cases/:no: a draft step by step, then its receipt. The step stands in the address, so the browser's own way back works. */
export function Component(): ReactNode {
  const { no = "" } = useParams();
  const t = useTexts(applyTexts);
  const session = useQuery(sessionQuery);
  const query = useQuery({ ...myCaseQuery(no), enabled: session.data?.applicant !== undefined });
  if (session.data && !session.data.applicant)
    return (
      <div className="wrap">
        <PageHead title={t("begin.signInTitle")}><p className="lead">{t("begin.draftLead")}</p></PageHead>
        <section className="card stack-sm"><p>{t(session.data.person ? "begin.staff" : "begin.signInBack")}</p><p><ButtonLink look="primary" block to={signInPage(`/apply/cases/${no}`)}>{t("begin.signIn")}</ButtonLink></p></section>
      </div>
    );
  return (
    <div className="wrap">
      {query.data ? null : <PageHead title={t("page.number", { no })} />}
      <QueryView query={query}>{(view) => (view.state === "draft" ? <Draft view={view} /> : <ReceiptStep view={view} />)}</QueryView>
    </div>
  );
}

function Draft({ view }: { view: MyCase }): ReactNode {
  const t = useTexts(applyTexts);
  const format = useFormat();
  const sideName = useSideName();
  const [params, setParams] = useSearchParams();
  const asked = params.get("step");
  const step: DraftStep = draftSteps.find((one) => one === asked) ?? "form";
  const [discarding, discard] = useState(false);
  const head = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo(0, 0);
    head.current?.focus({ preventScroll: true });
  }, [step]);
  const go = (to: DraftStep): void => setParams({ step: to });
  const source = view.materials.find((material) => material.source.kind === "peer")?.source;
  const holder = source?.kind === "peer" ? source.holder.node : undefined;
  const title = step === "form" ? t("form.title") : step === "check" ? t("check.title") : holder ? t("evidence.title", { side: sideName(holder) }) : t("evidence.titleNone");
  return (
    <>
      <Steps now={step} />
      <div ref={head} tabIndex={-1} className="apply-head">
        <PageHead title={title}>
          <p className="small muted"><span lang="zh-CN">{view.item.name}</span></p>
        </PageHead>
      </div>
      {step === "form" ? <FormStep view={view} next={() => go("evidence")} /> : step === "evidence" ? <EvidenceStep view={view} next={() => go("check")} /> : <CheckStep view={view} edit={go} />}
      <p className="row small muted apply-foot">
        <span>{t("page.number", { no: view.caseNo })}</span>
        <span role="status">{t("page.saved", { at: format.stamp(view.updatedAt) })}</span>
        <ButtonLink look="plain" small to="/my">{t("page.later")}</ButtonLink>
        <Button look="plain" small onClick={() => discard(true)}>{t("page.discard")}</Button>
      </p>
      {discarding ? <Discard view={view} close={() => discard(false)} /> : null}
    </>
  );
}

function Discard({ view, close }: { view: MyCase; close(): void }): ReactNode {
  const t = useTexts(applyTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const gone = useMyStep(view.caseNo, async () => {
    await myCalls.discard(view.caseNo);
    await navigate(`/items/${view.item.id}`);
    queries.removeQueries({ queryKey: myCaseQuery(view.caseNo).queryKey });
    await queries.invalidateQueries({ queryKey: myCasesQuery.queryKey });
  });
  return (
    <Dialog title={t("page.discardTitle")} busy={gone.isPending} onClose={close}>
      <p>{t("page.discardEffect")}</p>
      {gone.isError ? <ErrorAlert error={gone.error} /> : null}
      <p className="row"><Button onClick={close}>{t("page.keep")}</Button><Button busy={gone.isPending} onClick={() => gone.mutate(undefined)}>{t("page.discardDo")}</Button></p>
    </Dialog>
  );
}
