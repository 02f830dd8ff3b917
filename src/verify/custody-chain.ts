/** A custody file: all links of one matter as they were signed. Both sides of a matter hold the same bytes. */
import { checkLink, handover, readLink, stateAfter, type CustodyState } from "./custody.ts";
import { FormatError } from "./encoding.ts";
import { isJws, isRecord, nodeOf, readPayload, verifyJws, type JwsGeneral, type ProtectedHeader } from "./jws.ts";
import { suiteFacts } from "./suite-facts.ts";
import type { TrustPolicy } from "./trust-policy.ts";
import { fact, problem, verdict, type Problem, type Verdict } from "./verdict.ts";

export interface CustodyFile {
  readonly v: 1;
  readonly kind: "custody";
  readonly matter: string;
  readonly links: readonly JwsGeneral[];
}

/**
 * Stops at the first link that is wrong: what comes after it rests on it. A file that simply ends early is a true
 * record up to there; that more happened since only the ledgers or the other side's copy can tell.
 */
export async function verifyCustody(value: unknown, trust: Pick<TrustPolicy, "signKeys">): Promise<Verdict> {
  const file = shapeOf(value);
  if (typeof file === "string") return verdict("custody", [problem("wrong-shape", { reason: file })]);
  if (file.links.length === 0) return verdict("custody", [problem("chain-empty")]);
  let state: CustodyState | undefined;
  let expired = 0;
  const signatures: ProtectedHeader[] = [];
  for (const [i, jws] of file.links.entries()) {
    const checked = await checkOne(file, i, jws, state, trust);
    if ("code" in checked) return verdict("custody", [{ ...checked, where: `links[${i}]` }]);
    state = checked.state;
    signatures.push(...checked.signatures);
    if (readPayload(jws.payload).payload.type === handover.expired) expired += 1;
  }
  const { custodian, offeredTo, answerBy, digest } = state as CustodyState;
  const links = file.links.length;
  return verdict("custody", [], [
    fact("chain-whole", { links }),
    fact("custodian-now", { links, custodian }),
    ...(offeredTo === null ? [] : [answerBy === null ? fact("offer-open", { to: offeredTo, custodian }) : fact("offer-open-until", { to: offeredTo, custodian, answerBy })]),
    ...(expired === 0 ? [] : [fact("offers-expired", { n: expired })]),
    fact("fingerprint", { digest }),
    ...suiteFacts(signatures),
  ]);
}

function shapeOf(value: unknown): CustodyFile | string {
  if (!isRecord(value) || Object.keys(value).sort().join() !== "kind,links,matter,v") return "v, kind, matter, links";
  if (value.v !== 1 || value.kind !== "custody" || typeof value.matter !== "string") return "v, kind, matter";
  if (!Array.isArray(value.links)) return "links";
  const bad = value.links.findIndex((link) => !isJws(link));
  return bad < 0 ? (value as unknown as CustodyFile) : `links[${bad}]`;
}

async function checkOne(
  file: CustodyFile,
  i: number,
  jws: JwsGeneral,
  state: CustodyState | undefined,
  { signKeys }: Pick<TrustPolicy, "signKeys">,
): Promise<{ readonly state: CustodyState; readonly signatures: readonly ProtectedHeader[] } | Problem> {
  const seq = i + 1;
  const check = await verifyJws(jws, signKeys);
  if (!check.ok) return inWordsOfChains(check.problem, seq, check.kid ?? "");
  const link = readLink(check.document.payload);
  if (typeof link === "string") return problem("link-unreadable", { seq, reason: link });
  if (link.matter !== file.matter) return problem("link-of-another", { seq, matter: link.matter });
  const { signatures } = check.document;
  // A signature made for another party than the one that acts proves nothing about this act.
  const stranger = signatures.find(({ party }) => party !== undefined && party !== link.party);
  if (stranger !== undefined) return problem("link-signer-wrong", { seq, party: link.party, signer: stranger.party ?? stranger.kid });
  const found = checkLink(state, link, signatures.map(({ kid }) => nodeOf(kid)));
  if (found?.code === "link-missing" && hasLater(file, i, (state?.seq ?? 0) + 1)) return problem("link-out-of-order", { seq: link.seq, expected: (state?.seq ?? 0) + 1 });
  return found ?? { state: stateAfter(link, check.document.digest), signatures };
}

function inWordsOfChains(found: Problem, seq: number, kid: string): Problem {
  if (found.code === "signature-wrong") return problem("link-altered", { seq });
  if (found.code === "signer-unknown") return problem("link-signer-unknown", { seq, kid });
  if (found.code === "text-not-canonical") return problem("link-unreadable", { seq, reason: "payload" });
  return found;
}

/** Is the link that was due at this place merely further down? */
function hasLater(file: CustodyFile, i: number, seq: number): boolean {
  return file.links.slice(i + 1).some((jws) => {
    try {
      return readPayload(jws.payload).payload.seq === seq;
    } catch (error) {
      if (error instanceof FormatError) return false;
      throw error;
    }
  });
}
