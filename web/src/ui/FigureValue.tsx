import type { ReactNode } from "react";
import type { Figure } from "../api/figures.ts";
import { useFormat } from "../i18n/format.ts";
import { useText, useTexts } from "../i18n/texts.ts";
import { figureTexts } from "./figure-i18n.ts";
import { Mark } from "./Mark.tsx";

/** A number in words: with its unit, or why there is none. */
export function useFigureWords(): (figure: Pick<Figure, "value" | "withheld" | "unit" | "aggregate">) => string {
  const t = useTexts(figureTexts);
  const text = useText();
  const format = useFormat();
  return ({ value, withheld, unit, aggregate }) => {
    if (withheld) return t("withheld");
    if (value === null) return t("none");
    return aggregate === "share" ? `${format.number(value)}${text(unit)}` : t("value", { value: format.number(value), unit: text(unit) });
  };
}

/** What time the number speaks of. @param today  the figure is of the present day */
export function usePeriodWords(): (figure: Pick<Figure, "period" | "on">, today: boolean) => string {
  const t = useTexts(figureTexts);
  const format = useFormat();
  return ({ period, on }, today) => {
    const date = format.date(on);
    if (period === "now") return today ? t("period.now") : t("period.day", { date });
    if (period === "day") return today ? t("period.today") : t("period.day", { date });
    return today ? t("period.last30Days") : t("period.last30DaysTo", { date });
  };
}

/** The number, large, with the mark that is part of it and, for a ratio, of how many. */
export function FigureValue({ figure, silent = false }: { figure: Figure; silent?: boolean }): ReactNode {
  const t = useTexts(figureTexts);
  const text = useText();
  const words = useFigureWords()(figure);
  const ratio = figure.aggregate === "share" || figure.aggregate === "median";
  return (
    <p className="figure-line">
      <span className={figure.value === null ? "figure-none" : "figure-value"}>{words}</span>{" "}
      {figure.mark && figure.value !== null ? <Mark kind="illustrative" detail={text(figure.mark.why)} silent={silent} /> : null}{" "}
      {ratio && figure.n !== null && figure.n > 0 ? <span className="small muted">{t("of", { n: figure.n })}</span> : null}
    </p>
  );
}
