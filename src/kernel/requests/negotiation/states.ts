/** @source DSP 2025-1 contract negotiation, states */
export const states = ["REQUESTED", "OFFERED", "ACCEPTED", "AGREED", "VERIFIED", "FINALIZED", "TERMINATED"] as const;
export type State = (typeof states)[number];

/** Which of the two sides a node is in a negotiation. */
export type Role = "consumer" | "provider";

/** What moves a negotiation, each a message on the wire; both directions of a termination count as one. */
export const moves = ["request", "offer", "accepted", "agreement", "verification", "finalized", "termination"] as const;
export type Move = (typeof moves)[number];

/** Who may send what; undefined stands for either side. */
const senders: Readonly<Record<Move, Role | undefined>> = {
  request: "consumer",
  offer: "provider",
  accepted: "consumer",
  agreement: "provider",
  verification: "consumer",
  finalized: "provider",
  termination: undefined,
};

/**
 * The whole state machine: from each state, what may come and where it leads. Terminations are taken from either side until the end,
 * as the protocol's prose has it ("at any state"); nothing follows the two last states.
 * @source DSP 2025-1 contract negotiation, state machine
 */
const table: Readonly<Record<State, Partial<Record<Move, State>>>> = {
  REQUESTED: { offer: "OFFERED", agreement: "AGREED", termination: "TERMINATED" },
  OFFERED: { request: "REQUESTED", accepted: "ACCEPTED", termination: "TERMINATED" },
  ACCEPTED: { agreement: "AGREED", termination: "TERMINATED" },
  AGREED: { verification: "VERIFIED", termination: "TERMINATED" },
  VERIFIED: { finalized: "FINALIZED", termination: "TERMINATED" },
  FINALIZED: {},
  TERMINATED: {},
};

/** Where a message leads; undefined when it may not come now. */
export function nextState(state: State, move: Move): State | undefined {
  return table[state][move];
}

export function maySend(role: Role, move: Move): boolean {
  const sender = senders[move];
  return sender === undefined || sender === role;
}

export function isOver(state: State): boolean {
  return Object.keys(table[state]).length === 0;
}

export const otherRole = (role: Role): Role => (role === "consumer" ? "provider" : "consumer");
