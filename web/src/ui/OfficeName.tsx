import type { ReactNode } from "react";
import { useLanguage, useTexts } from "../i18n/texts.ts";
import { uiTexts } from "./i18n.ts";
import { nodeOfParty, sideOf } from "./sides.ts";

interface Party {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** The character of a side: 川 square, 渝 round. Colour never stands alone. */
export function Tile({ node, large = false, spoken = false }: { node: string; large?: boolean; spoken?: boolean }): ReactNode {
  const t = useTexts(uiTexts);
  const side = sideOf(node);
  const name = node === "sc" ? t("side.sc") : node === "cq" ? t("side.cq") : node;
  return (
    <span className={`tile tile-${side.shape} tile-${node} ${large ? "tile-lg" : ""}`} {...(spoken ? { role: "img", "aria-label": name } : { "aria-hidden": true })}>
      {side.tile}
    </span>
  );
}

export function YouTile({ large = false }: { large?: boolean }): ReactNode {
  return (
    <span className={`tile tile-you ${large ? "tile-lg" : ""}`} aria-hidden="true">
      {useTexts(uiTexts)("side.you").slice(0, 1)}
    </span>
  );
}

/** An office's full name behind its side's tile. Names wrap and are never cut. */
export function OfficeName({ party, large = false }: { party: Party; large?: boolean }): ReactNode {
  const { language } = useLanguage();
  return (
    <span className="office">
      <Tile node={nodeOfParty(party.id)} large={large} spoken />
      <span className="office-name">{language === "zh" ? party.nameZh : party.nameEn}</span>
    </span>
  );
}
