import type { CaseView } from "../../api/case-status.ts";

/** How the line looks over one stretch: held by an office, the applicant is waited for, suspended by law, still to come, or not drawn. */
export type Line = "held" | "you" | "law" | "ahead" | "none";

/** What is drawn beside one step. */
export interface Stretch {
  /** Side whose lane the words stand in. */
  readonly lane: string;
  /** Side that holds the case above the dot, and below it. */
  readonly from: string;
  readonly to: string;
  readonly dot: "office" | "you" | "data" | "now" | "ahead";
  readonly before: Line;
  readonly after: Line;
  readonly you: boolean;
  /** The hand-over was signed by both: a seal stands on the crossing. */
  readonly sealed: boolean;
  /** Data came over while custody stayed: the side it came from. */
  readonly data: string | null;
}

/**
 * The line of custody along a case's steps. It stays on the holder's side and crosses only between an offer and its
 * acceptance, because until then the case is still with the side that offered it.
 * @param goesOn  the case isn't closed: the line leads on from the last step
 * @returns       one stretch per step, in the same order
 */
export function pathOf({ timeline, counter, deciding }: Pick<CaseView, "timeline" | "counter" | "deciding">, goesOn: boolean): readonly Stretch[] {
  let holder = timeline[0]?.office.node ?? counter.node;
  let line: Line = "none";
  return timeline.map((entry, index): Stretch => {
    const from = holder;
    const before = line;
    const next = timeline[index + 1];
    const accepted = entry.type === "handover.accepted";
    if (accepted) holder = entry.office.node;
    if (entry.type === "case.supplementRequested") line = "you";
    else if (entry.type === "case.suspended") line = "law";
    else if (entry.type === "case.supplemented" || entry.type === "case.resumed" || (line !== "you" && line !== "law")) line = "held";
    const byApplicant = entry.type === "case.supplemented" || entry.type === "case.withdrawn";
    const fetched = entry.type === "evidence.fetched";
    const other = [deciding.node, counter.node].find((node) => node !== entry.office.node) ?? (entry.office.node === "sc" ? "cq" : "sc");
    return {
      lane: fetched ? other : entry.office.node,
      from,
      to: holder,
      dot: fetched ? "data" : byApplicant ? "you" : "office",
      before: index === 0 ? "none" : before,
      after: next === undefined && !goesOn ? "none" : line,
      you: byApplicant,
      sealed: accepted && from !== holder,
      data: fetched ? other : null,
    };
  });
}
