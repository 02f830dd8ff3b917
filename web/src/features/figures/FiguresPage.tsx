import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useDoor } from "../../api/door.ts";
import { figuresQuery, type Figure } from "../../api/figures.ts";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { figureTexts } from "../../ui/figure-i18n.ts";
import { FigureValue, usePeriodWords } from "../../ui/FigureValue.tsx";
import { useSideName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { QueryView } from "../../ui/states.tsx";
import { figurePageTexts } from "./i18n.ts";
import "./figures.css";

const groups = ["cases", "custody", "crossings", "catalogue", "ledger"] as const;

/** /figures: every named number of this node. */
export function Component(): ReactNode {
  const t = useTexts(figurePageTexts);
  const format = useFormat();
  const sideName = useSideName();
  const { node } = useDoor();
  const query = useQuery(figuresQuery);
  const asOf = query.data?.map((figure) => figure.asOf).sort().at(0);
  return (
    <div className="wrap">
      <PageHead title={t("title")}>
        <p className="lead">{t("lead")}</p>
        <p className="small muted">{asOf ? t("asOf", { time: format.instant(asOf) }) : null} {t("ours", { side: sideName(node) })}</p>
      </PageHead>
      <QueryView query={query}>
        {(figures) => (
          <div className="stack-lg">
            {groups.filter((group) => figures.some((figure) => figure.group === group)).map((group) => (
              <section key={group} className="stack" aria-labelledby={group}>
                <h2 id={group}>{t(`group.${group}`)}</h2>
                <ul className="figure-list">{figures.filter((figure) => figure.group === group).map((figure) => <li className="card stack-sm" key={figure.id}><Row figure={figure} /></li>)}</ul>
              </section>
            ))}
          </div>
        )}
      </QueryView>
    </div>
  );
}

function Row({ figure }: { figure: Figure }): ReactNode {
  const words = useTexts(figureTexts);
  const text = useText();
  const period = usePeriodWords();
  return (
    <>
      <h3><Link to={`/figures/${figure.id}`}>{words("full", { title: text(figure.title), period: period(figure, true) })}</Link></h3>
      <FigureValue figure={figure} silent />
      <p className="small muted">{text(figure.definition)}</p>
    </>
  );
}
