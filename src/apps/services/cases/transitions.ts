import { Type, type Static } from "typebox";

/**
 * Where a case stands. `held` is custody without acceptance: receiving (收件) is not accepting (受理).
 * `suspended` is a stop that the law provides for: hearing, test, expert review.
 * @source 行政许可法 art. 32, 42, 45; domain.md 2.3
 */
export const CaseState = Type.Union([
  Type.Literal("draft"),
  Type.Literal("received"),
  Type.Literal("offered"),
  Type.Literal("held"),
  Type.Literal("supplementing"),
  Type.Literal("accepted"),
  Type.Literal("acceptedSupplementing"),
  Type.Literal("suspended"),
  Type.Literal("notAccepted"),
  Type.Literal("decided"),
  Type.Literal("completed"),
  Type.Literal("withdrawn"),
]);
export type CaseState = Static<typeof CaseState>;

/** Where one part of a joint case stands. `returned`: refused or not answered in time; the lead office still holds it. */
export const PartState = Type.Union([
  Type.Literal("none"),
  Type.Literal("opened"),
  Type.Literal("offered"),
  Type.Literal("returned"),
  Type.Literal("held"),
  Type.Literal("reported"),
  Type.Literal("closed"),
]);
export type PartState = Static<typeof PartState>;

/**
 * Who acts: the counter (or front door) that took the case in, the office that decides or leads, the office of a part; or whose act
 * the node that holds the pen writes down: the applicant's, or the passing of time.
 */
export type Actor = "counter" | "deciding" | "part" | "applicant" | "time";

interface Step<State> {
  /** Type of the custody link that makes the step; its ledger entries are of kind `custody.<type>`. */
  readonly link: string;
  readonly from: State;
  readonly to: State;
  readonly by: Actor;
}
export type Transition = Step<CaseState>;
export type PartTransition = Step<PartState>;

const withdrawn = (from: CaseState): Transition => ({ link: "case.withdrawn", from, to: "withdrawn", by: "applicant" });

/** Every step a case can take. Screens, checks, kill tests and the ledger kinds all come from this table and the parts' below. */
export const transitions: readonly Transition[] = [
  { link: "case.received", from: "draft", to: "received", by: "counter" },
  { link: "evidence.fetched", from: "received", to: "received", by: "counter" },
  { link: "handover.offered", from: "received", to: "offered", by: "counter" },
  { link: "handover.accepted", from: "offered", to: "held", by: "deciding" },
  { link: "handover.refused", from: "offered", to: "received", by: "deciding" },
  { link: "handover.expired", from: "offered", to: "received", by: "time" },
  { link: "case.supplementRequested", from: "held", to: "supplementing", by: "deciding" },
  { link: "case.supplemented", from: "supplementing", to: "held", by: "applicant" },
  { link: "case.accepted", from: "held", to: "accepted", by: "deciding" },
  { link: "case.notAccepted", from: "held", to: "notAccepted", by: "deciding" },
  { link: "case.supplementRequested", from: "accepted", to: "acceptedSupplementing", by: "deciding" },
  { link: "case.supplemented", from: "acceptedSupplementing", to: "accepted", by: "applicant" },
  { link: "case.suspended", from: "accepted", to: "suspended", by: "deciding" },
  { link: "case.resumed", from: "suspended", to: "accepted", by: "deciding" },
  { link: "case.decided", from: "accepted", to: "decided", by: "deciding" },
  { link: "case.completed", from: "decided", to: "completed", by: "deciding" },
  { link: "case.rated", from: "completed", to: "completed", by: "applicant" },
  ...(["received", "held", "supplementing", "accepted", "acceptedSupplementing", "suspended"] as const).map(withdrawn),
];

/** Every step a part of a joint case can take: its own matter, with its own custody. A part of the lead office itself begins with it. */
export const partTransitions: readonly PartTransition[] = [
  { link: "part.opened", from: "none", to: "opened", by: "deciding" },
  { link: "part.begun", from: "none", to: "held", by: "deciding" },
  { link: "handover.offered", from: "opened", to: "offered", by: "deciding" },
  { link: "handover.offered", from: "returned", to: "offered", by: "deciding" },
  { link: "handover.accepted", from: "offered", to: "held", by: "part" },
  { link: "handover.refused", from: "offered", to: "returned", by: "part" },
  { link: "handover.expired", from: "offered", to: "returned", by: "time" },
  { link: "part.completed", from: "held", to: "reported", by: "part" },
  { link: "part.closed", from: "returned", to: "closed", by: "applicant" },
  { link: "part.closed", from: "held", to: "closed", by: "applicant" },
];

/** @returns the state after `link`, or undefined when the table has no such step */
export function nextState(from: CaseState, link: string): CaseState | undefined {
  return transitions.find((step) => step.from === from && step.link === link)?.to;
}

/** The same for a part. */
export function nextPartState(from: PartState, link: string): PartState | undefined {
  return partTransitions.find((step) => step.from === from && step.link === link)?.to;
}

/** Links that may be made from a state, in table order. */
export function possibleLinks(from: CaseState, by?: Actor): readonly string[] {
  return transitions.filter((step) => step.from === from && (by === undefined || step.by === by)).map((step) => step.link);
}

/** Links that an office may make on a part now. */
export function possiblePartLinks(from: PartState, by: Actor): readonly string[] {
  return partTransitions.filter((step) => step.from === from && step.by === by).map((step) => step.link);
}

/** All kinds of ledger entry that a case and its parts leave behind, each once. */
export function ledgerKindsOfCases(): readonly string[] {
  return [...new Set([...transitions, ...partTransitions].map((step) => `custody.${step.link}`))];
}

/** States in which nothing more is owed to the applicant. */
export const finalStates: readonly CaseState[] = ["notAccepted", "completed", "withdrawn"];
/** States in which the applicant is waited for: the clock stands still. */
export const waitingForApplicant: readonly CaseState[] = ["supplementing", "acceptedSupplementing"];
