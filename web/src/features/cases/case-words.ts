import { closedStates, type CaseView, type TimelineEntry } from "../../api/case-status.ts";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { useSideName, type Office } from "../../ui/OfficeName.tsx";
import { caseTexts } from "./i18n.ts";

export interface CaseWords {
  office(office: Office): string;
  /** What the holder is doing now. */
  holding(status: CaseView): string;
  /** Name of a step as the applicant knows it. */
  title(entry: TimelineEntry): string;
  detail(entry: TimelineEntry, status: CaseView): string | undefined;
  next(status: CaseView): string | undefined;
  score(score: number): string;
  /** An offer that is open, came back, or was not answered in time. */
  offer(offer: NonNullable<CaseView["offer"]>): string;
  suspension(suspension: NonNullable<CaseView["suspension"]>): string;
  elapsed(minutes: number): string;
}

type StepKey = keyof typeof caseTexts.zh.step;
type DetailKey = keyof typeof caseTexts.zh.detail;

/** `case.received` → `caseReceived` */
function keyOf(type: string): string {
  return type.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase());
}

/** An offer that was only refused because its applicant withdraws; no office turned it down. */
function makesWay({ type, facts }: TimelineEntry): boolean {
  return type === "handover.refused" && facts["reason"] === "applicant-withdraws";
}

function isStep(key: string): key is StepKey {
  return key in caseTexts.zh.step;
}

function isSuspension(kind: string): kind is Exclude<keyof typeof caseTexts.zh.suspended, "other"> {
  return kind !== "other" && kind in caseTexts.zh.suspended;
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
  const format = useFormat();
  const { language } = useLanguage();
  const office = (one: Office): string => (language === "zh" ? one.nameZh : one.nameEn);
  const score = (value: number): string => t(`rating.s${(value >= 1 && value <= 5 ? value : 3) as 1 | 2 | 3 | 4 | 5}`);
  const granted = (status: CaseView): boolean => status.outcome !== "denied";
  return {
    office,
    score,
    offer({ to, state, answerBy, escalateTo }) {
      if (state !== "open") return t(state === "expired" ? "offer.expired" : "offer.refused", { to: office(to) });
      if (answerBy === null) return t("offer.open", { to: office(to) });
      const by = format.instant(answerBy);
      return escalateTo === null ? t("offer.openBy", { to: office(to), by }) : t("offer.openUntil", { to: office(to), by, above: office(escalateTo) });
    },
    suspension: ({ kind, since }) => t("suspension", { kind: t(isSuspension(kind) ? `suspended.${kind}` : "suspended.other"), since: format.date(since) }),
    holding(status) {
      const { state } = status;
      if (state === "decided") return granted(status) ? t("holding.decidedGranted") : t("holding.decidedDenied");
      if (state === "completed") return granted(status) ? t("holding.completedGranted", { result: status.item.resultName }) : t("holding.completedDenied");
      return t(`holding.${state}`, { to: office(status.offeredTo ?? status.deciding) });
    },
    title(entry) {
      const words = { from: side(entry.office.node), to: !entry.to ? side(entry.office.node) : entry.type === "handover.offered" && entry.to.node === entry.office.node ? office(entry.to) : side(entry.to.node), material: materialName(String(entry.facts["slot"] ?? "")), type: entry.type };
      if (entry.type === "case.decided") return entry.facts["outcome"] === "denied" ? t("step.caseDecidedDenied") : t("step.caseDecidedGranted");
      if (makesWay(entry)) return t("step.makingWay", words);
      const key = keyOf(entry.type);
      return isStep(key) ? t(`step.${key}`, words) : t("step.other", words);
    },
    detail(entry, status) {
      const key = keyOf(entry.type);
      const { facts } = entry;
      const delivery = facts["delivery"];
      if (makesWay(entry)) return t("detail.makingWay");
      if (entry.type === "case.completed" && (delivery === "mail" || delivery === "counter")) return t(`delivery.${delivery}`, { result: status.item.resultName });
      if (entry.type === "case.suspended") return typeof facts["kind"] === "string" && isSuspension(facts["kind"]) ? t(`suspended.${facts["kind"]}`) : undefined;
      if (entry.type === "part.completed") return facts["finding"] === "confirmed" || facts["finding"] === "notConfirmed" ? t(`finding.${facts["finding"]}`) : undefined;
      if (typeof facts["clause"] === "string" && entry.type !== "handover.offered") return t("clause", { clause: facts["clause"] });
      if (!isDetail(key)) return undefined;
      const slots = Array.isArray(facts["slots"]) ? facts["slots"].map((slot) => materialName(String(slot))) : [];
      return t(`detail.${key}`, { materials: slots.join(language === "zh" ? "、" : ", "), office: office(entry.office), result: status.item.resultName, score: score(Number(entry.facts["score"])) });
    },
    next({ state, deciding, parts }) {
      if (state === "draft" || closedStates.includes(state)) return undefined;
      const reported = parts.filter((part) => part.state === "reported").length;
      if (state === "accepted" && reported < parts.length) return t("next.parts", { deciding: office(deciding), n: parts.length - reported });
      return t(`next.${state as Exclude<typeof state, "draft" | "completed" | "notAccepted" | "withdrawn">}`, { deciding: office(deciding) });
    },
    elapsed(minutes) {
      if (minutes < 60) return t("time.minutes", { n: minutes });
      const hours = Math.floor(minutes / 60);
      return hours < 48 ? t("time.hours", { n: hours }) : t("time.days", { d: Math.floor(hours / 24), h: hours % 24 });
    },
  };
}
