import { useState, type ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { RadioGroup, TextArea, TextField } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import type { ReadyClause } from "./clauses.ts";
import { deskCaseTexts } from "./i18n.ts";

export interface Reason {
  readonly reason: string;
  readonly clause: string;
}

const other = "other";

/** A refusal of any kind needs its clause and its words; the consequence stands above the button. */
export function ReasonForm({ clauses, effect, submitLabel, busy, error, submit, cancel }: { clauses: readonly ReadyClause[]; effect: string; submitLabel: string; busy: boolean; error: unknown; submit(reason: Reason): void; cancel(): void }): ReactNode {
  const t = useTexts(deskCaseTexts);
  const [clause, setClause] = useState<string | undefined>(undefined);
  const [named, setNamed] = useState("");
  const [words, setWords] = useState("");
  const [tried, setTried] = useState(false);
  const chosen = clause === other ? named.trim() : (clause ?? "");
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (chosen !== "" && words.trim() !== "") submit({ reason: words.trim(), clause: chosen }); }}>
      <RadioGroup
        label={t("reason.clause")}
        value={clause}
        onChange={setClause}
        error={tried && clause === undefined ? t("reason.clauseMissing") : undefined}
        choices={[...clauses.map((one) => ({ value: one.clause, label: <span lang="zh-CN">{one.clause}</span>, hint: <span lang="zh-CN">{one.quote}</span> })), { value: other, label: t("reason.other") }]}
      />
      {clause === other ? <TextField label={t("reason.otherLabel")} hint={t("reason.otherHint")} maxLength={120} lang="zh-CN" value={named} onChange={(event) => setNamed(event.target.value)} error={tried && named.trim() === "" ? t("reason.otherMissing") : undefined} /> : null}
      <TextArea label={t("reason.words")} hint={t("reason.wordsHint")} maxLength={500} value={words} onChange={(event) => setWords(event.target.value)} error={tried && words.trim() === "" ? t("reason.wordsMissing") : undefined} />
      <p className="effect">{effect}</p>
      {error === null ? null : <ErrorAlert error={error} />}
      <p className="row"><Button look="primary" type="submit" busy={busy}>{submitLabel}</Button><Button busy={busy} onClick={cancel}>{t("act.cancel")}</Button></p>
    </form>
  );
}
