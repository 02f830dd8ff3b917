import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { figuresQuery, type Figure } from "../../api/figures.ts";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { figureTexts } from "../../ui/figure-i18n.ts";
import { FigureValue, usePeriodWords } from "../../ui/FigureValue.tsx";
import { frontDoorTexts } from "./i18n.ts";

/** 今天怎么样: a few numbers of this side, each of which opens. Left out while they can't be had: a home page is no place for a fault. */
export function Today(): ReactNode {
  const t = useTexts(frontDoorTexts);
  const format = useFormat();
  const { data } = useQuery(figuresQuery);
  const front = data?.filter((figure) => figure.front) ?? [];
  if (front.length === 0) return null;
  const asOf = front.map((figure) => figure.asOf).sort()[0] ?? "";
  return (
    <section className="stack" aria-labelledby="today">
      <div className="row"><h2 id="today">{t("today")}</h2><span className="small muted">{t("todayHint", { time: format.time(asOf) })}</span><Link to="/figures">{t("todayAll")}</Link></div>
      <ul className="today">{front.map((figure) => <li key={figure.id}><One figure={figure} /></li>)}</ul>
    </section>
  );
}

function One({ figure }: { figure: Figure }): ReactNode {
  const words = useTexts(figureTexts);
  const text = useText();
  const period = usePeriodWords()(figure, true);
  return (
    <>
      <h3><Link to={`/figures/${figure.id}`}>{words("full", { title: text(figure.title), period })}</Link></h3>
      <FigureValue figure={figure} silent />
    </>
  );
}
