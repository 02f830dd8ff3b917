import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { figureQuery, type Figure } from "../../api/figures.ts";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { figureTexts } from "../../ui/figure-i18n.ts";
import { FigureValue, usePeriodWords } from "../../ui/FigureValue.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { QueryView } from "../../ui/states.tsx";
import { History } from "./History.tsx";
import { figurePageTexts } from "./i18n.ts";
import { Records } from "./Records.tsx";
import "./figures.css";

/** /figures/:id, of today or `?on=` a past day: the number, what it counts, its days, its records. */
export function Component(): ReactNode {
  const t = useTexts(figurePageTexts);
  const { id = "" } = useParams();
  const [search] = useSearchParams();
  const on = search.get("on") ?? undefined;
  const query = useQuery(figureQuery(id, on));
  const crumbs = [{ to: "/figures", label: t("title") }];
  if (query.isError && query.data === undefined) return <div className="wrap"><PageHead title={t("title")} crumbs={crumbs} /><QueryView query={query}>{() => null}</QueryView></div>;
  return <div className="wrap"><QueryView query={query}>{(figure) => <Opened figure={figure} on={on} crumbs={crumbs} />}</QueryView></div>;
}

function Opened({ figure, on, crumbs }: { figure: Figure; on: string | undefined; crumbs: readonly { to: string; label: string }[] }): ReactNode {
  const t = useTexts(figurePageTexts);
  const words = useTexts(figureTexts);
  const text = useText();
  const format = useFormat();
  const period = usePeriodWords()(figure, on === undefined);
  return (
    <>
      <PageHead title={words("full", { title: text(figure.title), period })} crumbs={crumbs}>
        {on === undefined ? null : <p>{t("pastDay", { date: format.date(on, { year: true }) })} <Link to={`/figures/${figure.id}`}>{t("backToToday")}</Link></p>}
      </PageHead>
      <div className="two-thirds">
        <div className="stack">
          <section className="card stack-sm" aria-labelledby="value">
            <h2 id="value" className="sr-only">{t("value")}</h2>
            <FigureValue figure={figure} />
            <p className="small muted">{words("asOf", { time: format.instant(figure.asOf, { year: true }) })}</p>
            <h3>{t("definition")}</h3>
            <p className="prose">{text(figure.definition)}</p>
          </section>
          <History figure={figure} />
          <Records figure={figure} on={on} />
        </div>
        <section className="card stack-sm" aria-labelledby="source">
          <h2 id="source">{t("source")}</h2>
          <p>{text(figure.source)}</p>
          <p className="muted">{t(`how.${figure.aggregate}`)}</p>
          {figure.mark ? <p className="muted">{text(figure.mark.why)}</p> : null}
        </section>
      </div>
    </>
  );
}
