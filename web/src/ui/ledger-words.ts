import { useTexts } from "../i18n/texts.ts";
import { recordTexts } from "./ledger-i18n.ts";

type Words = typeof recordTexts.zh;
type StepKey = keyof Words["step"];
type KindKey = keyof Words["kind"];
type FamilyKey = keyof Words["family"];

/** `case.received` → `caseReceived` */
function keyOf(type: string): string {
  return type.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase());
}

export interface RecordWords {
  /** Name of a family of entries. */
  family(family: string): string;
  /** Name of a custody step by its type, `handover.offered`. */
  step(type: string): string;
  /** Name of an entry by its kind, custody steps included. */
  kind(kind: string): string;
}

/** Words for what a ledger's entry records; what is newer than this page gets a general word, never a code. */
export function useRecordWords(): RecordWords {
  const t = useTexts(recordTexts);
  const step = (type: string): string => {
    const key = keyOf(type);
    return key in recordTexts.zh.step ? t(`step.${key as StepKey}`) : t("otherStep");
  };
  return {
    step,
    family: (family) => t(`family.${family in recordTexts.zh.family ? (family as FamilyKey) : "other"}`),
    kind(kind) {
      if (kind.startsWith("custody.")) return step(kind.slice("custody.".length));
      const key = keyOf(kind);
      return key in recordTexts.zh.kind ? t(`kind.${key as KindKey}`) : t("otherKind");
    },
  };
}
