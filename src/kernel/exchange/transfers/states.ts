/** @source DSP 2025-1 transfer process, states */
export const states = ["REQUESTED", "STARTED", "SUSPENDED", "COMPLETED", "TERMINATED"] as const;
export type State = (typeof states)[number];

/** Which of the two sides a node is in a transfer. */
export type Role = "consumer" | "provider";

/** What moves a transfer, each a message on the wire. */
export const moves = ["request", "start", "completion", "suspension", "termination"] as const;
export type Move = (typeof moves)[number];

/**
 * The whole state machine: from each state, what may come and where it leads.
 * @source DSP 2025-1 transfer process, state machine
 */
const table: Readonly<Record<State, Partial<Record<Move, State>>>> = {
  REQUESTED: { start: "STARTED", termination: "TERMINATED" },
  STARTED: { completion: "COMPLETED", suspension: "SUSPENDED", termination: "TERMINATED" },
  SUSPENDED: { start: "STARTED", termination: "TERMINATED" },
  COMPLETED: {},
  TERMINATED: {},
};

/** Where a message leads; undefined when it may not come now. */
export function nextState(state: State, move: Move): State | undefined {
  return table[state][move];
}

/** A consumer asks, a provider starts; what has been suspended either may start again, and all else both may send. */
export function maySend(role: Role, move: Move, state: State): boolean {
  if (move === "request") return role === "consumer";
  if (move === "start") return role === "provider" || state === "SUSPENDED";
  return true;
}

export function isOver(state: State): boolean {
  return Object.keys(table[state]).length === 0;
}

export const otherRole = (role: Role): Role => (role === "consumer" ? "provider" : "consumer");
