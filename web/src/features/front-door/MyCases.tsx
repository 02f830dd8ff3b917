import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";
import { caseStatusQuery, keptCases, type KeptCase } from "../../api/case-status.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ClockLine, useRibbonParts, type ClockReading } from "../../ui/ClockLine.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { TimeRibbon } from "../../ui/TimeRibbon.tsx";
import { frontDoorTexts } from "./i18n.ts";

/** Cases looked up in this tab: each opens with its holder and its clock. */
export function MyCases(): ReactNode {
  const t = useTexts(frontDoorTexts);
  const [kept] = useState(keptCases);
  if (kept.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="mine">
      <div className="row"><h2 id="mine">{t("mine")}</h2><span className="small muted">{t("mineHint")}</span></div>
      <ul className="stack">{kept.slice(0, 3).map((one) => <li key={one.caseNo}><MyCase kept={one} /></li>)}</ul>
    </section>
  );
}

function MyCase({ kept }: { kept: KeptCase }): ReactNode {
  const t = useTexts(frontDoorTexts);
  const { data: status } = useQuery(caseStatusQuery(kept));
  if (!status) return <p className="card"><Link className="mono" to={`/cases/${kept.caseNo}`}>{kept.caseNo}</Link></p>;
  const waiting = status.supplement.length > 0;
  const closed = status.state === "completed" || status.state === "notAccepted";
  return (
    <article className={`card card-edge card-edge-${waiting ? "you" : status.custodian.node} stack-sm`}>
      <div className="row between"><h3 lang="zh-CN"><Link to={`/cases/${kept.caseNo}`}>{status.item.name}</Link></h3>{waiting ? <StatusTag kind="you" /> : null}{status.state === "completed" ? <StatusTag kind={status.outcome === "denied" ? "refused" : "done"} /> : null}{status.state === "notAccepted" ? <StatusTag kind="notAccepted" /> : null}</div>
      <p className="home-holder"><Rich text={t(closed ? "whoDid" : "whose")} parts={{ office: <span className="strong"><OfficeName office={status.custodian} /></span> }} /></p>
      {status.clock && !closed ? <Clock reading={status.clock.reading} /> : null}
      <p><Link to={`/cases/${kept.caseNo}`}>{t("open")}</Link></p>
    </article>
  );
}

function Clock({ reading }: { reading: ClockReading }): ReactNode {
  const parts = useRibbonParts(reading);
  return <><ClockLine clock={reading} /><TimeRibbon parts={parts} /></>;
}
