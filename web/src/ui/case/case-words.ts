import type { DeskCase, DeskStep } from "../../api/desk-case.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { caseDeskTexts } from "./case-i18n.ts";

type StepKey = keyof typeof caseDeskTexts.zh.step;

/** `case.received` → `caseReceived`; the two ends of a decision have words of their own. */
function keyOf({ type, facts }: DeskStep): StepKey {
  if (type === "case.decided") return facts["outcome"] === "denied" ? "caseDenied" : "caseGranted";
  if (type === "part.completed") return facts["finding"] === "confirmed" ? "partConfirmed" : "partNotConfirmed";
  const key = type.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase());
  return key in caseDeskTexts.zh.step ? (key as StepKey) : "other";
}

/** What a step of a case is called, and what else it says: clause, delivery, score. */
export function useStepWords(materials: DeskCase["materials"]): { title(step: DeskStep): string; detail(step: DeskStep): string | undefined } {
  const t = useTexts(caseDeskTexts);
  const format = useFormat();
  const nameOf = (slot: unknown): string => materials.find((one) => one.slot === slot)?.name ?? String(slot ?? "");
  return {
    title(step) {
      const { facts, type } = step;
      const slots = Array.isArray(facts["slots"]) ? format.list(facts["slots"].map(nameOf)) : "";
      const { kind } = facts;
      const ground = typeof kind === "string" && kind in caseDeskTexts.zh.ground ? t(`ground.${kind as keyof typeof caseDeskTexts.zh.ground}`) : "";
      return t(`step.${keyOf(step)}`, { type, material: nameOf(facts["slot"]), materials: slots, ground });
    },
    detail({ facts, type }) {
      if (typeof facts["clause"] === "string" && type !== "handover.offered") return t("clause", { clause: facts["clause"] });
      if (facts["delivery"] === "mail" || facts["delivery"] === "counter") return t(`delivery.${facts["delivery"]}`);
      if (type === "case.rated" && typeof facts["score"] === "number") return t("score", { n: facts["score"] });
      return undefined;
    },
  };
}
