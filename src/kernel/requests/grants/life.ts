/** Who of a grant's two sides: the office that gave it, or the one that holds it. */
export const sides = ["provider", "requester"] as const;
export type GrantSide = (typeof sides)[number];

export const otherSide = (side: GrantSide): GrantSide => (side === "provider" ? "requester" : "provider");

/** What a side does about another version of a grant: it stays where it stands. Only the provider's node enacts. */
export const amendmentActs = ["propose", "accept", "decline", "withdraw", "enact"] as const;
export type AmendmentAct = (typeof amendmentActs)[number];

/** What a side does to a grant that stands. */
export const acts = ["suspend", "resume", "end", ...amendmentActs] as const;
export type Act = (typeof acts)[number];

export const isAmendment = (act: Act): act is AmendmentAct => (amendmentActs as readonly Act[]).includes(act);

/** Where a side stands by its own acts alone. */
export type SideState = "open" | "suspended" | "ended";

/**
 * Each side has its own table, and only its own acts move it: whatever crosses on the way, both nodes come to the same state without asking
 * which act was first. Only the side that suspended resumes; nothing follows an end.
 * @source 政务数据共享条例 art. 27
 */
const table: Readonly<Record<SideState, Partial<Record<Act, SideState>>>> = {
  open: { suspend: "suspended", end: "ended", propose: "open", accept: "open", decline: "open", withdraw: "open", enact: "open" },
  suspended: { resume: "open", end: "ended", propose: "suspended", accept: "suspended", decline: "suspended", withdraw: "suspended", enact: "suspended" },
  ended: {},
};

/** Where an act leads; undefined when it may not follow. */
export function nextSideState(state: SideState, act: Act): SideState | undefined {
  return table[state][act];
}

/** @param done  all acts of one side in their order @throws RangeError  when one doesn't follow: the acts weren't checked */
export function sideStateAfter(done: readonly Act[]): SideState {
  let state: SideState = "open";
  for (const act of done) {
    const next = nextSideState(state, act);
    if (next === undefined) throw new RangeError(`${act} does not follow ${state}`);
    state = next;
  }
  return state;
}

export const versionStates = ["proposed", "accepted", "in-force", "superseded", "declined", "withdrawn", "lapsed"] as const;
export type VersionState = (typeof versionStates)[number];

export type GrantState = "active" | "suspended" | "expired" | "ended";

/** What a grant is now, by what both sides did and by its term. An end outlasts all; a grant that ran out can't be suspended any more. */
export function grantStateOf({ validUntil, endedAt, suspended }: { validUntil: Date; endedAt: Date | null; suspended: Readonly<Record<GrantSide, Date | null>> }, now: Date): GrantState {
  if (endedAt !== null) return "ended";
  if (validUntil <= now) return "expired";
  return sides.some((side) => suspended[side] !== null) ? "suspended" : "active";
}
