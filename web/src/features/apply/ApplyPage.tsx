import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { useDoor } from "../../api/door.ts";
import { itemQuery, type ServiceItem } from "../../api/items.ts";
import { myCalls, myCasesQuery } from "../../api/my-cases.ts";
import { sessionQuery, signInPage } from "../../api/session.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { QueryView } from "../../ui/states.tsx";
import "./apply.css";
import { applyTexts } from "./i18n.ts";

/** /apply/:itemId: what is coming, signing in, and the one step that begins a draft. */
export function Component(): ReactNode {
  const { itemId = "" } = useParams();
  const t = useTexts(applyTexts);
  const query = useQuery(itemQuery(itemId));
  return (
    <div className="wrap">
      {query.data ? null : <PageHead title={t("steps.form")} crumbs={[{ to: "/items", label: t("crumb") }]} />}
      <QueryView query={query}>{(item) => <Begin item={item} />}</QueryView>
    </div>
  );
}

function Begin({ item }: { item: ServiceItem }): ReactNode {
  const t = useTexts(applyTexts);
  const session = useQuery(sessionQuery);
  return (
    <>
      <PageHead title={t("begin.title", { item: item.name })} crumbs={[{ to: "/items", label: t("crumb") }]}><p className="lead">{t(session.data?.applicant ? "begin.leadIn" : "begin.lead")}</p></PageHead>
      <div className="two-thirds">
        <QueryView query={session}>{({ applicant, person }) => (applicant ? <Start item={item} /> : <SignIn itemId={item.id} staff={person !== undefined} />)}</QueryView>
        <section className="card stack-sm" aria-labelledby="apply-what">
          <h2 id="apply-what">{t("begin.what")}</h2>
          <ol className="numbered">{(["what1", "what2", "what3", "what4"] as const).map((key) => <li key={key}>{t(`begin.${key}`)}</li>)}</ol>
        </section>
      </div>
    </>
  );
}

function SignIn({ itemId, staff }: { itemId: string; staff: boolean }): ReactNode {
  const t = useTexts(applyTexts);
  return (
    <section className="card stack-sm" aria-labelledby="apply-sign-in">
      <h2 id="apply-sign-in">{t("begin.signInTitle")}</h2>
      <p>{t(staff ? "begin.staff" : "begin.signInWhy")}</p>
      <p><ButtonLink look="primary" block to={signInPage(`/apply/${itemId}`)}>{t("begin.signIn")}</ButtonLink></p>
      <p className="small muted">{t("begin.signInBack")}</p>
    </section>
  );
}

function Start({ item }: { item: ServiceItem }): ReactNode {
  const t = useTexts(applyTexts);
  const { id: door } = useDoor();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const mine = useQuery(myCasesQuery);
  const begin = useMutation({
    mutationFn: () => myCalls.open(item.id, door),
    onSuccess: ({ case: opened }) => {
      void queries.invalidateQueries({ queryKey: myCasesQuery.queryKey });
      void navigate(`/apply/cases/${opened.caseNo}`);
    },
  });
  return (
    <QueryView query={mine}>
      {(rows) => {
        const drafts = rows.filter((row) => row.state === "draft" && row.itemId === item.id);
        return (
          <section className="card stack-sm" aria-labelledby="apply-start">
            <h2 id="apply-start">{t(drafts.length > 0 ? "begin.draftTitle" : "begin.start")}</h2>
            {drafts.length > 0 ? (
              <>
                <p>{t("begin.draftLead")}</p>
                <ul className="stack-sm">{drafts.map(({ caseNo }, index) => <li key={caseNo}>{index === 0 ? <ButtonLink look="primary" block to={`/apply/cases/${caseNo}`}>{t("begin.goOn", { no: caseNo })}</ButtonLink> : <Link to={`/apply/cases/${caseNo}`}>{t("begin.goOn", { no: caseNo })}</Link>}</li>)}</ul>
              </>
            ) : null}
            {begin.isError ? <ErrorAlert error={begin.error} retry={() => begin.mutate()} /> : null}
            <p><Button look={drafts.length > 0 ? "secondary" : "primary"} block busy={begin.isPending} onClick={() => begin.mutate()}>{begin.isPending ? t("begin.opening") : t(drafts.length > 0 ? "begin.fresh" : "begin.start")}</Button></p>
            <p className="small muted">{t("begin.startEffect")}</p>
          </section>
        );
      }}
    </QueryView>
  );
}
