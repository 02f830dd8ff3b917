/**
 * What an issuer says about all its credentials at once: two bits for each, packed, and signed as a whole. Asking for the list tells
 * nobody which credential is being looked at.
 * @source Token Status List (draft-ietf-oauth-status-list) §4, §5, §8
 */
import { FormatError, fromBase64Url } from "../encoding.ts";
import { isRecord } from "../jws.ts";
import type { CompactJwt } from "./sd-jwt.ts";

export const statusListType = "statuslist+jwt";
export const statusBits = 2;
/** Places in one list: 16 KiB unpacked. */
export const statusListLength = 65_536;

/** Values that the draft registers. */
export const statusValues = { valid: 0, revoked: 1, suspended: 2 } as const;
export type CredentialStatus = keyof typeof statusValues;

const maxBytes = 1024 * 1024;

/** Where a credential's status stands. */
export interface StatusPlace {
  readonly uri: string;
  readonly index: number;
}

/** @returns undefined when the credential names none, or not as the draft writes it */
export function statusPlaceOf(status: unknown): StatusPlace | undefined {
  const list = isRecord(status) ? status.status_list : undefined;
  if (!isRecord(list) || typeof list.uri !== "string" || typeof list.idx !== "number" || !Number.isSafeInteger(list.idx) || list.idx < 0) return undefined;
  return { uri: list.uri, index: list.idx };
}

export interface ReadStatus {
  /** undefined for a value that isn't known here: not valid. */
  readonly status: CredentialStatus | undefined;
  /** When the list was made. */
  readonly at: Date;
  /** After this the list says nothing any more; null: no end. */
  readonly until: Date | null;
}

/**
 * Reads one place of a list whose signature has been checked.
 * @throws FormatError  when it isn't a status list, is another one than the credential names, or has no such place
 */
export async function readStatus({ header, payload }: Pick<CompactJwt, "header" | "payload">, place: StatusPlace): Promise<ReadStatus> {
  // "typ: The JWT type MUST be statuslist+jwt"; "sub: MUST specify the URI of the Status List Token … equal to that of uri".
  if (header.typ !== statusListType) throw new FormatError("not a status list");
  if (payload.sub !== place.uri) throw new FormatError("a status list of other credentials");
  const { iat, exp, status_list: list } = payload;
  if (typeof iat !== "number" || (exp !== undefined && typeof exp !== "number") || !isRecord(list) || typeof list.lst !== "string") throw new FormatError("not a status list");
  const { bits } = list;
  if (bits !== 1 && bits !== 2 && bits !== 4 && bits !== 8) throw new FormatError("a status of so many bits is not known");
  const bytes = await unpack(fromBase64Url(list.lst));
  const perByte = 8 / bits;
  const byte = bytes[Math.floor(place.index / perByte)];
  if (byte === undefined) throw new FormatError("the list has no such place");
  const value = (byte >> ((place.index % perByte) * bits)) & (2 ** bits - 1);
  const status = (Object.keys(statusValues) as CredentialStatus[]).find((name) => statusValues[name] === value);
  return { status, at: new Date(iat * 1000), until: exp === undefined ? null : new Date(exp * 1000) };
}

/** The packed list of all places. @param other  places that aren't valid */
export function statusBytes(other: ReadonlyMap<number, CredentialStatus>): Uint8Array {
  const perByte = 8 / statusBits;
  const bytes = new Uint8Array(statusListLength / perByte);
  for (const [index, status] of other) {
    const at = Math.floor(index / perByte);
    bytes[at] = (bytes[at] ?? 0) | (statusValues[status] << ((index % perByte) * statusBits));
  }
  return bytes;
}

/** @throws FormatError  when it isn't zlib, or is a bomb */
async function unpack(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream("deflate"));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > maxBytes) break;
      chunks.push(value);
    }
  } catch {
    throw new FormatError("the status list can't be unpacked");
  }
  if (length > maxBytes) {
    await reader.cancel();
    throw new FormatError("the status list is too large");
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
