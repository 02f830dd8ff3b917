import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { closedStates } from "../../api/case-status.ts";
import { myCasesQuery, type MyCaseRow } from "../../api/my-cases.ts";
import { sessionQuery } from "../../api/session.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { ClockLine } from "../../ui/ClockLine.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { frontDoorTexts } from "./i18n.ts";

const fewCases = 3;

/** What a signed-in person has under way, what waits for them first: each with its holder and its clock. */
export function OwnCases(): ReactNode {
  const t = useTexts(frontDoorTexts);
  const { data: session } = useQuery(sessionQuery);
  const { data: rows } = useQuery({ ...myCasesQuery, enabled: session?.applicant !== undefined });
  if (!session?.applicant || !rows) return null;
  const open = rows.filter(({ state }) => !closedStates.includes(state)).toSorted((a, b) => Number(b.group === "waiting") - Number(a.group === "waiting"));
  if (open.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="own">
      <div className="row"><h2 id="own">{t("own")}</h2><Link to="/my">{t("ownAll", { n: rows.length })}</Link></div>
      <ul className="stack">{open.slice(0, fewCases).map((row) => <li key={row.caseNo}><OwnCase row={row} /></li>)}</ul>
    </section>
  );
}

function OwnCase({ row: { caseNo, group, itemName, custodian, clock } }: { row: MyCaseRow }): ReactNode {
  const t = useTexts(frontDoorTexts);
  const draft = group === "draft";
  const yours = draft || group === "waiting";
  const path = draft ? `/apply/cases/${caseNo}` : `/my/cases/${caseNo}`;
  return (
    <article className={`card card-edge card-edge-${yours ? "you" : custodian.node} stack-sm`}>
      <div className="row between"><h3 lang="zh-CN"><Link to={path}>{itemName}</Link></h3>{group === "waiting" ? <StatusTag kind="you" /> : null}</div>
      <p className="home-holder">{draft ? <span className="muted">{t("draft")}</span> : <Rich text={t("whose")} parts={{ office: <span className="strong"><OfficeName office={custodian} /></span> }} />}</p>
      {clock && !draft ? <ClockLine clock={clock.reading} /> : null}
      {yours ? <p><ButtonLink small look="primary" to={path}>{t(draft ? "goOn" : "toDo")}</ButtonLink></p> : null}
    </article>
  );
}
