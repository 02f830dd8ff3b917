import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { agreementsQuery, type AgreementSummary } from "../../api/agreements.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Mark } from "../../ui/Mark.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { QueryView } from "../../ui/states.tsx";
import "./agreements.css";
import { agreementTexts } from "./i18n.ts";
import { Parties } from "./Parties.tsx";
import { StateTag } from "./StateTag.tsx";

const groups = ["one-plus-nine", "earlier"] as const;

/** /agreements: all that the source names, with what it leaves out. */
export function Component(): ReactNode {
  const t = useTexts(agreementTexts);
  const query = useQuery(agreementsQuery);
  return (
    <div className="wrap">
      <PageHead title={t("title")}><p className="lead">{t("lead")}</p></PageHead>
      <QueryView query={query}>
        {({ agreements }) => (
          <div className="stack-lg">
            {groups.map((group) => {
              const own = agreements.filter((one) => one.group === group);
              if (own.length === 0) return null;
              const source = own[0]?.source;
              return (
                <section className="stack" key={group} aria-labelledby={group}>
                  <div>
                    <h2 id={group}>{group === "one-plus-nine" ? t("onePlusNine") : t("earlier")}</h2>
                    {source ? <p className="small muted"><Mark kind="source" detail={source.note} /> <span>{t("source")} <span lang="zh-CN">《{source.title}》。{source.note}</span></span></p> : null}
                  </div>
                  <ul className="stack">{own.map((one) => <li key={one.id}><Card agreement={one} /></li>)}</ul>
                </section>
              );
            })}
          </div>
        )}
      </QueryView>
    </div>
  );
}

function Card({ agreement }: { agreement: AgreementSummary }): ReactNode {
  const t = useTexts(agreementTexts);
  const { id, title, level, quote, note, parties, timesPrinted } = agreement;
  return (
    <article className={title === null ? "card clause-missing stack-sm" : "card stack-sm"}>
      <div className="row between">
        <h3>{title === null ? <>{t("missing")} <Mark kind="missing" /></> : <Link to={`/agreements/${id}`} lang="zh-CN">{title}</Link>}</h3>
        <StateTag state={agreement.state} />
      </div>
      <p className="row small muted"><span className="mono">{id}</span><span>{isLevel(level) ? t(`level.${level}`) : level}</span><TextStatus agreement={agreement} />{timesPrinted > 1 ? <span>{t("twice", { n: timesPrinted })}</span> : null}</p>
      {parties.length === 0 ? <p className="muted">{t("partiesMissing")} <Mark kind="missing" /></p> : <Parties parties={parties} />}
      <details className="small">
        <summary>{t("quote")}</summary>
        <blockquote lang="zh-CN">{quote}</blockquote>
        {note ? <p className="muted" lang="zh-CN">{t("note")}：{note}</p> : null}
      </details>
    </article>
  );
}

function TextStatus({ agreement: { textStatus, title } }: { agreement: AgreementSummary }): ReactNode {
  const t = useTexts(agreementTexts);
  if (title === null) return null;
  if (textStatus === "truncated") return <span>{t("truncated")} <Mark kind="missing" /></span>;
  return <span>{textStatus === "title-only" ? t("titleOnly") : t("printed")}</span>;
}

function isLevel(level: string): level is keyof typeof agreementTexts.zh.level {
  return level in agreementTexts.zh.level;
}
