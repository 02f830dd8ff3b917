import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useParams } from "react-router";
import { myCalls, myCaseQuery, type MyCase } from "../../api/my-cases.ts";
import { sessionQuery, signInPage } from "../../api/session.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { EvidenceValues } from "../../ui/case/EvidenceValues.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { QueryView } from "../../ui/states.tsx";
import "./case.css";
import { useCaseWords } from "./case-words.ts";
import { CaseNow } from "./CaseNow.tsx";
import { CustodyCheck } from "./CustodyCheck.tsx";
import { caseTexts } from "./i18n.ts";
import { myCaseTexts } from "./my-i18n.ts";
import { OwnPapers } from "./OwnPapers.tsx";
import { SentBack } from "./SentBack.tsx";
import { RatingForm } from "./RatingForm.tsx";
import { TimeAccount } from "./TimeAccount.tsx";
import { Timeline } from "./Timeline.tsx";
import { Withdraw } from "./Withdraw.tsx";

/** /my/cases/:no: a case of the signed-in person: the same timeline as by number and code, and what only they may do. */
export function Component(): ReactNode {
  const { no = "" } = useParams();
  const t = useTexts(myCaseTexts);
  const session = useQuery(sessionQuery);
  const query = useQuery({ ...myCaseQuery(no, true), enabled: session.data?.applicant !== undefined });
  if (session.data && !session.data.applicant)
    return (
      <div className="wrap">
        <PageHead title={t("signInTitle")} crumbs={[{ to: "/my", label: t("crumb") }]}><p className="lead">{t("signInWhy")}</p></PageHead>
        <p className="row"><ButtonLink look="primary" to={signInPage(`/my/cases/${no}`)}>{t("signIn")}</ButtonLink><ButtonLink to={`/status?no=${no}`}>{t("byCode")}</ButtonLink></p>
      </div>
    );
  return (
    <div className="wrap">
      {query.data ? null : <PageHead title={no} crumbs={[{ to: "/my", label: t("crumb") }]} />}
      <QueryView query={query}>{(view) => <Mine view={view} refresh={() => void query.refetch()} />}</QueryView>
    </div>
  );
}

function Mine({ view, refresh }: { view: MyCase; refresh(): void }): ReactNode {
  const t = useTexts(myCaseTexts);
  const cases = useTexts(caseTexts);
  const format = useFormat();
  const words = useCaseWords((slot) => view.materials.find((material) => material.slot === slot)?.name ?? slot);
  const draft = view.state === "draft";
  return (
    <>
      <PageHead title={view.item.name} titleLang="zh-CN" crumbs={[{ to: "/my", label: t("crumb") }]}>
        <p className="row muted small">
          <span>{cases("page.number", { no: view.caseNo })}</span>
          <span>{cases("page.applicant", { name: view.applicant.masked })}</span>
          {draft ? null : <span>{t(`channel.${view.channel}`)}</span>}
          <span>{cases("page.asOf", { at: format.instant(view.asOf) })}</span>
          <span className="no-print row-tight"><Button look="plain" small onClick={refresh}>{cases("page.refresh")}</Button><Button look="plain" small onClick={() => window.print()}>{cases("page.print")}</Button></span>
        </p>
      </PageHead>
      {draft ? (
        <section className="card stack-sm" aria-labelledby="draft"><h2 id="draft">{t("draft.title")}</h2><p>{t("draft.lead")}</p><p><ButtonLink look="primary" to={`/apply/cases/${view.caseNo}`}>{t("draft.goOn")}</ButtonLink></p></section>
      ) : (
        <div className="stack">
          <CaseNow status={view} words={words} ownPapers={view.actions.includes("supplement") ? <OwnPapers view={view} office={words.office(view.deciding)} /> : undefined} />
          {view.actions.includes("submit") ? <SentBack view={view} office={words.office(view.deciding)} /> : null}
          {view.canRate || view.rating !== null || view.state === "completed" ? <RatingForm status={view} words={words} onRated={refresh} rate={(score, text) => myCalls.rate(view.caseNo, score, text)} /> : null}
          <Timeline status={view} words={words}>
            <TimeAccount status={view} words={words} />
            <Materials view={view} />
            <CustodyCheck caseNo={view.caseNo} fetchFile={() => myCalls.custody(view.caseNo)} links={view.timeline.length} />
            <p className="small no-print"><Link to="/verify">{t("verify")}</Link></p>
            <Withdraw view={view} />
          </Timeline>
        </div>
      )}
    </>
  );
}

function Materials({ view }: { view: MyCase }): ReactNode {
  const t = useTexts(myCaseTexts);
  return (
    <section className="card stack-sm" aria-labelledby="my-materials">
      <h2 id="my-materials">{t("materials")}</h2>
      <ul className="stack-sm">
        {view.materials.map(({ slot, name, state, evidence, fileName }) => (
          <li key={slot}>
            {evidence ? <details><summary><span lang="zh-CN">{name}</span> <span className="small muted">{t(`have.${state}`)}</span></summary><EvidenceValues name={name} values={evidence} /></details>
              : <p><span lang="zh-CN" className="strong">{name}</span> <span className="small muted">{t(`have.${state}`)}{fileName ? ` · ${fileName}` : ""}</span></p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
