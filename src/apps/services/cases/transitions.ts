import { Type, type Static } from "typebox";

/**
 * Where a case stands. `held` is custody without acceptance: receiving (收件) is not accepting (受理).
 * @source 行政许可法 art. 32, 42; domain.md 2.3
 */
export const CaseState = Type.Union([
  Type.Literal("draft"),
  Type.Literal("received"),
  Type.Literal("offered"),
  Type.Literal("held"),
  Type.Literal("supplementing"),
  Type.Literal("accepted"),
  Type.Literal("acceptedSupplementing"),
  Type.Literal("notAccepted"),
  Type.Literal("decided"),
  Type.Literal("completed"),
]);
export type CaseState = Static<typeof CaseState>;

export interface Transition {
  /** Type of the custody link that makes the step; its ledger entries are of kind `custody.<type>`. */
  readonly link: string;
  readonly from: CaseState;
  readonly to: CaseState;
  /** Who acts: the counter that took the case in, or the office that decides. */
  readonly by: "counter" | "deciding";
}

/** Every step a case can take. Screens, checks, kill tests and the ledger kinds all come from this table. */
export const transitions: readonly Transition[] = [
  { link: "case.received", from: "draft", to: "received", by: "counter" },
  { link: "evidence.fetched", from: "received", to: "received", by: "counter" },
  { link: "handover.offered", from: "received", to: "offered", by: "counter" },
  { link: "handover.accepted", from: "offered", to: "held", by: "deciding" },
  { link: "handover.refused", from: "offered", to: "received", by: "deciding" },
  { link: "case.supplementRequested", from: "held", to: "supplementing", by: "deciding" },
  { link: "case.supplemented", from: "supplementing", to: "held", by: "deciding" },
  { link: "case.accepted", from: "held", to: "accepted", by: "deciding" },
  { link: "case.notAccepted", from: "held", to: "notAccepted", by: "deciding" },
  { link: "case.supplementRequested", from: "accepted", to: "acceptedSupplementing", by: "deciding" },
  { link: "case.supplemented", from: "acceptedSupplementing", to: "accepted", by: "deciding" },
  { link: "case.decided", from: "accepted", to: "decided", by: "deciding" },
  { link: "case.completed", from: "decided", to: "completed", by: "deciding" },
  { link: "case.rated", from: "completed", to: "completed", by: "deciding" },
];

/** @returns the state after `link`, or undefined when the table has no such step */
export function nextState(from: CaseState, link: string): CaseState | undefined {
  return transitions.find((step) => step.from === from && step.link === link)?.to;
}

/** Links that may be made from a state, in table order. */
export function possibleLinks(from: CaseState): readonly string[] {
  return transitions.filter((step) => step.from === from).map((step) => step.link);
}

/** All kinds of ledger entry that a case leaves behind, each once. */
export function ledgerKindsOfCases(): readonly string[] {
  return [...new Set(transitions.map((step) => `custody.${step.link}`))];
}

/** States in which nothing more is owed to the applicant. */
export const finalStates: readonly CaseState[] = ["notAccepted", "completed"];
/** States in which the applicant is waited for: the clock stands still. */
export const waitingForApplicant: readonly CaseState[] = ["supplementing", "acceptedSupplementing"];
