/** An agreement: one canonical text, signed by the node of every party to it. */
import { isJws, isRecord, nodeOf, verifyJws } from "./jws.ts";
import { isParty } from "./custody.ts";
import type { TrustPolicy } from "./trust-policy.ts";
import { suiteFacts } from "./suite-facts.ts";
import { fact, problem, verdict, type Problem, type Verdict } from "./verdict.ts";

export async function verifyAgreement(value: unknown, { signKeys }: Pick<TrustPolicy, "signKeys">): Promise<Verdict> {
  if (!isJws(value)) return verdict("agreement", [problem("wrong-shape", { reason: "payload, signatures" })]);
  const check = await verifyJws(value, signKeys);
  if (!check.ok) return verdict("agreement", [check.problem]);
  const { payload, digest, signatures } = check.document;
  const parties = partiesOf(payload);
  if (parties === undefined) return verdict("agreement", [problem("wrong-shape", { reason: "parties" })]);
  const problems: Problem[] = [];
  const signed = new Set<string>();
  for (const { kid, party } of signatures) {
    // A node signs once per party it hosts, and only for those.
    if (party === undefined || !parties.includes(party) || nodeOf(party) !== nodeOf(kid)) problems.push(problem("signed-for-stranger", { kid, party: party ?? "" }));
    else signed.add(party);
  }
  problems.push(...parties.filter((party) => !signed.has(party)).map((party) => problem("party-not-signed", { party })));
  return verdict("agreement", problems, [fact("fingerprint", { digest }), ...[...signed].map((party) => fact("party-signed", { party })), ...suiteFacts(signatures)]);
}

function partiesOf(payload: Readonly<Record<string, unknown>>): string[] | undefined {
  if (payload.v !== 1 || payload.kind !== "agreement" || !Array.isArray(payload.parties) || payload.parties.length === 0) return undefined;
  const parties = payload.parties.map((one: unknown) => (isRecord(one) ? one.party : undefined));
  return parties.every(isParty) && new Set(parties).size === parties.length ? parties : undefined;
}
