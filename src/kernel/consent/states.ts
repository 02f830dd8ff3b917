import { consentPaused, consentRevoked, consentStateForbids } from "./errors.ts";
import type { ProblemError } from "../../platform/http/problem.ts";
import type { ConsentArtefact, ConsentFrequency, ConsentState } from "./schema.ts";

/** What a person does with a consent that stands. */
export type ConsentAct = "pause" | "resume" | "revoke";

/** Which act leads from which state to which; what is not in the table is refused. */
const table: Readonly<Record<ConsentState, Partial<Record<ConsentAct, ConsentState>>>> = {
  active: { pause: "paused", revoke: "revoked" },
  paused: { resume: "active", revoke: "revoked" },
  // Whatever was made from it still stands: a withdrawal has an effect although no call can follow any more.
  exhausted: { revoke: "revoked" },
  expired: { revoke: "revoked" },
  revoked: {},
};

/** @returns the state after the act, or why it is not possible */
export function afterAct(state: ConsentState, act: ConsentAct, consent: string): ConsentState | ProblemError {
  const next = table[state][act];
  if (next) return next;
  return state === "revoked" ? consentRevoked(consent) : consentStateForbids({ en: `${act} of a consent that is ${state}`, zh: `${stateWords[state]}的同意不能${actWords[act]}` });
}

/** The acts that the person may choose between now, in the order in which they are offered. */
export function actsOf(state: ConsentState): ConsentAct[] {
  return (["pause", "resume", "revoke"] as const).filter((act) => table[state][act] !== undefined);
}

const actWords: Readonly<Record<ConsentAct, string>> = { pause: "暂停", resume: "恢复", revoke: "撤回" };
const stateWords: Readonly<Record<ConsentState, string>> = { active: "使用中", paused: "已暂停", revoked: "已撤回", expired: "已到期", exhausted: "已用完" };

/** What stopped a consent by the person's will, as the records of a node say. */
export type ConsentStop = "revoked" | "paused";

export interface StateFacts {
  readonly stop: ConsentStop | undefined;
  /** Calls made under it so far. */
  readonly used: number;
  readonly now: Date;
}

/** A withdrawal outlasts everything; what is over or used up is not merely paused. */
export function stateOf(artefact: ConsentArtefact, { stop, used, now }: StateFacts): ConsentState {
  if (stop === "revoked") return "revoked";
  if (now.getTime() >= Date.parse(artefact.validUntil)) return "expired";
  const total = frequencyOf(artefact).total;
  if (total !== null && used >= total) return "exhausted";
  return stop === "paused" ? "paused" : "active";
}

/** An artefact of version 1 sets no bound. */
export function frequencyOf(artefact: ConsentArtefact): ConsentFrequency {
  return artefact.v === 1 ? { total: null, per: null } : artefact.frequency;
}

/** How the person agreed: signed with their own passkey, or attested by the node alone. */
export function signedWith(artefact: ConsentArtefact): "passkey" | "attested" {
  return artefact.v === 2 && artefact.passkey !== null ? "passkey" : "attested";
}

export function stopRefusal(stop: ConsentStop | undefined, consent: string): ProblemError | undefined {
  if (stop === undefined) return undefined;
  return stop === "revoked" ? consentRevoked(consent) : consentPaused(consent);
}
