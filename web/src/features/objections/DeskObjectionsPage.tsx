import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { RadioGroup, TextArea } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { objectionTexts } from "./i18n.ts";
import "./objections.css";
import { calls, officeObjectionsQuery, type Objection, type Outcome } from "./queries.ts";
import { Told } from "./Told.tsx";

/** /desk/objections: what the office has to answer, and its answers. */
export function Component(): ReactNode {
  const t = useTexts(objectionTexts);
  const query = useQuery(officeObjectionsQuery);
  return (
    <>
      <PageHead title={t("desk.title")}><p className="lead">{t("desk.lead")}</p></PageHead>
      <h2 className="sr-only">{t("desk.title")}</h2>
      <QueryView query={query}>
        {(all) => all.length === 0 ? <Empty title={t("desk.empty")}><p>{t("desk.emptyWhy")}</p></Empty> : <ul className="stack">{all.map((one) => <li key={one.id}><Told one={one}>{one.outcome === null ? <AnswerForm one={one} /> : null}</Told></li>)}</ul>}
      </QueryView>
    </>
  );
}

function AnswerForm({ one }: { one: Objection }): ReactNode {
  const t = useTexts(objectionTexts);
  const queries = useQueryClient();
  const [outcome, choose] = useState<Outcome>();
  const [words, write] = useState("");
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: (found: Outcome) => calls.answer(one.id, found, words.trim()),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: officeObjectionsQuery.queryKey }), queries.invalidateQueries({ queryKey: ["tasks"] })]),
  });
  const submit = (): void => {
    setTried(true);
    if (outcome !== undefined && words.trim().length >= 5) send.mutate(outcome);
  };
  return (
    <div className="stack-sm">
      <RadioGroup<Outcome> label={t("desk.outcome")} inline value={outcome} onChange={choose} error={tried && outcome === undefined ? t("desk.outcomeMissing") : undefined}
        choices={(["upheld", "partly", "rejected"] as const).map((value) => ({ value, label: t(`outcome.${value}`) }))} />
      <TextArea label={t("desk.answer")} hint={t("desk.answerHint")} rows={3} maxLength={2000} value={words} onChange={(event) => write(event.target.value)} error={tried && words.trim().length < 5 ? t("desk.answerMissing") : undefined} />
      {send.isError ? <ErrorAlert error={send.error} /> : null}
      <p><Button look="primary" small busy={send.isPending} onClick={submit}>{send.isPending ? t("desk.sending") : t("desk.send")}</Button></p>
    </div>
  );
}
