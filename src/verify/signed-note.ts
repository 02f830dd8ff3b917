/** Text with signature lines below it. @source C2SP signed-note */
import { concat, equalBytes, FormatError, fromBase64, fromHex, fromUtf8, readBase64, toBase64, toHex, utf8 } from "./encoding.ts";
import { verifyEd25519, webSha256, type Hash } from "./hashing.ts";
import { suiteOfKey, verifyWithKey } from "./suites.ts";

/**
 * Signature types this program can check; all others are somebody else's and ignored. 0xff is for types without a number of their own: a
 * longer name follows it.
 */
export const signatureType = { ed25519: 0x01, cosignature: 0x04, beside: 0xff } as const;

/** The longer name of our SM2 signature of a page, made beside the log's Ed25519 signature over the same text. */
const sm2TypeName = utf8("twincity/sm2-sm3");

/** "MUST accept at least up to 16 signatures". */
const maxSignatures = 64;
const keyIdBytes = 4;

export interface VerifierKey {
  readonly name: string;
  /** 4 bytes, in hex. */
  readonly id: string;
  readonly type: number;
  /** What follows the type: the raw key; of type 0xff with the longer name before it. */
  readonly publicKey: Uint8Array;
}

/** The verifier key of a log's SM2 page key. @param publicKey  raw, 65 bytes */
export function pageVerifierKey(origin: string, publicKey: Uint8Array): Promise<VerifierKey> {
  return verifierKey(origin, signatureType.beside, concat(sm2TypeName, publicKey));
}

/** The raw key inside a verifier key of type 0xff; undefined when its longer name is not ours. */
function sm2KeyIn(publicKey: Uint8Array): Uint8Array | undefined {
  const raw = publicKey.slice(sm2TypeName.length);
  return equalBytes(publicKey.slice(0, sm2TypeName.length), sm2TypeName) && suiteOfKey(raw) === "sm2-sm3" ? raw : undefined;
}

export interface NoteSignature {
  readonly name: string;
  readonly id: string;
  /** What follows the key id: the signature, for a cosignature with its time before it. */
  readonly bytes: Uint8Array;
  /** The line's base64 has stray bits: harmless by an unknown key, never a valid signature by a known one. */
  readonly inexact?: true;
}

export interface SignedNote {
  /** Ends with a newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** @source signed-note: key ID = SHA-256(key name || 0x0A || signature type || public key)[:4] */
export async function keyId(name: string, type: number, publicKey: Uint8Array, hash: Hash = webSha256): Promise<string> {
  return toHex((await hash(concat(utf8(`${name}\n`), Uint8Array.of(type), publicKey))).slice(0, keyIdBytes));
}

export async function verifierKey(name: string, type: number, publicKey: Uint8Array): Promise<VerifierKey> {
  if (!isKeyName(name)) throw new FormatError(`not a key name: ${name}`);
  return { name, type, publicKey, id: await keyId(name, type, publicKey) };
}

/** `<name>+<key id>+<base64(type || public key)>` */
export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${key.id}+${toBase64(concat(Uint8Array.of(key.type), key.publicKey))}`;
}

/** @throws FormatError  also when the id isn't that of the key, which catches most slips of the pen */
export async function parseVerifierKey(text: string): Promise<VerifierKey> {
  const [name = "", id = "", ...rest] = text.split("+");
  // Base64 may hold a plus itself.
  const material = fromBase64(rest.join("+"));
  const type = material[0];
  if (!isKeyName(name) || fromHex(id).length !== keyIdBytes || type === undefined) throw new FormatError("not a verifier key");
  const publicKey = material.slice(1);
  if (canCheck({ type, publicKey })) {
    if (type !== signatureType.beside && publicKey.length !== 32) throw new FormatError(`the key of ${name} is not an Ed25519 key`);
    if ((await keyId(name, type, publicKey)) !== id) throw new FormatError(`the id of the key of ${name} doesn't belong to it`);
  }
  return { name, id, type, publicKey };
}

export function canCheck({ type, publicKey }: Pick<VerifierKey, "type" | "publicKey">): boolean {
  if (type === signatureType.beside) return sm2KeyIn(publicKey) !== undefined;
  return type === signatureType.ed25519 || type === signatureType.cosignature;
}

/** "Key names MUST be non-empty and MUST NOT contain any Unicode spaces or plus (U+002B) characters." */
function isKeyName(name: string): boolean {
  return name.isWellFormed() && /^[^\p{White_Space}\p{Cc}\uFEFF+]+$/u.test(name);
}

export function formatSignatureLine({ name, id, bytes }: NoteSignature): string {
  return `— ${name} ${toBase64(concat(fromHex(id), bytes))}\n`;
}

export function formatNote(text: string, signatures: readonly NoteSignature[]): string {
  return `${text}\n${signatures.map(formatSignatureLine).join("")}`;
}

/** @throws FormatError */
export function parseNote(input: string | Uint8Array): SignedNote {
  const note = typeof input === "string" ? input : fromUtf8(input);
  // eslint-disable-next-line no-control-regex -- "MUST NOT contain any ASCII control characters other than newline"
  if (!note.isWellFormed() || /[\u0000-\u0009\u000B-\u001F]/.test(note)) throw new FormatError("a note is UTF-8 without control characters");
  const split = note.lastIndexOf("\n\n");
  if (split < 0) throw new FormatError("no empty line before the signatures");
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2).split("\n");
  if (lines.pop() !== "" || lines.length === 0) throw new FormatError("no complete signature line");
  if (lines.length > maxSignatures) throw new FormatError(`more than ${maxSignatures} signatures`);
  return { text, signatures: lines.map(parseSignatureLine) };
}

/** @param line  without the newline @throws FormatError */
export function parseSignatureLine(line: string): NoteSignature {
  const [dash, name = "", base64 = "", ...more] = line.split(" ");
  if (dash !== "—" || !isKeyName(name) || more.length > 0) throw new FormatError("not a signature line");
  const { bytes, exact } = readBase64(base64);
  if (bytes.length <= keyIdBytes) throw new FormatError("a signature line without a signature");
  return { name, id: toHex(bytes.slice(0, keyIdBytes)), bytes: bytes.slice(keyIdBytes), ...(exact ? {} : { inexact: true }) };
}

/** The bytes a witness signs. @param time  seconds since 1970 @source C2SP tlog-cosignature, Ed25519 signed message */
export function cosignatureMessage(time: number, checkpointText: string): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${checkpointText}`);
}

/** The bytes after the key id in a witness's line: u64 time || signature. */
export function cosignatureBytes(time: number, signature: Uint8Array): Uint8Array {
  const stamp = new Uint8Array(8);
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time));
  return concat(stamp, signature);
}

export interface CheckedSignature {
  readonly key: VerifierKey;
  /** Seconds since 1970, of a cosignature. */
  readonly time?: number;
}

export type NoteCheck =
  | { readonly ok: true; readonly text: string; readonly signatures: readonly CheckedSignature[] }
  | { readonly ok: false; readonly reason: "no-known-signature" }
  | { readonly ok: false; readonly reason: "bad-signature"; readonly key: VerifierKey };

/**
 * "Verifiers MUST ignore signatures from unknown keys, even if they share a name or ID (but not both) with a known key.
 * If the key name and ID match a known key, verifiers MUST verify the signature. If a signature from a known key fails
 * to verify, clients SHOULD reject the whole note. If no signature from a known key verifies, clients MUST reject it."
 */
export async function verifyNote(note: SignedNote, keys: readonly VerifierKey[]): Promise<NoteCheck> {
  const checked: CheckedSignature[] = [];
  for (const signature of note.signatures) {
    const key = keys.find((known) => known.name === signature.name && known.id === signature.id && canCheck(known));
    if (key === undefined) continue;
    const result = await checkSignature(note.text, signature, key);
    if (result === undefined) return { ok: false, reason: "bad-signature", key };
    if (!checked.some((earlier) => equalKeys(earlier.key, key))) checked.push(result);
  }
  return checked.length > 0 ? { ok: true, text: note.text, signatures: checked } : { ok: false, reason: "no-known-signature" };
}

async function checkSignature(text: string, { bytes, inexact }: NoteSignature, key: VerifierKey): Promise<CheckedSignature | undefined> {
  if (inexact) return undefined;
  if (key.type === signatureType.ed25519) return (await verifyEd25519(key.publicKey, utf8(text), bytes)) ? { key } : undefined;
  if (key.type === signatureType.beside) return (await verifyWithKey(sm2KeyIn(key.publicKey) as Uint8Array, utf8(text), bytes)) ? { key } : undefined;
  if (bytes.length !== 8 + 64) return undefined;
  // "It MUST NOT exceed 2^63 - 1": beyond 2^53 there is no time to speak of either.
  const time = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0));
  if (!Number.isSafeInteger(time)) return undefined;
  return (await verifyEd25519(key.publicKey, cosignatureMessage(time, text), bytes.slice(8))) ? { key, time } : undefined;
}

function equalKeys(a: VerifierKey, b: VerifierKey): boolean {
  return a.name === b.name && a.type === b.type && equalBytes(a.publicKey, b.publicKey);
}
