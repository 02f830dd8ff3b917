import type { Mutant } from "./mutants.ts";

/** The outside runner, which knows nothing of our tables. */
const tests = ["test/conformance/dsp/connector.test.ts"];

interface Table<State extends string> {
  readonly file: string;
  /** The table's lines as they stand. */
  readonly lines: Readonly<Record<State, string>>;
}

/** @param from  part of the state's line @param to  what stands there instead */
const flip = <State extends string>({ file, lines }: Table<State>, state: State, from: string, to: string, rule: string): Mutant =>
  ({ rule: `dsp: ${rule}`, file, line: lines[state], instead: lines[state].replace(from, to), tests });

const negotiation = {
  file: "src/kernel/requests/negotiation/states.ts",
  lines: {
    REQUESTED: `REQUESTED: { offer: "OFFERED", agreement: "AGREED", termination: "TERMINATED" },`,
    OFFERED: `OFFERED: { request: "REQUESTED", accepted: "ACCEPTED", termination: "TERMINATED" },`,
    ACCEPTED: `ACCEPTED: { agreement: "AGREED", termination: "TERMINATED" },`,
    AGREED: `AGREED: { verification: "VERIFIED", termination: "TERMINATED" },`,
    VERIFIED: `VERIFIED: { finalized: "FINALIZED", termination: "TERMINATED" },`,
    FINALIZED: `FINALIZED: {},`,
  },
} as const;

const negotiationFlips: readonly Mutant[] = [
  flip(negotiation, "REQUESTED", `offer: "OFFERED"`, `offer: "REQUESTED"`, "an offer on a request leads to OFFERED"),
  flip(negotiation, "REQUESTED", `agreement: "AGREED", `, "", "a request may be agreed to at once"),
  flip(negotiation, "REQUESTED", `, termination: "TERMINATED"`, "", "a request may be ended"),
  flip(negotiation, "OFFERED", `request: "REQUESTED", `, "", "an offer may be countered"),
  flip(negotiation, "OFFERED", `accepted: "ACCEPTED"`, `accepted: "AGREED"`, "accepting an offer leads to ACCEPTED, not further"),
  flip(negotiation, "OFFERED", `termination: "TERMINATED"`, `termination: "REQUESTED"`, "an offer that is ended is over"),
  flip(negotiation, "ACCEPTED", `agreement: "AGREED", `, "", "what was accepted may be agreed"),
  flip(negotiation, "ACCEPTED", `, termination: "TERMINATED"`, "", "what was accepted may be ended"),
  flip(negotiation, "AGREED", `verification: "VERIFIED"`, `verification: "AGREED"`, "a verified agreement is VERIFIED"),
  flip(negotiation, "AGREED", `, termination: "TERMINATED"`, "", "an agreement may be ended before it is verified"),
  flip(negotiation, "VERIFIED", `finalized: "FINALIZED"`, `finalized: "TERMINATED"`, "a finalized negotiation is FINALIZED"),
  flip(negotiation, "VERIFIED", `, termination: "TERMINATED"`, "", "a verified agreement may be ended before it is final"),

  flip(negotiation, "REQUESTED", `{ `, `{ request: "REQUESTED", `, "a second request waits for an answer to the first"),
  flip(negotiation, "REQUESTED", `{ `, `{ finalized: "FINALIZED", `, "a request is not final"),
  flip(negotiation, "OFFERED", `{ `, `{ agreement: "AGREED", `, "no agreement to an offer that nobody accepted"),
  flip(negotiation, "OFFERED", `{ `, `{ verification: "VERIFIED", `, "no agreement to verify in an offer"),
  flip(negotiation, "OFFERED", `{ `, `{ finalized: "FINALIZED", `, "an offer is not final"),
  flip(negotiation, "ACCEPTED", `{ `, `{ offer: "OFFERED", `, "no new offer after the last was accepted"),
  flip(negotiation, "ACCEPTED", `{ `, `{ verification: "VERIFIED", `, "no agreement to verify in what was accepted"),
  flip(negotiation, "ACCEPTED", `{ `, `{ finalized: "FINALIZED", `, "what was accepted is not final"),
  flip(negotiation, "AGREED", `{ `, `{ finalized: "FINALIZED", `, "an agreement that was not verified is not final"),
  flip(negotiation, "FINALIZED", `{}`, `{ termination: "TERMINATED" }`, "nothing ends what is final"),
];

const transfer = {
  file: "src/kernel/exchange/transfers/states.ts",
  lines: {
    REQUESTED: `REQUESTED: { start: "STARTED", termination: "TERMINATED" },`,
    STARTED: `STARTED: { completion: "COMPLETED", suspension: "SUSPENDED", termination: "TERMINATED" },`,
    SUSPENDED: `SUSPENDED: { start: "STARTED", termination: "TERMINATED" },`,
    COMPLETED: `COMPLETED: {},`,
    TERMINATED: `TERMINATED: {},`,
  },
} as const;

const transferFlips: readonly Mutant[] = [
  flip(transfer, "REQUESTED", `start: "STARTED", `, "", "a transfer that was asked for may start"),
  flip(transfer, "REQUESTED", `, termination: "TERMINATED"`, "", "a transfer may be ended before it starts"),
  flip(transfer, "STARTED", `completion: "COMPLETED"`, `completion: "TERMINATED"`, "a completed transfer is COMPLETED"),
  flip(transfer, "STARTED", `suspension: "SUSPENDED", `, "", "a transfer that goes on may be suspended"),
  flip(transfer, "STARTED", `, termination: "TERMINATED"`, "", "a transfer that goes on may be ended"),
  flip(transfer, "SUSPENDED", `start: "STARTED"`, `start: "SUSPENDED"`, "a suspended transfer that starts again is STARTED"),
  flip(transfer, "SUSPENDED", `, termination: "TERMINATED"`, "", "a suspended transfer may be ended"),

  flip(transfer, "REQUESTED", `{ `, `{ completion: "COMPLETED", `, "nothing is complete before it started"),
  flip(transfer, "REQUESTED", `{ `, `{ suspension: "SUSPENDED", `, "nothing is suspended before it started"),
  flip(transfer, "SUSPENDED", `{ `, `{ completion: "COMPLETED", `, "a suspended transfer is not completed"),
  flip(transfer, "TERMINATED", `{}`, `{ start: "STARTED" }`, "nothing starts after its end"),
  flip(transfer, "TERMINATED", `{}`, `{ suspension: "SUSPENDED" }`, "nothing is suspended after its end"),
  flip(transfer, "TERMINATED", `{}`, `{ completion: "COMPLETED" }`, "nothing is complete after it was terminated"),
  flip(transfer, "COMPLETED", `{}`, `{ termination: "TERMINATED" }`, "nothing is terminated after it was complete"),
];

/** Who may send what, where the state alone does not say it. */
const senderFlips: readonly Mutant[] = [
  { rule: "dsp: only a consumer accepts an offer", file: negotiation.file, line: `accepted: "consumer",`, instead: "accepted: undefined,", tests },
  { rule: "dsp: a consumer too may start again what was suspended", file: transfer.file, line: `if (move === "start") return role === "provider" || state === "SUSPENDED";`, instead: `if (move === "start") return role === "provider";`, tests },
];

/** Arrows of our state tables led elsewhere, taken away, or added where the protocol has none: each must turn the outside runner red. */
export const dspTransitions: readonly Mutant[] = [...negotiationFlips, ...transferFlips, ...senderFlips];
