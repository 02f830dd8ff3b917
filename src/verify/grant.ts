/** A grant: signed by the provider's node, by the holder's too when they changed it together, and saying in words what its policy says. */
import { isParty } from "./custody.ts";
import { grantText, grantTextDigest, readGrantPolicy } from "./grant-text.ts";
import { isJws, nodeOf, verifyJws } from "./jws.ts";
import type { TrustPolicy } from "./trust-policy.ts";
import { fact, problem, verdict, type Problem, type Verdict } from "./verdict.ts";

export async function verifyGrant(value: unknown, { signKeys }: Pick<TrustPolicy, "signKeys">): Promise<Verdict> {
  if (!isJws(value)) return verdict("grant", [problem("wrong-shape", { reason: "payload, signatures" })]);
  const check = await verifyJws(value, signKeys);
  if (!check.ok) return verdict("grant", [check.problem]);
  const { payload, digest, signatures } = check.document;
  const { providingParty, requestingParty, textDigest } = payload;
  if (payload.v !== 1 || payload.kind !== "grant" || !isParty(providingParty) || !isParty(requestingParty)) return verdict("grant", [problem("wrong-shape", { reason: "providingParty, requestingParty" })]);
  const problems: Problem[] = [];
  const signed = new Set<string>();
  for (const { kid, party } of signatures) {
    if (party === undefined || ![providingParty, requestingParty].includes(party) || nodeOf(party) !== nodeOf(kid)) problems.push(problem("signed-for-stranger", { kid, party: party ?? "" }));
    else signed.add(party);
  }
  if (!signed.has(providingParty)) problems.push(problem("party-not-signed", { party: providingParty }));
  const policy = readGrantPolicy(payload);
  if (policy === undefined) problems.push(problem("grant-without-text"));
  else if ((await grantTextDigest(policy)) !== textDigest) problems.push(problem("grant-text-differs"));
  const text = policy ? grantText(policy) : undefined;
  return verdict("grant", problems, [
    ...(text ? [fact("grant-text", { text: text.zh })] : []),
    fact("grant-text-bound", { digest: String(textDigest) }),
    fact("fingerprint", { digest }),
    ...[...signed].map((party) => fact("party-signed", { party })),
  ]);
}
