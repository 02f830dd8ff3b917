import { Type, type Static } from "typebox";
import { isSuite, jwsAlgorithms, type Suite } from "../../verify/suites.ts";
import { canonicalText } from "./jcs.ts";
import { digestText } from "./digest.ts";
import type { Signer } from "./signer.ts";
import { verifyingKey } from "./verifying-key.ts";

/** @source RFC 7515 §7.2.1 General JWS JSON Serialization; the payload is RFC 8785 canonical JSON */
export const JwsGeneral = Type.Object({
  payload: Type.String({ description: "base64url of the canonical JSON" }),
  signatures: Type.Array(Type.Object({ protected: Type.String(), signature: Type.String() }), { minItems: 1, maxItems: 32 }),
});
export type JwsGeneral = Static<typeof JwsGeneral>;

/** A person's act that the node attests: who decided, in which office and role, when, over which text. */
export interface AttestedAct {
  readonly person: string;
  readonly role: string;
  readonly level: "session" | "key" | "counter";
  /** Of an applicant: the node whose sign-in vouches for the person. */
  readonly issuer?: string;
  readonly at: string;
  readonly textDigest: string;
}

export interface ProtectedHeader {
  readonly alg: (typeof jwsAlgorithms)[Suite];
  readonly kid: string;
  readonly suite: Suite;
  /** For which hosted party the node signs. */
  readonly party?: string;
  readonly act?: AttestedAct;
}

export interface SignatureOf {
  readonly signer: Signer;
  readonly party?: string;
  readonly act?: AttestedAct;
}

export interface VerifiedDocument {
  readonly payload: Record<string, unknown>;
  /** The exact canonical text that was signed. */
  readonly text: string;
  readonly digest: string;
  readonly signatures: readonly ProtectedHeader[];
}

const encode = (text: string) => Buffer.from(text, "utf8").toString("base64url");

/** Digest of the canonical text: the 文本指纹 that both sides read out. */
export function documentDigest(jws: JwsGeneral): string {
  return digestText(Buffer.from(jws.payload, "base64url"));
}

export function payloadOf(jws: JwsGeneral): Record<string, unknown> {
  return JSON.parse(Buffer.from(jws.payload, "base64url").toString("utf8")) as Record<string, unknown>;
}

export async function signDocument(payload: object, by: readonly SignatureOf[]): Promise<JwsGeneral> {
  let jws: JwsGeneral = { payload: encode(canonicalText(payload)), signatures: [] };
  for (const one of by) jws = await addSignature(jws, one);
  return jws;
}

/** A further signature over the very same bytes. */
export async function addSignature(jws: JwsGeneral, { signer, party, act }: SignatureOf): Promise<JwsGeneral> {
  const header: ProtectedHeader = {
    alg: jwsAlgorithms[signer.suite],
    kid: signer.kid,
    suite: signer.suite,
    ...(party === undefined ? {} : { party }),
    ...(act === undefined ? {} : { act }),
  };
  const protectedPart = encode(canonicalText(header));
  const signature = await signer.sign(Buffer.from(`${protectedPart}.${jws.payload}`, "ascii"));
  return {
    payload: jws.payload,
    signatures: [...jws.signatures, { protected: protectedPart, signature: Buffer.from(signature).toString("base64url") }],
  };
}

/**
 * Checks every signature of a document.
 * @param findKey  the raw public key for a key id, from our own trust store, never from the document
 * @returns        undefined with a reason when any signature, key or the canonical form is wrong
 */
export function verifyDocument(
  jws: JwsGeneral,
  findKey: (kid: string) => Uint8Array | undefined,
): { ok: true; document: VerifiedDocument } | { ok: false; reason: string } {
  const bytes = Buffer.from(jws.payload, "base64url");
  const text = bytes.toString("utf8");
  let payload: unknown;
  try {
    payload = JSON.parse(text);
    if (typeof payload !== "object" || payload === null || Array.isArray(payload) || canonicalText(payload) !== text || bytes.toString("base64url") !== jws.payload)
      return { ok: false, reason: "payload is not a canonical JSON object" };
  } catch {
    return { ok: false, reason: "payload is not JSON" };
  }
  if (jws.signatures.length === 0) return { ok: false, reason: "no signature" };
  const headers: ProtectedHeader[] = [];
  for (const { protected: protectedPart, signature } of jws.signatures) {
    let header: ProtectedHeader;
    try {
      header = JSON.parse(Buffer.from(protectedPart, "base64url").toString("utf8")) as ProtectedHeader;
    } catch {
      return { ok: false, reason: "protected header is not JSON" };
    }
    if (!isSuite(header.suite) || header.alg !== jwsAlgorithms[header.suite]) return { ok: false, reason: `suite ${String(header.suite)} is not known` };
    const raw = findKey(header.kid);
    if (!raw) return { ok: false, reason: `key ${header.kid} is not trusted` };
    const key = verifyingKey(raw);
    if (key.suite !== header.suite) return { ok: false, reason: `key ${header.kid} is not one of suite ${header.suite}` };
    const signed = Buffer.from(`${protectedPart}.${jws.payload}`, "ascii");
    if (!key.verify(signed, Buffer.from(signature, "base64url")))
      return { ok: false, reason: `signature by ${header.kid} does not match` };
    headers.push(header);
  }
  return { ok: true, document: { payload: payload as Record<string, unknown>, text, digest: digestText(bytes), signatures: headers } };
}
