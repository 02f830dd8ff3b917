/**
 * Selectively disclosable JWTs: a signed payload that holds digests, and beside it those disclosures that somebody chose to show.
 * Reading is strict: what the issuer did not sign, in exactly this place, is refused and never shown.
 * @source RFC 9901 §4, §7
 */
import { FormatError, fromBase64Url, fromUtf8, toBase64Url, utf8 } from "../encoding.ts";
import { webSha256, type Hash } from "../hashing.ts";
import { isRecord, parseJson } from "../jws.ts";

export type Claims = Readonly<Record<string, unknown>>;

export interface CompactJwt {
  readonly header: Claims;
  readonly payload: Claims;
  /** The bytes the signature covers. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

export interface SdJwt {
  readonly issued: CompactJwt;
  /** As they stand in the text. */
  readonly disclosures: readonly string[];
  readonly keyBinding: CompactJwt | undefined;
  /** What the key binding's `sd_hash` is made over: everything before it, the last tilde included. */
  readonly presented: string;
}

const maxTextLength = 64 * 1024;
const maxDisclosures = 200;
const maxDepth = 24;

/** @throws FormatError */
export function parseJwt(text: string): CompactJwt {
  const [header, payload, signature, ...more] = text.split(".");
  if (header === undefined || payload === undefined || signature === undefined || more.length > 0) throw new FormatError("a JWT has three parts");
  return { header: recordOf(header), payload: recordOf(payload), signed: utf8(`${header}.${payload}`), signature: fromBase64Url(signature) };
}

/** @throws FormatError  when the text isn't `<JWT>~<disclosure>~…~[<key binding JWT>]` */
export function parseSdJwt(text: string): SdJwt {
  if (text.length > maxTextLength) throw new FormatError("the credential is too long");
  const [issued = "", ...rest] = text.split("~");
  const last = rest.pop();
  if (last === undefined) throw new FormatError("no tilde: not an SD-JWT");
  if (rest.length > maxDisclosures) throw new FormatError("too many disclosures");
  return {
    issued: parseJwt(issued),
    disclosures: rest,
    keyBinding: last === "" ? undefined : parseJwt(last),
    presented: text.slice(0, text.length - last.length),
  };
}

export function isSdJwt(text: string): boolean {
  return /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+~[A-Za-z0-9_~.-]*$/.test(text);
}

/** Digest of a text as such tokens write it. */
export async function digestOfText(text: string, hash: Hash = webSha256): Promise<string> {
  return toBase64Url(await hash(utf8(text)));
}

export interface OpenedClaims {
  /** What the issuer signed and the holder shows. */
  readonly claims: Claims;
  /** Names at the top that were shown by choice. */
  readonly chosen: readonly string[];
}

interface Disclosure {
  /** Absent for an element of a list. */
  readonly name?: string;
  readonly value: unknown;
  used: boolean;
}

/**
 * Puts the disclosures in the places that the signed payload keeps for them. The signature is checked by the caller.
 * @throws FormatError  for anything that RFC 9901 §7.1 tells a verifier to reject
 */
export async function openClaims({ issued: { payload }, disclosures }: Pick<SdJwt, "issued" | "disclosures">, hash: Hash = webSha256): Promise<OpenedClaims> {
  // "If the _sd_alg claim is not present at the top level, a default value of sha-256 MUST be used."
  if (payload._sd_alg !== undefined && payload._sd_alg !== "sha-256") throw new FormatError("digests of a kind not known here");
  const known = new Map<string, Disclosure>();
  for (const encoded of disclosures) {
    const digest = await digestOfText(encoded, hash);
    if (known.has(digest)) throw new FormatError("the same disclosure twice");
    known.set(digest, readDisclosure(encoded));
  }
  const seen = new Set<string>();
  const chosen: string[] = [];
  const claims = openRecord(payload, { known, seen, chosen }, 0);
  // "If any Disclosure was not referenced by digest value in the Issuer-signed JWT … the SD-JWT MUST be rejected."
  if ([...known.values()].some(({ used }) => !used)) throw new FormatError("a disclosure that the issuer did not sign");
  return { claims, chosen };
}

interface Opening {
  readonly known: ReadonlyMap<string, Disclosure>;
  readonly seen: Set<string>;
  readonly chosen: string[];
}

function openValue(value: unknown, opening: Opening, depth: number): unknown {
  if (depth > maxDepth) throw new FormatError("nested too deep");
  if (Array.isArray(value)) return openList(value, opening, depth);
  return isRecord(value) ? openRecord(value, opening, depth) : value;
}

function openRecord(record: Claims, opening: Opening, depth: number): Claims {
  const opened = new Map<string, unknown>();
  for (const [name, value] of Object.entries(record)) {
    if (name === "...") throw new FormatError("a member named ...");
    if (name === "_sd" || (name === "_sd_alg" && depth === 0)) continue;
    opened.set(name, openValue(value, opening, depth + 1));
  }
  if (record._sd !== undefined)
    for (const digest of listOfTexts(record._sd)) {
      const found = take(digest, opening);
      if (found === undefined) continue;
      const { name } = found;
      if (name === undefined) throw new FormatError("a list element disclosed as a member");
      // "If the claim name is _sd or ..., the SD-JWT MUST be rejected", and so it is when "the claim name already exists at that level".
      if (name === "_sd" || name === "..." || opened.has(name)) throw new FormatError(`${name} may not be disclosed here`);
      opened.set(name, openValue(found.value, opening, depth + 1));
      if (depth === 0) opening.chosen.push(name);
    }
  // A member called __proto__ stays a member.
  return Object.fromEntries(opened);
}

function openList(list: readonly unknown[], opening: Opening, depth: number): unknown[] {
  return list.flatMap((element) => {
    if (!isRecord(element) || !("..." in element)) return [openValue(element, opening, depth + 1)];
    const digest = element["..."];
    if (Object.keys(element).length !== 1 || typeof digest !== "string") throw new FormatError("a list element that is no digest");
    const found = take(digest, opening);
    if (found === undefined) return [];
    if (found.name !== undefined) throw new FormatError("a member disclosed as a list element");
    return [openValue(found.value, opening, depth + 1)];
  });
}

/** "If any digest value is encountered more than once in the Issuer-signed JWT payload (directly or recursively via other Disclosures), the SD-JWT MUST be rejected." */
function take(digest: string, { known, seen }: Opening): Disclosure | undefined {
  if (seen.has(digest)) throw new FormatError("the same digest twice");
  seen.add(digest);
  const found = known.get(digest);
  if (found) found.used = true;
  return found;
}

function readDisclosure(encoded: string): Disclosure {
  const parts = parseJson(fromUtf8(fromBase64Url(encoded)));
  if (!Array.isArray(parts) || typeof parts[0] !== "string") throw new FormatError("not a disclosure");
  if (parts.length === 2) return { value: parts[1], used: false };
  if (parts.length === 3 && typeof parts[1] === "string") return { name: parts[1], value: parts[2], used: false };
  throw new FormatError("not a disclosure");
}

function listOfTexts(value: unknown): string[] {
  if (!Array.isArray(value) || !value.every((one) => typeof one === "string")) throw new FormatError("_sd is not a list of digests");
  return value;
}

function recordOf(part: string): Claims {
  const value = parseJson(fromUtf8(fromBase64Url(part)));
  if (!isRecord(value)) throw new FormatError("not a JSON object");
  return value;
}
