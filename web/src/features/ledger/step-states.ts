export type StepState = "pending" | "ok" | "waits" | "bad";

/** Which of the three steps a finding is about: the slip itself, its line in both books, the stamped page. What is on no list spoils all three. */
const stepOf: Readonly<Record<string, 0 | 1 | 2>> = {
  "details-altered": 0, "entry-unreadable": 0, "ref-differs": 0, "side-mislabelled": 0, "sides-disagree": 0,
  "peer-side-missing": 1, "sides-not-two": 1, "entry-not-included": 1, "proof-unreadable": 1, "unsigned-extra": 1, "node-unknown": 1, "ledger-of-another": 1,
  "page-unreadable": 2, "ledger-unknown": 2, "page-not-signed": 2, "page-signature-wrong": 2, "witness-signature-wrong": 2, "not-yet-witnessed": 2,
};
const waits: ReadonlySet<string> = new Set(["peer-side-missing", "not-yet-witnessed"]);

/** How each step of the proof came out. @param verdict  of a verification on this device; undefined before one */
export function stepStates(verdict: { readonly ok: boolean; readonly problems: readonly { readonly code: string }[] } | undefined): readonly [StepState, StepState, StepState] {
  if (verdict === undefined) return ["pending", "pending", "pending"];
  const states: [StepState, StepState, StepState] = ["ok", "ok", "ok"];
  for (const { code } of verdict.problems) {
    const at = stepOf[code];
    if (at === undefined) return ["bad", "bad", "bad"];
    if (states[at] !== "bad") states[at] = waits.has(code) ? "waits" : "bad";
  }
  return states;
}
