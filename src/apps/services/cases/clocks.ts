import { handoverTypes, type CustodyLink } from "../../../kernel/matters/index.ts";
import { readClock, type Calendar, type Custody, type Term } from "../../../kernel/terms/index.ts";
import type { ServiceItem } from "../items/schema.ts";
import type { CaseClock } from "./schema.ts";

/** Working days to say once what is missing, or the application counts as accepted. @source 行政许可法 art. 32(4) */
const noticeDays = 5;

export interface CaseClocks {
  /** The clock that runs now: the notice before acceptance, the promised term after it. */
  readonly clock: CaseClock | null;
  readonly legalClock: CaseClock | null;
}

/** Links after which an office's own days count, again or for the first time. */
const takesUp: ReadonlySet<string> = new Set([handoverTypes.accepted, "case.supplemented", "case.resumed"]);

/** Who held the case from when, by its chain: an office, the applicant while papers are waited for, or nobody while the law stops the clock. */
export function custodyOf(links: readonly CustodyLink[]): Custody[] {
  const custody: Custody[] = [];
  for (const link of links) {
    const from = new Date(link.at);
    if (link.type === "case.supplementRequested") custody.push({ holder: { kind: "applicant" }, from });
    else if (link.type === "case.suspended") custody.push({ holder: { kind: "suspension", clause: String(link.facts["clause"]) }, from });
    else if (custody.length === 0 || takesUp.has(link.type)) custody.push({ holder: { kind: "office", party: link.custodian }, from });
  }
  return custody;
}

/**
 * Both clocks of a case, derived from its chain alone: either side computes the same.
 * @param now  the instant of the reading
 */
export function clocksOf(item: ServiceItem, links: readonly CustodyLink[], calendar: Calendar, now: Date): CaseClocks {
  const custody = custodyOf(links);
  const accepted = links.find((link) => link.type === "case.accepted");
  const closed = links.find((link) => link.type === "case.notAccepted" || link.type === "case.withdrawn");
  if (!accepted) {
    const received = links.find((link) => link.type === handoverTypes.accepted) ?? links[0];
    if (!received) return { clock: null, legalClock: null };
    const term: Term = { budget: noticeDays, unit: "workday", mark: null };
    const reading = readClock({ calendar, term, startAt: new Date(received.at), custody, now, endedAt: closed ? new Date(closed.at) : null });
    return { clock: { rule: "notice", legalBasis: "行政许可法 第三十二条", reading }, legalClock: null };
  }
  const decided = links.find((link) => link.type === "case.decided" || link.type === "case.withdrawn");
  const since = { calendar, startAt: new Date(accepted.at), custody, now, endedAt: decided ? new Date(decided.at) : null };
  const legalStart = countsFromSubmission(item) ? new Date((links[0] ?? accepted).at) : since.startAt;
  const promised = termOf(item.promisedTerm);
  const legal = termOf(item.legalTerm);
  return {
    clock: promised && { rule: "promised", legalBasis: null, reading: readClock({ ...since, term: promised }) },
    legalClock: legal && { rule: "legal", legalBasis: item.legalTerm.basis ?? null, reading: readClock({ ...since, startAt: legalStart, term: legal }) },
  };
}

/**
 * The clock of one part of a joint case: the working days its office has, from the moment it took the part over.
 * @param days  of the table of parts, 示意
 */
export function partClockOf(days: number, links: readonly CustodyLink[], calendar: Calendar, now: Date): CaseClock | null {
  const begun = links.findLast((link) => link.type === "part.begun" || link.type === handoverTypes.accepted);
  if (!begun) return null;
  const ended = links.find((link) => link.type === "part.completed" || link.type === "part.closed");
  const reading = readClock({
    calendar, term: { budget: days, unit: "workday", mark: "示意" }, startAt: new Date(begun.at), custody: custodyOf(links), now, endedAt: ended ? new Date(ended.at) : null,
  });
  return { rule: "part", legalBasis: null, reading };
}

/** Some statutes count from the day the papers were handed in, not from acceptance; their basis says so (自提交…之日起, 自收到…之日起). */
function countsFromSubmission({ legalTerm }: ServiceItem): boolean {
  return /自(提交|收到)/.test(legalTerm.basis ?? "");
}

function termOf({ value, unit, status }: ServiceItem["promisedTerm"]): Term | null {
  if (value === null || value < 1 || (unit !== "workday" && unit !== "day")) return null;
  return { budget: value, unit, mark: status === "illustrative" ? "示意" : null };
}
