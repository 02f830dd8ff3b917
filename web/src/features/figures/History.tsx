import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { figureHistoryQuery, type Figure, type FigurePoint } from "../../api/figures.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { useFigureWords } from "../../ui/FigureValue.tsx";
import { QueryView } from "../../ui/states.tsx";
import { figurePageTexts } from "./i18n.ts";

/** The number day by day: bars true to scale from 0, a day without a number left empty, and the same as a table. */
export function History({ figure }: { figure: Figure }): ReactNode {
  const t = useTexts(figurePageTexts);
  const query = useQuery(figureHistoryQuery(figure.id));
  return (
    <section className="card stack-sm" aria-labelledby="history">
      <h2 id="history">{t("history")}</h2>
      <QueryView query={query}>
        {({ kind, points }) => (
          <>
            <Bars figure={figure} points={points} />
            <p className="small muted">{t(kind)}</p>
            <details>
              <summary>{t("table")}</summary>
              <Days figure={figure} points={points} past={kind === "derived"} />
            </details>
          </>
        )}
      </QueryView>
    </section>
  );
}

function Bars({ figure, points }: { figure: Figure; points: readonly FigurePoint[] }): ReactNode {
  const t = useTexts(figurePageTexts);
  const format = useFormat();
  const words = useFigureWords();
  const say = (value: number | null): string => words({ ...figure, value, withheld: false });
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || values.length === 0) return <p className="muted">{t("chartNone")}</p>;
  if (points.length === 1) return <p className="muted">{t("oneDay", { date: format.date(first.on), last: say(first.value) })}</p>;
  const max = Math.max(...values);
  const top = figure.aggregate === "share" ? 100 : Math.max(max, 1);
  const told = t("chart", { from: format.date(first.on), to: format.date(last.on), max: say(max), last: last.value === null ? t(`state.${last.state === "measured" ? "none" : last.state}`) : say(last.value) });
  return (
    <figure className="bars">
      <div className="bars-plot" role="img" aria-label={told}>
        <span className="bars-top smallest" aria-hidden="true">{format.number(top)}</span>
        {points.map(({ on, value, state }) => (
          <span key={on} className={`bars-day bars-${state}`} title={`${format.date(on)} ${value === null ? "" : say(value)}`}>
            {value === null ? null : <span className="bars-bar" style={{ blockSize: `${(100 * value) / top}%` }} />}
          </span>
        ))}
      </div>
      <p className="bars-ends smallest muted" aria-hidden="true"><span>{format.date(first.on)}</span><span>{format.date(last.on)}</span></p>
      <figcaption className="small muted">{told}{points.some(({ value }) => value === null) ? ` ${t("gaps")}` : ""}</figcaption>
    </figure>
  );
}

function Days({ figure, points, past }: { figure: Figure; points: readonly FigurePoint[]; past: boolean }): ReactNode {
  const t = useTexts(figurePageTexts);
  const format = useFormat();
  const words = useFigureWords();
  return (
    <DataTable
      caption={t("table")}
      hideCaption
      rows={points.toReversed()}
      rowKey={({ on }) => on}
      columns={[
        { key: "day", title: t("day"), render: ({ on }) => (past ? <Link to={`/figures/${figure.id}?on=${on}`} aria-label={`${format.date(on)} ${t("openDay")}`}>{format.date(on)}</Link> : format.date(on)) },
        { key: "number", title: t("number"), end: true, render: ({ value, state }) => (value === null ? t(`state.${state === "measured" ? "none" : state}`) : words({ ...figure, value, withheld: false })) },
      ]}
    />
  );
}
