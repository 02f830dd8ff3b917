import { useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { answer, api } from "../../api/client.ts";
import { useCaseStep, type CasePart, type DeskCase } from "../../api/desk-case.ts";
import { useLanguage, useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { readyClauses } from "./clauses.ts";
import { deskCaseTexts } from "./i18n.ts";
import { ReasonForm, type Reason } from "./ReasonForm.tsx";

type Step = "back" | "confirm" | "deny";

/** What the reader's office may do with a part now: take it over or send it back, report on it, or offer it again as the lead. */
export function PartActions({ view, part }: { view: DeskCase; part: CasePart }): ReactNode {
  const t = useTexts(deskCaseTexts);
  const { language } = useLanguage();
  const [open, setOpen] = useState<Step | undefined>(undefined);
  const path = { params: { path: { no: view.caseNo, part: part.id } } };
  const take = useCaseStep(view.caseNo, () => answer(api.POST("/api/desk/cases/{no}/parts/{part}/custody-acceptance", path)));
  const again = useCaseStep(view.caseNo, () => answer(api.POST("/api/desk/cases/{no}/parts/{part}/offer", path)));
  const can = (link: string): boolean => part.possible.includes(link);
  if (part.possible.length === 0) return null;
  const office = language === "zh" ? part.office.nameZh : part.office.nameEn;
  return (
    <div className="stack-sm no-print">
      <p className="action-row">
        {can("handover.accepted") ? <Button look="primary" small busy={take.isPending} onClick={() => take.mutate(undefined)}>{t(take.isPending ? "act.take.doing" : "part.take")}</Button> : null}
        {can("handover.refused") ? <Button small onClick={() => setOpen("back")}>{t("part.back")}</Button> : null}
        {can("part.completed") ? <><Button small onClick={() => setOpen("confirm")}>{t("part.confirm")}</Button><Button small onClick={() => setOpen("deny")}>{t("part.deny")}</Button></> : null}
        {can("handover.offered") ? <Button look="primary" small busy={again.isPending} onClick={() => again.mutate(undefined)}>{t("part.again", { office })}</Button> : null}
      </p>
      {can("handover.accepted") ? <p className="small muted">{t("part.takeEffect", { days: part.days })}</p> : null}
      {can("handover.offered") ? <p className="small muted">{t("part.againEffect")}</p> : null}
      {take.isError ? <ErrorAlert error={take.error} /> : null}
      {again.isError ? <ErrorAlert error={again.error} /> : null}
      {open ? <StepDialog view={view} part={part} step={open} close={() => setOpen(undefined)} /> : null}
    </div>
  );
}

function StepDialog({ view, part, step, close }: { view: DeskCase; part: CasePart; step: Step; close(): void }): ReactNode {
  const t = useTexts(deskCaseTexts);
  const text = useText();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [note, setNote] = useState("");
  const path = { params: { path: { no: view.caseNo, part: part.id } } };
  const back = useCaseStep(view.caseNo, (body: Reason) => answer(api.POST("/api/desk/cases/{no}/parts/{part}/custody-refusal", { ...path, body })), () => {
    close();
    void navigate("/desk/queue");
  });
  const report = useCaseStep(view.caseNo, (body: { finding: "confirmed" | "notConfirmed"; note?: string; clause?: string }) => answer(api.POST("/api/desk/cases/{no}/parts/{part}/completion", { ...path, body })), close);
  const lead = language === "zh" ? view.deciding.nameZh : view.deciding.nameEn;
  const effect = t(step === "back" ? "part.backEffect" : step === "confirm" ? "part.confirmEffect" : "part.denyEffect", { office: lead });
  return (
    <Dialog title={`${t(`part.title.${step}`)}${language === "zh" ? "：" : ": "}${text(part.title)}`} busy={back.isPending || report.isPending} onClose={close}>
      {step === "confirm" ? (
        <div className="stack">
          <TextArea label={t("part.note")} hint={t("part.noteHint")} optional maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
          <p className="effect">{effect}</p>
          {report.isError ? <ErrorAlert error={report.error} /> : null}
          <p className="row"><Button look="primary" busy={report.isPending} onClick={() => report.mutate({ finding: "confirmed", ...(note.trim() === "" ? {} : { note: note.trim() }) })}>{t("part.submit.confirm", { office: lead })}</Button><Button busy={report.isPending} onClick={close}>{t("act.cancel")}</Button></p>
        </div>
      ) : step === "back" ? (
        <ReasonForm clauses={readyClauses.back} effect={effect} submitLabel={t("part.submit.back")} busy={back.isPending} error={back.error} submit={(reason) => back.mutate(reason)} cancel={close} />
      ) : (
        <ReasonForm clauses={readyClauses.deny} effect={effect} submitLabel={t("part.submit.deny", { office: lead })} busy={report.isPending} error={report.error} submit={({ reason, clause }) => report.mutate({ finding: "notConfirmed", note: reason, clause })} cancel={close} />
      )}
    </Dialog>
  );
}
