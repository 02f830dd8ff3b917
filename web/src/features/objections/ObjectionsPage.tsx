import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link, useLocation, useSearchParams } from "react-router";
import { sessionQuery, signInPage } from "../../api/session.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { RadioGroup, TextArea } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { objectionTexts } from "./i18n.ts";
import "./objections.css";
import { calls, myObjectionsQuery, type Kind } from "./queries.ts";
import { Told } from "./Told.tsx";

/** /my/objections: object to a line about oneself, complain, and see the answers. */
export function Component(): ReactNode {
  const t = useTexts(objectionTexts);
  const session = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  return (
    <div className="wrap">
      <PageHead title={t("title")} crumbs={[{ to: "/my", label: t("my") }]}><p className="lead">{t("lead")}</p></PageHead>
      <QueryView query={session}>
        {({ applicant, person }) => applicant ? <Mine /> : (
          <section className="card stack" aria-label={t("gate.title")}>
            <p>{person ? t("gate.notApplicant") : t("gate.why")}</p>
            <p><ButtonLink look="primary" to={signInPage(pathname + search)}>{person ? t("gate.switch") : t("gate.go")}</ButtonLink></p>
          </section>
        )}
      </QueryView>
    </div>
  );
}

function Mine(): ReactNode {
  const t = useTexts(objectionTexts);
  const query = useQuery(myObjectionsQuery);
  return (
    <div className="stack">
      <Form />
      <section className="stack-sm" aria-labelledby="objections-sent">
        <h2 id="objections-sent">{t("list")}</h2>
        <QueryView query={query}>{(all) => all.length === 0 ? <Empty title={t("none")} /> : <ul className="stack">{all.map((one) => <li key={one.id}><Told one={one} /></li>)}</ul>}</QueryView>
      </section>
      <p className="small muted prose">{t("further")} {t("law")}</p>
    </div>
  );
}

function Form(): ReactNode {
  const t = useTexts(objectionTexts);
  const format = useFormat();
  const queries = useQueryClient();
  const [params, setParams] = useSearchParams();
  const about = params.get("about") ?? undefined;
  const [kind, choose] = useState<Kind | undefined>(about === undefined ? undefined : "objection");
  const [words, write] = useState("");
  const [tried, setTried] = useState(false);
  const file = useMutation({
    mutationFn: () => calls.file(kind ?? "complaint", words.trim(), about),
    onSuccess: async () => {
      write("");
      choose(undefined);
      setTried(false);
      setParams({}, { replace: true });
      await queries.invalidateQueries({ queryKey: myObjectionsQuery.queryKey });
    },
  });
  const lineMissing = kind === "objection" && about === undefined;
  const complete = kind !== undefined && words.trim().length >= 5 && !lineMissing;
  return (
    <section className="card stack-sm" aria-labelledby="objection-new">
      <h2 id="objection-new">{t("form.title")}</h2>
      <RadioGroup<Kind> label={t("form.kind")} value={kind} onChange={choose} error={tried && kind === undefined ? t("form.kindMissing") : undefined}
        choices={[{ value: "objection", label: t("form.objection"), hint: t("form.objectionHint") }, { value: "complaint", label: t("form.complaint"), hint: t("form.complaintHint") }]} />
      {about !== undefined ? <p>{t("form.about")} <span className="mono">{about}</span></p> : lineMissing ? <p role="status"><Rich text={t("form.aboutNone")} parts={{ where: <Link to="/my/looked">{t("form.where")}</Link> }} /></p> : null}
      <TextArea label={t("form.words")} hint={t("form.wordsHint")} rows={4} maxLength={2000} value={words} onChange={(event) => write(event.target.value)} error={tried && words.trim().length < 5 ? t("form.wordsMissing") : undefined} />
      {file.isError ? <ErrorAlert error={file.error} /> : null}
      <p className="row"><Button look="primary" busy={file.isPending} onClick={() => { setTried(true); if (complete) file.mutate(); }}>{file.isPending ? t("form.sending") : t("form.send")}</Button><span className="small muted" role="status">{file.data ? t("form.sent", { at: format.day(file.data.dueAt, { year: true }) }) : t("form.term")}</span></p>
    </section>
  );
}
