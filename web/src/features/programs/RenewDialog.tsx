import { useState, type ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { RadioGroup, TextField } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { readDays } from "./days.ts";
import { programTexts } from "./i18n.ts";
import { issueKey, useProgramChange, type IssuedKey, type Program } from "./queries.ts";

const overlapHours = { now: 0, day: 24, week: 168 } as const;
type Overlap = keyof typeof overlapHours;

export function RenewDialog({ program: { id, name }, onClose, onIssued }: { program: Program; onClose(): void; onIssued(key: IssuedKey): void }): ReactNode {
  const t = useTexts(programTexts);
  const [days, setDays] = useState("180");
  const [overlap, setOverlap] = useState<Overlap>("day");
  const issue = useProgramChange(issueKey, onIssued);
  const whole = readDays(days);
  return (
    <Dialog title={t("renewTitle", { name })} busy={issue.isPending} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); if (whole !== undefined) issue.mutate({ id, days: whole, overlapHours: overlapHours[overlap] }); }}>
        <TextField label={t("days")} hint={t("daysHint")} inputMode="numeric" value={days} error={whole === undefined ? t("daysWrong") : undefined} onChange={(event) => setDays(event.target.value)} />
        <RadioGroup
          label={t("overlap")} hint={t("overlapHint")} inline value={overlap} onChange={(chosen: Overlap) => setOverlap(chosen)}
          choices={[{ value: "day", label: t("overlapDay") }, { value: "week", label: t("overlapWeek") }, { value: "now", label: t("overlapNow") }]}
        />
        {issue.isError ? <ErrorAlert error={issue.error} /> : null}
        <p className="row"><Button look="primary" type="submit" busy={issue.isPending}>{t(issue.isPending ? "renewing" : "renewDo")}</Button><Button busy={issue.isPending} onClick={onClose}>{t("keep")}</Button></p>
      </form>
    </Dialog>
  );
}
