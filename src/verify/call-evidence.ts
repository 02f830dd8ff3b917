/** Evidence of one call: what its asker signed, what its provider signed, each shown by itself out of a message of many. */
import { concat, equalBytes, FormatError, fromBase64, fromBase64Url, toBase64, utf8 } from "./encoding.ts";
import { parseFrame } from "./frame.ts";
import { run, type Hash } from "./hashing.ts";
import { canonicalText } from "./jcs.ts";
import { isRecord, nodeOf } from "./jws.ts";
import { hashBytes, leafHash, rootFromInclusion } from "./merkle.ts";
import { verifyWithKey } from "./suites.ts";
import type { TrustPolicy } from "./trust-policy.ts";
import { fact, problem, verdict, type Fact, type Problem, type Verdict } from "./verdict.ts";

/** One statement under a root that somebody signed. */
export interface EvidencePart {
  /** The key, `node#sign-1`. */
  readonly kid: string;
  /** The very text that was signed. */
  readonly said: string;
  /** base64url */
  readonly signature: string;
  /** Canonical JSON; names no person. */
  readonly statement: string;
  /** base64url, of this leaf alone. */
  readonly salt: string;
  readonly place: number;
  readonly size: number;
  /** base64, from the leaf up to the root's child: hashes over others' salted statements. */
  readonly path: readonly string[];
}

export interface CallEvidence {
  readonly v: 1;
  readonly kind: "call-evidence";
  readonly ref: string;
  readonly call: EvidencePart | null;
  readonly answer: EvidencePart | null;
}

type PartName = "call" | "answer";

/** Members of each statement, and no others: nothing unsigned and nothing unexpected is shown. */
const members: Readonly<Record<PartName, readonly string[]>> = {
  call: ["v", "callId", "agreement", "clause", "grant", "purpose", "basis", "requestingParty", "resource", "fields", "at", "key"],
  answer: ["v", "callId", "outcome", "reason", "payloadDigest", "entry"],
};

export async function verifyCallEvidence(value: unknown, trust: TrustPolicy, { hash }: { hash?: Hash } = {}): Promise<Verdict> {
  const evidence = shapeOf(value);
  if (typeof evidence === "string") return verdict("call-evidence", [problem("wrong-shape", { reason: evidence })]);
  const problems: Problem[] = [];
  const facts: Fact[] = [];
  for (const name of ["call", "answer"] as const) {
    const part = evidence[name];
    if (part === null) continue;
    const found = await checkPart(name, part, evidence.ref, trust, hash);
    problems.push(...found.problems);
    facts.push(...found.facts);
  }
  if (evidence.call && evidence.answer && problems.length === 0) problems.push(...answersThatCall(evidence.call, evidence.answer));
  return verdict("call-evidence", problems, problems.length === 0 ? facts : []);
}

function shapeOf(value: unknown): CallEvidence | string {
  if (!isRecord(value) || Object.keys(value).sort().join() !== "answer,call,kind,ref,v") return "v, kind, ref, call, answer";
  if (value.v !== 1 || value.kind !== "call-evidence" || typeof value.ref !== "string") return "v, kind, ref";
  if (value.call === null && value.answer === null) return "call, answer";
  for (const name of ["call", "answer"] as const) if (value[name] !== null && !isPart(value[name])) return name;
  return value as unknown as CallEvidence;
}

function isPart(value: unknown): value is EvidencePart {
  if (!isRecord(value) || Object.keys(value).sort().join() !== "kid,path,place,said,salt,signature,size,statement") return false;
  const { kid, said, signature, statement, salt, place, size, path } = value;
  return [kid, said, signature, statement, salt].every((part) => typeof part === "string") && Number.isSafeInteger(place) && Number.isSafeInteger(size)
    && Array.isArray(path) && path.length <= 64 && path.every((one) => typeof one === "string");
}

async function checkPart(name: PartName, part: EvidencePart, ref: string, trust: TrustPolicy, hash: Hash | undefined): Promise<{ problems: Problem[]; facts: Fact[] }> {
  const bad = (...problems: Problem[]) => ({ problems, facts: [] });
  const { kid, said, statement } = part;
  const key = trust.signKeys.get(kid);
  if (key === undefined) return bad(problem("signer-unknown", { kid }, `${name}.kid`));
  const read = readBytes(part);
  const stated = readStatement(name, statement);
  if (read === undefined || stated === undefined) return bad(problem("wrong-shape", { reason: name }, name));
  if (!(await verifyWithKey(key, utf8(said), read.signature))) return bad(problem("signature-wrong", { kid }, `${name}.signature`));
  const root = rootIn(name, said, part.size);
  const leaf = await run(leafHash(concat(read.salt, utf8(statement))), hash);
  const reached = await run(rootFromInclusion(leaf, part.place, part.size, read.path), hash);
  if (root === undefined || reached === undefined || !equalBytes(root, reached)) return bad(problem("call-not-under-root", { kid }, `${name}.path`));
  if (stated.callId !== ref) return bad(problem("ref-differs", { node: nodeOf(kid) }, `${name}.statement`));
  const ownsParty = typeof stated.requestingParty === "string" && stated.requestingParty.startsWith(`${nodeOf(kid)}:`);
  if (name === "call" && !ownsParty) return bad(problem("call-of-another-node", { kid, party: String(stated.requestingParty) }, "call.statement"));
  return { problems: [], facts: [name === "call" ? fact("call-signed", { kid, at: String(stated.at), resource: String(stated.resource) }) : fact("answer-signed", { kid, outcome: String(stated.outcome) })] };
}

/** The answer's part names the request that it answers by that one's signature. */
function answersThatCall(call: EvidencePart, answer: EvidencePart): Problem[] {
  return parseFrame(answer.said).request === toBase64(fromBase64Url(call.signature)) ? [] : [problem("answer-to-another", { kid: answer.kid }, "answer.said")];
}

function rootIn(name: PartName, said: string, size: number): Uint8Array | undefined {
  const start = name === "call" ? `"twincity-calls-root": calls ${size} root ` : `answers ${size} root `;
  return orUndefined(() => {
    const line = name === "call" ? said.split("\n").find((one) => one.startsWith(start)) : parseFrame(said).statement;
    if (line === undefined || !line.startsWith(start)) throw new FormatError("no such root");
    return fromBase64(line.slice(start.length));
  });
}

function readBytes({ signature, salt, path }: EvidencePart): { signature: Uint8Array; salt: Uint8Array; path: Uint8Array[] } | undefined {
  const read = orUndefined(() => ({ signature: fromBase64Url(signature), salt: fromBase64Url(salt), path: path.map(fromBase64) }));
  return read?.salt.length === hashBytes ? read : undefined;
}

function readStatement(name: PartName, text: string): Readonly<Record<string, unknown>> | undefined {
  return orUndefined(() => {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || canonicalText(value) !== text || Object.keys(value).sort().join() !== members[name].toSorted().join()) throw new FormatError("not the statement");
    return value;
  });
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof FormatError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
