import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { closedStates } from "../../api/case-status.ts";
import { myCasesQuery, type MyCaseRow } from "../../api/my-cases.ts";
import { sessionQuery, signInPage } from "../../api/session.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { ClockLine, useRibbonParts, type ClockReading } from "../../ui/ClockLine.tsx";
import { FilterTabs } from "../../ui/FilterTabs.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { TimeRibbon } from "../../ui/TimeRibbon.tsx";
import { myTexts } from "./i18n.ts";

const groups = ["all", "running", "waiting", "draft", "done"] as const;
type Group = (typeof groups)[number];

/** /my: every case of the signed-in person, what waits for them first. */
export function Component(): ReactNode {
  const t = useTexts(myTexts);
  const session = useQuery(sessionQuery);
  return (
    <div className="wrap">
      <PageHead title={t("title")}><p className="lead">{t("lead")}</p><p className="row"><Link to="/my/credentials">{t("credentials")}</Link><Link to="/my/consents">{t("consents")}</Link><Link to="/my/looked">{t("looked")}</Link></p></PageHead>
      <QueryView query={session}>{({ applicant, person }) => (applicant ? <Mine /> : <SignIn staff={person !== undefined} />)}</QueryView>
    </div>
  );
}

function SignIn({ staff }: { staff: boolean }): ReactNode {
  const t = useTexts(myTexts);
  return (
    <section className="card stack-sm" aria-labelledby="my-sign-in">
      <h2 id="my-sign-in">{t("signInTitle")}</h2>
      {staff ? <p>{t("staff")}</p> : null}
      <p className="row"><ButtonLink look="primary" to={signInPage("/my")}>{t("signIn")}</ButtonLink><Link to="/status">{t("byCode")}</Link></p>
    </section>
  );
}

function Mine(): ReactNode {
  const query = useQuery({ ...myCasesQuery, refetchInterval: 15_000 });
  return <QueryView query={query}>{(rows) => <List rows={rows} />}</QueryView>;
}

function List({ rows }: { rows: readonly MyCaseRow[] }): ReactNode {
  const t = useTexts(myTexts);
  const [params] = useSearchParams();
  const group: Group = groups.find((one) => one === params.get("show")) ?? "all";
  const of = (key: Group): readonly MyCaseRow[] => (key === "all" ? rows.toSorted((a, b) => Number(b.group === "waiting") - Number(a.group === "waiting")) : rows.filter((row) => row.group === key));
  const shown = of(group);
  return (
    <div className="stack">
      <FilterTabs label={t("filters")} tabs={groups.map((key) => ({ key, label: t(`groups.${key}`), count: of(key).length }))} active={group} />
      {shown.length === 0 ? <Empty title={t(`empty.${group}`)}><p>{t("emptyHint")}</p><ButtonLink small to="/items">{t("find")}</ButtonLink></Empty> : <ul className="stack">{shown.map((row) => <li key={row.caseNo}><Card row={row} /></li>)}</ul>}
    </div>
  );
}

function Card({ row }: { row: MyCaseRow }): ReactNode {
  const t = useTexts(myTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { caseNo, group, clock, custodian, offeredTo } = row;
  const path = group === "draft" ? `/apply/cases/${caseNo}` : `/my/cases/${caseNo}`;
  const closed = closedStates.includes(row.state);
  const action = row.canRate ? "rate" : row.state === "received" && group === "waiting" ? "again" : group === "waiting" ? "waiting" : group === "draft" ? "draft" : "open";
  return (
    <article className={`card card-edge card-edge-${group === "waiting" || group === "draft" ? "you" : custodian.node} stack-sm`} aria-labelledby={`my-${caseNo}`}>
      <div className="row between"><h2 id={`my-${caseNo}`} lang="zh-CN"><Link to={path}>{row.itemName}</Link></h2>{tag()}</div>
      {group === "draft" ? <p className="muted">{t("draft")} · {t("saved", { at: format.stamp(row.updatedAt) })}</p> : (
        <>
          <p><Rich text={t(closed ? "whoDid" : "whose")} parts={{ office: <span className="strong"><OfficeName office={custodian} /></span> }} /></p>
          {offeredTo ? <p className="muted">{t("offered", { to: language === "zh" ? offeredTo.nameZh : offeredTo.nameEn })}</p> : null}
        </>
      )}
      {clock && !closed && group !== "draft" ? <Clock reading={clock.reading} /> : null}
      <p className="row"><ButtonLink small look={action === "open" ? "secondary" : "primary"} to={path}>{t(`next.${action}`)}</ButtonLink><span className="small muted">{t(group === "draft" ? "draftNumber" : "number", { no: caseNo })}{row.channel === "counter" ? ` · ${t("counter")}` : ""}</span></p>
    </article>
  );

  function tag(): ReactNode {
    if (row.state === "completed") return <StatusTag kind="done" />;
    if (row.state === "notAccepted" || row.state === "withdrawn") return <StatusTag kind={row.state} />;
    if (group === "waiting") return <StatusTag kind="you" />;
    if (row.state === "suspended") return <StatusTag kind="suspended" />;
    return row.state === "offered" ? <StatusTag kind="handover" /> : null;
  }
}

function Clock({ reading }: { reading: ClockReading }): ReactNode {
  const parts = useRibbonParts(reading);
  return <><ClockLine clock={reading} /><TimeRibbon parts={parts} /></>;
}
