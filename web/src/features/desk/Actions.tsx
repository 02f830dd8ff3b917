import { useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { answer, api } from "../../api/client.ts";
import { useCaseStep, isOver, waitsForPapers, type DeskCase } from "../../api/desk-case.ts";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage, useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { AskForPapers } from "./AskForPapers.tsx";
import { readyClauses } from "./clauses.ts";
import { Confirm } from "./Confirm.tsx";
import { deskCaseTexts } from "./i18n.ts";
import { IssueResult } from "./IssueResult.tsx";
import { ReasonForm, type Reason } from "./ReasonForm.tsx";
import { Suspend } from "./Suspend.tsx";

type Step = "back" | "accept" | "refuse" | "ask" | "suspend" | "resume" | "grant" | "deny" | "issue";

/** Which link each step makes: a step is offered when the node says its link is possible now. */
const linkOf: Readonly<Record<Step | "take", string>> = {
  take: "handover.accepted", back: "handover.refused", accept: "case.accepted", refuse: "case.notAccepted", ask: "case.supplementRequested", suspend: "case.suspended", resume: "case.resumed", grant: "case.decided", deny: "case.decided", issue: "case.completed",
};
const firstOf: readonly ("take" | Step)[] = ["take", "accept", "resume", "grant", "issue"];
const others: readonly Step[] = ["ask", "suspend", "back", "refuse", "deny"];

/** What can be done now, named by its effect, with what it does to custody and clock beside it. */
export function Actions({ view }: { view: DeskCase }): ReactNode {
  const t = useTexts(deskCaseTexts);
  const [open, setOpen] = useState<Step | undefined>(undefined);
  const text = useText();
  const format = useFormat();
  const path = { params: { path: { no: view.caseNo } } };
  const take = useCaseStep(view.caseNo, () => answer(api.POST("/api/desk/cases/{no}/custody-acceptance", path)));
  const outstanding = view.state === "accepted" ? view.parts.filter((part) => part.state !== "reported") : [];
  const unconfirmed = view.parts.some((part) => part.finding === "notConfirmed");
  const possible = (step: Step | "take"): boolean => view.possible.includes(linkOf[step]) && !(step === "grant" && unconfirmed);
  const first = firstOf.find(possible);
  const rest = others.filter(possible);
  const effect = first === undefined ? undefined : first === "issue" ? undefined : t(`act.${first}.effect`);
  return (
    <section className="card stack-sm no-print" aria-labelledby="desk-actions">
      <h2 id="desk-actions">{t("act.title")}</h2>
      {outstanding.length > 0 && view.role === "deciding" ? <p>{t("act.parts", { which: format.list(outstanding.map((part) => text(part.title))) })}</p> : null}
      {unconfirmed && view.role === "deciding" && !isOver.includes(view.state) ? <p>{t("act.partNotConfirmed")}</p> : null}
      {first === undefined && rest.length === 0 ? <p className="muted">{view.role === "part" && view.parts.some((part) => part.possible.length > 0) ? t("act.yourPart") : isOver.includes(view.state) ? t("act.over") : waitsForPapers.includes(view.state) ? t("act.waiting") : t("act.none")}</p> : (
        <>
          <p className="action-row">
            {first === undefined ? null : first === "take"
              ? <Button look="primary" busy={take.isPending} onClick={() => take.mutate(undefined)}>{t(take.isPending ? "act.take.doing" : "act.take.do")}</Button>
              : <Button look="primary" onClick={() => setOpen(first)}>{t(`act.${first}.do`)}</Button>}
            {rest.map((step) => <Button key={step} onClick={() => setOpen(step)}>{t(`act.${step}.do`)}</Button>)}
          </p>
          {effect ? <p className="small muted">{effect}</p> : null}
        </>
      )}
      {take.isError ? <ErrorAlert error={take.error} /> : null}
      {open ? <StepDialog view={view} step={open} close={() => setOpen(undefined)} /> : null}
    </section>
  );
}

function StepDialog({ view, step, close }: { view: DeskCase; step: Step; close(): void }): ReactNode {
  const t = useTexts(deskCaseTexts);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const no = view.caseNo;
  const path = { params: { path: { no } } };
  const back = useCaseStep(no, (body: Reason) => answer(api.POST("/api/desk/cases/{no}/custody-refusal", { ...path, body })), () => { close(); void navigate("/desk/queue"); });
  const refuse = useCaseStep(no, (body: Reason) => answer(api.POST("/api/desk/cases/{no}/non-acceptance", { ...path, body })), close);
  const deny = useCaseStep(no, (body: Reason) => answer(api.POST("/api/desk/cases/{no}/decision", { ...path, body: { outcome: "denied", ...body } })), close);
  const accept = useCaseStep(no, () => answer(api.POST("/api/desk/cases/{no}/acceptance", path)), close);
  const grant = useCaseStep(no, () => answer(api.POST("/api/desk/cases/{no}/decision", { ...path, body: { outcome: "granted" } })), close);
  const reasons = { back, refuse, deny } as const;
  const resume = useCaseStep(no, () => answer(api.POST("/api/desk/cases/{no}/resumption", path)), close);
  const plain = { accept, grant, resume } as const;
  const busy = [back, refuse, deny, accept, grant, resume].some((one) => one.isPending);
  const title = t(`act.${step}.title`, { office: language === "zh" ? view.counter.nameZh : view.counter.nameEn });
  return (
    <Dialog title={title} busy={busy} onClose={close}>
      {step === "back" || step === "refuse" || step === "deny" ? (
        <ReasonForm clauses={readyClauses[step]} effect={t(`act.${step}.effect`)} submitLabel={t(`act.${step}.submit`)} busy={reasons[step].isPending} error={reasons[step].error} submit={(reason) => reasons[step].mutate(reason)} cancel={close} />
      ) : step === "accept" || step === "grant" || step === "resume" ? (
        <Confirm effect={t(`act.${step}.effect`)} submitLabel={t(`act.${step}.submit`)} busy={plain[step].isPending} error={plain[step].error} submit={() => plain[step].mutate(undefined)} cancel={close} />
      ) : step === "ask" ? <AskForPapers view={view} close={close} /> : step === "suspend" ? <Suspend view={view} close={close} /> : <IssueResult view={view} close={close} />}
    </Dialog>
  );
}
