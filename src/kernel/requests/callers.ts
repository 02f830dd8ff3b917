import type { ProblemMaker } from "../../platform/http/problem.ts";
import type { Caller, PersonCaller } from "../identity/index.ts";
import { requestNotFound } from "./errors.ts";

/** @throws refusal */
export function requireRole(caller: Caller, role: PersonCaller["roles"][number], refusal: ProblemMaker): PersonCaller {
  if (caller.kind !== "person" || !caller.roles.includes(role)) throw refusal();
  return caller;
}

/** Whose requests and grants the caller may list; undefined is all of this node. @throws requestNotFound (404) */
export function partyFilter(caller: Caller): string | undefined {
  if (caller.kind !== "person") throw requestNotFound();
  return caller.roles.includes("auditor") ? undefined : caller.party;
}

/** Both sides' offices, and auditors. */
export function mayRead(caller: Caller, { requestingParty, providingParty }: { requestingParty: string; providingParty: string }): boolean {
  return caller.kind === "person" && (caller.roles.includes("auditor") || caller.party === requestingParty || caller.party === providingParty);
}
