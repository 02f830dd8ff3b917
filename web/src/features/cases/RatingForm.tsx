import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent, type ReactNode } from "react";
import type { CaseView } from "../../api/case-status.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorSummary, RadioGroup, TextArea } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import type { CaseWords } from "./case-words.ts";
import { caseTexts } from "./i18n.ts";

type Score = "1" | "2" | "3" | "4" | "5";
const scores: readonly Score[] = ["1", "2", "3", "4", "5"];

/**
 * Rating of a finished case, once.
 * @source GB/T 39046-2020 appendix A: 1 very satisfied to 5 very dissatisfied
 */
export function RatingForm({ status, rate: send, onRated, words }: { status: CaseView; rate(score: number, text: string | undefined): Promise<unknown>; onRated(): void; words: CaseWords }): ReactNode {
  const t = useTexts(caseTexts);
  const [score, setScore] = useState<Score | undefined>(undefined);
  const [text, setText] = useState("");
  const [missing, setMissing] = useState(false);
  const rate = useMutation({
    mutationFn: (chosen: Score) => send(Number(chosen), text.trim() === "" ? undefined : text.trim()),
    onSuccess: onRated,
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    setMissing(score === undefined);
    if (score !== undefined) rate.mutate(score);
  }
  const head = <h2 id="rating">{t("rating.title")}</h2>;
  if (status.rating !== null) return <section className="card stack-sm" aria-labelledby="rating">{head}<p role="status">{t("rating.done", { score: words.score(status.rating) })}</p></section>;
  if (rate.isSuccess) return <section className="card stack-sm" aria-labelledby="rating">{head}<p role="status">{t("rating.sent", { office: words.office(status.deciding) })}</p></section>;
  if (!status.canRate) return null;
  return (
    <section className="card" aria-labelledby="rating">
      <form className="stack" onSubmit={submit} noValidate>
        <div>{head}<p className="muted">{t("rating.lead")}</p></div>
        <ErrorSummary errors={missing ? [{ field: "rating-score", message: t("rating.missing") }] : []} />
        {rate.isError ? <ErrorAlert error={rate.error} /> : null}
        <RadioGroup id="rating-score" inline label={t("rating.score")} error={missing ? t("rating.missing") : undefined} choices={scores.map((value) => ({ value, label: words.score(Number(value)) }))} value={score} onChange={(value) => { setScore(value); setMissing(false); }} />
        <TextArea label={t("rating.words")} hint={t("rating.wordsHint")} optional maxLength={500} rows={3} value={text} onChange={(event) => setText(event.target.value)} />
        <p><Button type="submit" look="primary" block busy={rate.isPending}>{t("rating.submit")}</Button></p>
      </form>
    </section>
  );
}
