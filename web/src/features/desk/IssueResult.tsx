import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useCaseStep, type DeskCase } from "../../api/desk-case.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { RadioGroup } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { deskCaseTexts } from "./i18n.ts";

type Delivery = "mail" | "counter";

/** The end of a case: how the result, or the written refusal, reaches the applicant. */
export function IssueResult({ view, close }: { view: DeskCase; close(): void }): ReactNode {
  const t = useTexts(deskCaseTexts);
  const [delivery, choose] = useState<Delivery | undefined>(undefined);
  const [tried, setTried] = useState(false);
  const denied = view.timeline.findLast((step) => step.type === "case.decided")?.facts["outcome"] === "denied";
  const issue = useCaseStep(view.caseNo, (chosen: Delivery) => answer(api.POST("/api/desk/cases/{no}/result", { params: { path: { no: view.caseNo } }, body: { delivery: chosen } })), close);
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (delivery) issue.mutate(delivery); }}>
      <RadioGroup<Delivery>
        label={t("act.issue.delivery")}
        value={delivery}
        onChange={choose}
        error={tried && delivery === undefined ? t("act.issue.missing") : undefined}
        choices={[
          { value: "mail", label: t("act.issue.mail"), hint: view.applicant.address ? <>{t("act.issue.mailHint")} <span lang="zh-CN">{view.applicant.address}</span></> : t("act.issue.mailNoAddress") },
          { value: "counter", label: t("act.issue.counter"), hint: <span lang="zh-CN">{view.counter.nameZh}</span> },
        ]}
      />
      <p className="effect">{t(denied ? "act.issue.deniedEffect" : "act.issue.effect")}</p>
      {issue.isError ? <ErrorAlert error={issue.error} /> : null}
      <p className="row"><Button look="primary" type="submit" busy={issue.isPending}>{t("act.issue.submit")}</Button><Button busy={issue.isPending} onClick={close}>{t("act.cancel")}</Button></p>
    </form>
  );
}
