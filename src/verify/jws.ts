/**
 * Signed documents: canonical JSON with any number of signatures over the very same bytes.
 * @source RFC 7515 §7.2.1 (general JSON serialisation), RFC 8037 (EdDSA), RFC 8785; the other suite: see suites.ts
 */
import { FormatError, fromBase64Url, fromUtf8, toBase64Url, utf8 } from "./encoding.ts";
import { canonicalText, digestText } from "./jcs.ts";
import { isSuite, jwsAlgorithms, suiteOfKey, verifyWithKey, type Suite } from "./suites.ts";
import { problem, type Problem } from "./verdict.ts";

export interface JwsGeneral {
  readonly payload: string;
  readonly signatures: readonly { readonly protected: string; readonly signature: string }[];
}

/** What the signature covers besides the payload. */
export interface ProtectedHeader {
  readonly alg: (typeof jwsAlgorithms)[Suite];
  /** `node#sign-1`. */
  readonly kid: string;
  readonly suite: Suite;
  /** The hosted party the node signs for. */
  readonly party?: string;
  /** A person's act that the node attests. */
  readonly act?: Readonly<Record<string, unknown>>;
}

const maxSignatures = 32;

/** The one text of a header that we sign. */
export function encodeHeader(header: ProtectedHeader): string {
  return toBase64Url(utf8(canonicalText(header)));
}

export function encodePayload(payload: object): string {
  return toBase64Url(utf8(canonicalText(payload)));
}

/** The bytes to sign: ASCII(protected || "." || payload). @source RFC 7515 §5.1 */
export function signingInput(protectedPart: string, payloadPart: string): Uint8Array {
  return utf8(`${protectedPart}.${payloadPart}`);
}

export interface SignedDocument {
  readonly payload: Readonly<Record<string, unknown>>;
  /** The exact canonical text that was signed. */
  readonly text: string;
  /** `sha256:<base64url>` of the text. */
  readonly digest: string;
  readonly signatures: readonly ProtectedHeader[];
}

export type DocumentCheck =
  | { readonly ok: true; readonly document: SignedDocument }
  | { readonly ok: false; readonly problem: Problem; readonly kid?: string };

export function isJws(value: unknown): value is JwsGeneral {
  if (!isRecord(value) || Object.keys(value).sort().join() !== "payload,signatures") return false;
  const { payload, signatures } = value;
  return typeof payload === "string" && Array.isArray(signatures) && signatures.every(
    (one) => isRecord(one) && Object.keys(one).sort().join() === "protected,signature" && typeof one.protected === "string" && typeof one.signature === "string",
  );
}

/** The payload, not believed yet. @throws FormatError  when it isn't a canonical JSON object */
export function readPayload(payloadPart: string): { payload: Record<string, unknown>; text: string } {
  const text = fromUtf8(fromBase64Url(payloadPart));
  const payload = parseJson(text);
  if (!isRecord(payload) || canonicalText(payload) !== text) throw new FormatError("the payload is not a canonical JSON object");
  return { payload, text };
}

/**
 * Every signature must hold, by a key of the trust file: one that doesn't spoils the document.
 * @param signKeys  raw public keys by key id
 */
export async function verifyJws(jws: JwsGeneral, signKeys: ReadonlyMap<string, Uint8Array>, where?: string): Promise<DocumentCheck> {
  const refuse = (found: Problem): DocumentCheck => ({ ok: false, problem: found });
  let read: ReturnType<typeof readPayload>;
  try {
    read = readPayload(jws.payload);
  } catch (error) {
    if (error instanceof FormatError) return refuse(problem("text-not-canonical", {}, where));
    throw error;
  }
  if (jws.signatures.length === 0) return refuse(problem("no-signature", {}, where));
  if (jws.signatures.length > maxSignatures) return refuse(problem("wrong-shape", { reason: `> ${maxSignatures} signatures` }, where));
  const headers: ProtectedHeader[] = [];
  for (const { protected: protectedPart, signature } of jws.signatures) {
    const checked = await checkSignature(jws.payload, protectedPart, signature, signKeys, where);
    if (!checked.ok) return checked;
    headers.push(checked.header);
  }
  return { ok: true, document: { ...read, digest: await digestText(utf8(read.text)), signatures: headers } };
}

async function checkSignature(
  payload: string,
  protectedPart: string,
  signature: string,
  signKeys: ReadonlyMap<string, Uint8Array>,
  where: string | undefined,
): Promise<{ ok: true; header: ProtectedHeader } | { ok: false; problem: Problem; kid?: string }> {
  const header = readHeader(protectedPart);
  if (header === undefined) return { ok: false, problem: problem("wrong-shape", { reason: "protected" }, where) };
  const { alg, suite, kid } = header;
  // The suite of the header is only ever compared, never chosen by: an attacker may write any.
  if (!isSuite(suite) || alg !== jwsAlgorithms[suite]) return { ok: false, problem: problem("suite-unknown", { suite: String(suite ?? alg) }, where) };
  const key = signKeys.get(kid);
  if (key === undefined) return { ok: false, problem: problem("signer-unknown", { kid }, where), kid };
  if (suiteOfKey(key) !== suite) return { ok: false, problem: problem("suite-not-of-key", { kid, suite }, where), kid };
  const bytes = decodeOrEmpty(signature);
  if (!(await verifyWithKey(key, signingInput(protectedPart, payload), bytes))) return { ok: false, problem: problem("signature-wrong", { kid }, where), kid };
  return { ok: true, header };
}

function readHeader(protectedPart: string): ProtectedHeader | undefined {
  try {
    const { payload } = readPayload(protectedPart);
    // "crit" asks for extensions that must be understood, and we know none. @source RFC 7515 §4.1.11
    if (typeof payload.kid !== "string" || "crit" in payload || (payload.party !== undefined && typeof payload.party !== "string")) return undefined;
    return payload as unknown as ProtectedHeader;
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

function decodeOrEmpty(base64Url: string): Uint8Array {
  try {
    return fromBase64Url(base64Url);
  } catch (error) {
    if (error instanceof FormatError) return new Uint8Array(0);
    throw error;
  }
}

/** @throws FormatError */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new FormatError("not JSON");
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The node a key or a party belongs to: `sc` of `sc#sign-1` and of `sc:bigdata-center`. */
export function nodeOf(id: string): string {
  return id.split(/[#:]/, 1)[0] as string;
}
