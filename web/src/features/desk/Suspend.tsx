import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useCaseStep, type DeskCase } from "../../api/desk-case.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { caseDeskTexts } from "../../ui/case/case-i18n.ts";
import { RadioGroup, TextArea, TextField } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { suspensionClause } from "./clauses.ts";
import { deskCaseTexts } from "./i18n.ts";

type Ground = keyof typeof caseDeskTexts.zh.ground;

/** A stop of the clock: one of the grounds that the law names, and its clause. @source 行政许可法 art. 45 */
export function Suspend({ view, close }: { view: DeskCase; close(): void }): ReactNode {
  const t = useTexts(deskCaseTexts);
  const words = useTexts(caseDeskTexts);
  const [ground, choose] = useState<Ground | undefined>(undefined);
  const [clause, setClause] = useState(suspensionClause.clause);
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const suspend = useCaseStep(view.caseNo, (kind: Ground) => answer(api.POST("/api/desk/cases/{no}/suspension", { params: { path: { no: view.caseNo } }, body: { kind, clause: clause.trim(), ...(note.trim() === "" ? {} : { words: note.trim() }) } })), close);
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (ground && clause.trim() !== "" && note.trim() !== "") suspend.mutate(ground); }}>
      <RadioGroup<Ground>
        label={t("act.suspend.ground")}
        value={ground}
        onChange={choose}
        inline
        error={tried && ground === undefined ? t("act.suspend.groundMissing") : undefined}
        choices={(Object.keys(caseDeskTexts.zh.ground) as Ground[]).map((value) => ({ value, label: words(`ground.${value}`) }))}
      />
      <TextField label={t("act.suspend.clause")} lang="zh-CN" maxLength={120} value={clause} onChange={(event) => setClause(event.target.value)} error={tried && clause.trim() === "" ? t("act.suspend.clauseMissing") : undefined} />
      <p className="small muted" lang="zh-CN">{suspensionClause.quote}</p>
      <TextArea label={t("act.suspend.words")} hint={t("act.suspend.wordsHint")} error={tried && note.trim() === "" ? t("act.suspend.wordsMissing") : undefined} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      <p className="effect">{t("act.suspend.effect")}</p>
      {suspend.isError ? <ErrorAlert error={suspend.error} /> : null}
      <p className="row"><Button look="primary" type="submit" busy={suspend.isPending}>{t("act.suspend.submit")}</Button><Button busy={suspend.isPending} onClick={close}>{t("act.cancel")}</Button></p>
    </form>
  );
}
