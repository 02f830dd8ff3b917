import type { ReactNode } from "react";
import { Link } from "react-router";
import { useOffices } from "../../api/parties.ts";
import { verifyAddress } from "../../api/verification.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { objectionTexts } from "./i18n.ts";
import type { Objection } from "./queries.ts";

/** One objection or complaint: what was said, who answers until when, and the answer. */
export function Told({ one, children }: { one: Objection; children?: ReactNode }): ReactNode {
  const t = useTexts(objectionTexts);
  const format = useFormat();
  const office = useOffices();
  const { id, kind, about, words, party, filedAt, dueAt, overdue, outcome, answer, answeredAt } = one;
  return (
    <article className="card stack-sm" aria-labelledby={`objection-${id}`}>
      <div className="row between">
        <h3 id={`objection-${id}`}>{t(`kind.${kind}`)} <span className="mono small">{id.slice(0, 8)}</span></h3>
        {outcome === null ? <StatusTag kind={overdue ? "overdue" : "running"}>{overdue ? t("overdue") : t("open")}</StatusTag> : <StatusTag kind="done">{t(`outcome.${outcome}`)}</StatusTag>}
      </div>
      <p>{words}</p>
      <p><Rich text={t("who")} parts={{ office: <OfficeName office={office(party)} /> }} /></p>
      <p className="small muted">{t("filed", { at: format.instant(filedAt, { year: true }) })} · {answeredAt === null ? t("due", { at: format.day(dueAt, { year: true }) }) : t("answered", { at: format.instant(answeredAt, { year: true }) })}</p>
      {answer === null ? null : <blockquote className="objection-answer">{answer}</blockquote>}
      <p className="row small">{about === null ? null : <Link to={verifyAddress(about)}>{t("aboutLine")}</Link>}<Link to={verifyAddress(id)}>{t("receipt")}</Link></p>
      {children}
    </article>
  );
}
