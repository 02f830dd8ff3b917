import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { agreementQuery } from "../api/agreements.ts";
import { useTexts } from "../i18n/texts.ts";
import { recordTexts } from "./ledger-i18n.ts";
import { Mark } from "./Mark.tsx";

/** The sentence of an agreement that something rests on: by its title and heading, its text folded below. */
export function ClauseLine({ agreement, clause }: { agreement: string; clause: string | null }): ReactNode {
  const t = useTexts(recordTexts);
  const { data } = useQuery(agreementQuery(agreement));
  const found = data?.document?.clauses.find((one) => one.id === clause);
  const address = `/agreements/${agreement}${clause === null ? "" : `#${clause}`}`;
  if (!data || !found) return <Link to={address} className="mono">{clause ?? agreement}</Link>;
  return (
    <span className="clause-line">
      <Link to={address} lang="zh-CN">{t("clauseIn", { title: data.title ?? agreement, heading: found.heading })}</Link>
      <details className="small">
        <summary>{t("ground.clauseText")}</summary>
        <p lang="zh-CN">{found.text} {found.textStatus === "illustrative" ? <Mark kind="illustrative" /> : null}</p>
      </details>
    </span>
  );
}
