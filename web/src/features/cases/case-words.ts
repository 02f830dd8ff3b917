import type { CaseStatus, TimelineEntry } from "../../api/case-status.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { useSideName, type Office } from "../../ui/OfficeName.tsx";
import { caseTexts } from "./i18n.ts";

export interface CaseWords {
  office(office: Office): string;
  /** What the holder is doing now. */
  holding(status: CaseStatus): string;
  /** Name of a step as the applicant knows it. */
  title(entry: TimelineEntry): string;
  detail(entry: TimelineEntry, status: CaseStatus): string | undefined;
  next(status: CaseStatus): string | undefined;
  score(score: number): string;
  elapsed(minutes: number): string;
}

type StepKey = keyof typeof caseTexts.zh.step;
type DetailKey = keyof typeof caseTexts.zh.detail;

/** `case.received` → `caseReceived` */
function keyOf(type: string): string {
  return type.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase());
}

function isStep(key: string): key is StepKey {
  return key in caseTexts.zh.step;
}

function isDetail(key: string): key is DetailKey {
  return key in caseTexts.zh.detail;
}

/**
 * The words for a case's states and steps.
 * @param materialName  name of a material by its slot, where the item's page is known
 */
export function useCaseWords(materialName: (slot: string) => string): CaseWords {
  const t = useTexts(caseTexts);
  const side = useSideName();
  const { language } = useLanguage();
  const office = (one: Office): string => (language === "zh" ? one.nameZh : one.nameEn);
  const score = (value: number): string => t(`rating.s${(value >= 1 && value <= 5 ? value : 3) as 1 | 2 | 3 | 4 | 5}`);
  const granted = (status: CaseStatus): boolean => status.outcome !== "denied";
  return {
    office,
    score,
    holding(status) {
      const { state } = status;
      if (state === "decided") return granted(status) ? t("holding.decidedGranted") : t("holding.decidedDenied");
      if (state === "completed") return granted(status) ? t("holding.completedGranted", { result: status.item.resultName }) : t("holding.completedDenied");
      return t(`holding.${state}`, { to: office(status.offeredTo ?? status.deciding) });
    },
    title(entry) {
      const words = { from: side(entry.office.node), to: entry.to ? side(entry.to.node) : side(entry.office.node), material: materialName(String(entry.facts["slot"] ?? "")), type: entry.type };
      if (entry.type === "case.decided") return entry.facts["outcome"] === "denied" ? t("step.caseDecidedDenied") : t("step.caseDecidedGranted");
      const key = keyOf(entry.type);
      return isStep(key) ? t(`step.${key}`, words) : t("step.other", words);
    },
    detail(entry, status) {
      const key = keyOf(entry.type);
      const { facts } = entry;
      const delivery = facts["delivery"];
      if (entry.type === "case.completed" && (delivery === "mail" || delivery === "counter")) return t(`delivery.${delivery}`, { result: status.item.resultName });
      if (typeof facts["clause"] === "string" && entry.type !== "handover.offered") return t("clause", { clause: facts["clause"] });
      if (!isDetail(key)) return undefined;
      const slots = Array.isArray(facts["slots"]) ? facts["slots"].map((slot) => materialName(String(slot))) : [];
      return t(`detail.${key}`, { materials: slots.join(language === "zh" ? "、" : ", "), office: office(entry.office), result: status.item.resultName, score: score(Number(entry.facts["score"])) });
    },
    next({ state, deciding }) {
      return state === "draft" || state === "notAccepted" || state === "completed" ? undefined : t(`next.${state}`, { deciding: office(deciding) });
    },
    elapsed(minutes) {
      if (minutes < 60) return t("time.minutes", { n: minutes });
      const hours = Math.floor(minutes / 60);
      return hours < 48 ? t("time.hours", { n: hours }) : t("time.days", { d: Math.floor(hours / 24), h: hours % 24 });
    },
  };
}
