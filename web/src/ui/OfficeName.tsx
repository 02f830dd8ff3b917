import type { ReactNode } from "react";
import { useLanguage, useTexts } from "../i18n/texts.ts";
import { uiTexts } from "./i18n.ts";
import { sideOf, youTile } from "./sides.ts";

/** An office as the node names it. */
export interface Office {
  readonly node: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** 四川, 重庆; other nodes by their id. */
export function useSideName(): (node: string) => string {
  const t = useTexts(uiTexts);
  return (node) => (node === "sc" ? t("side.sc") : node === "cq" ? t("side.cq") : node);
}

/** The character of a side: 川 square, 渝 round. Colour never stands alone. */
export function Tile({ node, large = false, spoken = false }: { node: string; large?: boolean; spoken?: boolean }): ReactNode {
  const name = useSideName()(node);
  const side = sideOf(node);
  return (
    <span className={`tile tile-${side.shape} tile-${node} ${large ? "tile-lg" : ""}`} {...(spoken ? { role: "img", "aria-label": name } : { "aria-hidden": true })}>
      {side.tile}
    </span>
  );
}

export function YouTile({ large = false }: { large?: boolean }): ReactNode {
  return (
    <span className={`tile tile-you ${large ? "tile-lg" : ""}`} aria-hidden="true">
      {youTile}
    </span>
  );
}

/** An office's full name behind its side's tile. Names wrap and are never cut. */
export function OfficeName({ office, large = false }: { office: Office; large?: boolean }): ReactNode {
  const { language } = useLanguage();
  return (
    <span className="office">
      <Tile node={office.node} large={large} spoken />
      <span className="office-name">{language === "zh" ? office.nameZh : office.nameEn}</span>
    </span>
  );
}
