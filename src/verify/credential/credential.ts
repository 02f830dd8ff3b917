/**
 * One credential as somebody shows it: who issued it, what of it is shown, by whose act, and whether it still stands. Keys come from the
 * verifier's own trust, never from the credential.
 * @source RFC 9901 §7, SD-JWT VC (draft-ietf-oauth-sd-jwt-vc) §2
 */
import { FormatError } from "../encoding.ts";
import type { Hash } from "../hashing.ts";
import { algorithmFits, jwsAlgorithms, verifyWithKey } from "../suites.ts";
import { isRecord, nodeOf } from "../jws.ts";
import { problem, type Problem } from "../verdict.ts";
import { verifyWithJwk } from "./holder-key.ts";
import { digestOfText, openClaims, parseJwt, parseSdJwt, type CompactJwt, type SdJwt } from "./sd-jwt.ts";
import { readStatus, statusPlaceOf, type ReadStatus, type StatusPlace } from "./status-list.ts";

export const credentialJwtType = "dc+sd-jwt";
export const keyBindingType = "kb+jwt";
export const issuerPrefix = "urn:twincity:node:";

/** Raw Ed25519 keys by key id, `sc#sign-1`. */
export type SignKeys = Pick<ReadonlyMap<string, Uint8Array>, "get">;

export interface Presented {
  /** The node that vouches for the holder's act; null when the holder's own device signed. */
  readonly by: string | null;
  readonly at: Date;
  readonly audience: string;
  readonly nonce: string;
}

export interface CredentialReading {
  readonly id: string;
  readonly vct: string;
  /** Node that issued it. */
  readonly issuer: string;
  /** The office it was issued for. */
  readonly party: string | null;
  readonly issuedAt: Date;
  readonly from: Date | null;
  readonly until: Date | null;
  /** An example, of no effect (示意). */
  readonly illustrative: boolean;
  /** What the holder chose to show, by name. */
  readonly shown: Readonly<Record<string, unknown>>;
  /** Where its status stands; null: it has none and can't be revoked. */
  readonly place: StatusPlace | null;
  /** Node that may vouch for the holder. */
  readonly holderNode: string | null;
  readonly presented: Presented | null;
}

export type CredentialCheck = { readonly ok: true; readonly reading: CredentialReading } | { readonly ok: false; readonly problem: Problem };

/** Claims that say what the credential is: they are never a matter of choice. @source SD-JWT VC §2.2.2.2 */
const fixedClaims = ["iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "status"];
const maxClockSkewSeconds = 300;

/**
 * Reads a credential and checks its signatures. Whether it is in force now is for `standingOf` to say.
 * @param expected  what the verifier asked the holder to sign for; left out, the reading tells what it was
 */
export async function readCredential(text: string, signKeys: SignKeys, { hash, expected }: { hash?: Hash | undefined; expected?: { audience: string; nonce: string } } = {}): Promise<CredentialCheck> {
  try {
    const sdJwt = parseSdJwt(text);
    const refused = await checkIssuer(sdJwt.issued, signKeys);
    if (refused) return { ok: false, problem: refused };
    const { claims, chosen } = await openClaims(sdJwt, hash);
    const meddled = chosen.find((name) => fixedClaims.includes(name));
    if (meddled !== undefined) throw new FormatError(`${meddled} is disclosed by choice`);
    const reading = readingOf(claims, chosen);
    const presented = await checkKeyBinding(sdJwt, claims.cnf, signKeys, hash);
    if (presented !== null && "code" in presented) return { ok: false, problem: presented };
    if (expected && (presented?.audience !== expected.audience || presented.nonce !== expected.nonce)) return { ok: false, problem: problem("shown-for-another") };
    return { ok: true, reading: { ...reading, presented } };
  } catch (error) {
    if (error instanceof FormatError) return { ok: false, problem: problem("credential-unreadable", { reason: error.message }) };
    throw error;
  }
}

async function checkIssuer({ header, payload, signed, signature }: CompactJwt, signKeys: SignKeys): Promise<Problem | undefined> {
  if (header.typ !== credentialJwtType) throw new FormatError("not a credential");
  const kid = header.kid;
  if (typeof kid !== "string" || "crit" in header) throw new FormatError("its header names no key");
  if (!Object.values<unknown>(jwsAlgorithms).includes(header.alg)) return problem("suite-unknown", { suite: String(header.alg) });
  const key = signKeys.get(kid);
  if (key === undefined) return problem("signer-unknown", { kid });
  if (!algorithmFits(header.alg, key)) return problem("suite-not-of-key", { kid, suite: String(header.alg) });
  if (!(await verifyWithKey(key, signed, signature))) return problem("signature-wrong", { kid });
  return payload.iss === issuerPrefix + nodeOf(kid) ? undefined : problem("issuer-differs", { kid });
}

function readingOf(claims: Readonly<Record<string, unknown>>, chosen: readonly string[]): Omit<CredentialReading, "presented"> {
  const { iss, jti, vct, iat, nbf, exp, cnf, status, party, illustrative } = claims;
  if (typeof iss !== "string" || typeof jti !== "string" || typeof vct !== "string" || typeof iat !== "number") throw new FormatError("iss, jti, vct or iat is missing");
  const place = statusPlaceOf(status);
  if (status !== undefined && place === undefined) throw new FormatError("its status is written in a way not known here");
  return {
    id: jti,
    vct,
    issuer: iss.slice(issuerPrefix.length),
    party: typeof party === "string" ? party : null,
    issuedAt: instantOf(iat) as Date,
    from: instantOf(nbf),
    until: instantOf(exp),
    illustrative: illustrative === true,
    shown: Object.fromEntries(chosen.map((name) => [name, claims[name]])),
    place: place ?? null,
    holderNode: isRecord(cnf) && typeof cnf.kid === "string" ? nodeOf(cnf.kid) : null,
  };
}

/** @returns null when nobody shows it, only its text is there */
async function checkKeyBinding({ keyBinding, presented }: SdJwt, cnf: unknown, signKeys: SignKeys, hash: Hash | undefined): Promise<Presented | Problem | null> {
  if (keyBinding === undefined) return null;
  const { header, payload } = keyBinding;
  // "typ: REQUIRED. MUST be kb+jwt"; "the sd_hash value MUST match the hash of the presented SD-JWT".
  if (header.typ !== keyBindingType || "crit" in header) throw new FormatError("its key binding is of no kind known here");
  const { iat, aud, nonce, sd_hash: digest } = payload;
  if (typeof iat !== "number" || typeof aud !== "string" || typeof nonce !== "string") throw new FormatError("its key binding is incomplete");
  if (digest !== (await digestOfText(presented, hash))) return problem("holder-not-proven");
  const by = await signerOf(keyBinding, cnf, signKeys);
  if (by === undefined) return problem("holder-not-proven");
  return { by, at: new Date(iat * 1000), audience: aud, nonce };
}

/** @returns the node that vouches, null for the holder's own device, undefined when it is neither */
async function signerOf(keyBinding: CompactJwt, cnf: unknown, signKeys: SignKeys): Promise<string | null | undefined> {
  if (!isRecord(cnf)) return undefined;
  if (cnf.jwk !== undefined) return (await verifyWithJwk(cnf.jwk, keyBinding)) ? null : undefined;
  const { kid, alg } = keyBinding.header;
  // A node may have changed its key since the credential was issued: it is the node that is bound.
  if (typeof cnf.kid !== "string" || typeof kid !== "string" || nodeOf(kid) !== nodeOf(cnf.kid)) return undefined;
  const key = signKeys.get(kid);
  return key !== undefined && algorithmFits(alg, key) && (await verifyWithKey(key, keyBinding.signed, keyBinding.signature)) ? nodeOf(kid) : undefined;
}

/**
 * What a signed status list says about a credential.
 * @returns a problem when the list is not its issuer's, or not readable
 */
export async function readStatusFor({ issuer, place }: Pick<CredentialReading, "issuer" | "place">, list: string, signKeys: SignKeys): Promise<ReadStatus | Problem> {
  if (place === null) return problem("status-list-wrong", { reason: "no status" });
  try {
    const jwt = parseJwt(list);
    const { kid, alg } = jwt.header;
    if (typeof kid !== "string" || nodeOf(kid) !== issuer) return problem("status-list-wrong", { reason: "another issuer's" });
    const key = signKeys.get(kid);
    if (key === undefined) return problem("signer-unknown", { kid });
    if (!algorithmFits(alg, key) || !(await verifyWithKey(key, jwt.signed, jwt.signature))) return problem("signature-wrong", { kid });
    return await readStatus(jwt, place);
  } catch (error) {
    if (error instanceof FormatError) return problem("status-list-wrong", { reason: error.message });
    throw error;
  }
}

export type Standing = "valid" | "suspended" | "revoked" | "expired" | "notYet" | "statusUnknown";

/** Whether a credential is in force. @param status  undefined when no list is at hand */
export function standingOf({ from, until, place }: Pick<CredentialReading, "from" | "until" | "place">, status: ReadStatus | undefined, now: Date): Standing {
  const isFresh = status && (status.until === null || now < status.until) && status.at.getTime() <= now.getTime() + maxClockSkewSeconds * 1000;
  // What was revoked once stays so, however old the list is.
  if (status?.status === "revoked") return "revoked";
  if (until !== null && now >= until) return "expired";
  if (from !== null && now.getTime() + maxClockSkewSeconds * 1000 < from.getTime()) return "notYet";
  if (place === null) return "valid";
  if (!isFresh) return "statusUnknown";
  return status.status ?? "statusUnknown";
}

function instantOf(value: unknown): Date | null {
  if (value === undefined) return null;
  if (typeof value !== "number" || !Number.isFinite(value) || Math.abs(value) > 8.64e12) throw new FormatError("a time that is none");
  return new Date(value * 1000);
}
