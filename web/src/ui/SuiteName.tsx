import type { ReactNode } from "react";
import { useTexts } from "../i18n/texts.ts";
import { uiTexts } from "./i18n.ts";
import { Mark } from "./Mark.tsx";

/** What a key signs with; software SM2 never without the word that nobody has evaluated it. */
export function SuiteName({ suite }: { suite: string }): ReactNode {
  const t = useTexts(uiTexts);
  if (suite !== "sm2-sm3") return <span>{suite === "ed25519" ? t("suite.ed25519") : suite}</span>;
  return <span>{t("suite.sm2-sm3")} <Mark kind="notEvaluated" /></span>;
}
