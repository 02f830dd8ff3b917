import type { ReactNode } from "react";
import type { ServiceItem } from "../../api/items.ts";
import { useTexts } from "../../i18n/texts.ts";
import { itemTexts } from "./i18n.ts";

/** A term in words: 10 个工作日, 当场办, or that none was found. */
export function TermText({ term, short = false }: { term: ServiceItem["legalTerm"]; short?: boolean }): ReactNode {
  const t = useTexts(itemTexts);
  if (term.unit === "immediate") return <span>{t("page.immediate")}</span>;
  if (term.value === null) return <span>{short ? t("page.noneShort") : t("page.none")}</span>;
  return <span>{t(term.unit === "day" ? "page.days" : "page.workdays", { n: term.value })}</span>;
}
