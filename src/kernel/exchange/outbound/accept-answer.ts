import { isDeepStrictEqual } from "node:util";
import { commit } from "../../../platform/crypto/sealed.ts";
import { parseEntry } from "../../../verify/index.ts";
import { payloadDigest, sharedDetails } from "../details.ts";
import type { Answer, Call } from "../schema.ts";

/** An answer that hands something over, or says that there is no such record. */
export type GivenAnswer = Answer & { readonly outcome: "delivered" | "notFound" };

export type AnswerCheck = (call: Call, answer: GivenAnswer, providingParty: string) => string | undefined;

/** The peer is not trusted: what it hands over is used only when all of these hold. Each says what is wrong. */
export const answerChecks: readonly (readonly [name: string, check: AnswerCheck])[] = [
  ["outcome and record fit", outcomeFitsRecord],
  ["only fields that were asked for", onlyAskedFields],
  ["the ledger entry opens", entryOpens],
  ["the entry is about this call", entryIsAboutThisCall],
  ["the payload is the recorded one", payloadIsRecorded],
];

export function faultOfAnswer(call: Call, answer: GivenAnswer, providingParty: string): string | undefined {
  for (const [, check] of answerChecks) {
    const fault = check(call, answer, providingParty);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function outcomeFitsRecord(_call: Call, { outcome, record }: GivenAnswer): string | undefined {
  return (outcome === "delivered") === (record !== undefined) ? undefined : "outcome-and-record-differ";
}

function onlyAskedFields(call: Call, { record }: GivenAnswer): string | undefined {
  const beyond = Object.keys(record ?? {}).filter((field) => !call.fields.includes(field));
  return beyond.length === 0 ? undefined : "fields-not-asked-for";
}

function entryOpens(_call: Call, { side }: GivenAnswer): string | undefined {
  if (!side) return "ledger-entry-missing";
  try {
    const entry = parseEntry(side.entry);
    const opens = entry.commitment === commit(side.details, Buffer.from(side.salt, "base64url"));
    return entry.kind === "crossing.provided" && opens ? undefined : "ledger-entry-does-not-open";
  } catch {
    return "ledger-entry-does-not-open";
  }
}

function entryIsAboutThisCall(call: Call, { side, outcome }: GivenAnswer, providingParty: string): string | undefined {
  const { payloadDigest: digest, ref, node: _node, peer: _peer, role: _role, ...said } = side?.details ?? {};
  const { payloadDigest: _ours, ...expected } = sharedDetails(call, providingParty, { payloadDigest: null, outcome });
  const same = ref === call.callId && typeof digest === "string" && isDeepStrictEqual(said, JSON.parse(JSON.stringify(expected)));
  return same ? undefined : "ledger-entry-about-something-else";
}

function payloadIsRecorded(_call: Call, { side, record, payloadSalt }: GivenAnswer): string | undefined {
  if (payloadSalt === undefined || Buffer.from(payloadSalt, "base64url").length !== 32) return "payload-salt-missing";
  return payloadDigest(record ?? null, payloadSalt) === side?.details["payloadDigest"] ? undefined : "payload-differs-from-ledger";
}
