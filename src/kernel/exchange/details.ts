import { parseIdNumber } from "../../platform/china-ids.ts";
import { commit } from "../../platform/crypto/sealed.ts";
import type { Call, DataRecord } from "./schema.ts";

/** What both ledgers say about a crossing, word for word the same. No payload, no key, no person. */
export interface SharedDetails {
  readonly crossingId: string;
  readonly agreement: string;
  readonly clause: string;
  readonly grant: string;
  readonly purpose: string;
  readonly basis: { readonly kind: string; readonly ref: string; readonly scope?: string };
  readonly resource: string;
  readonly fields: readonly string[];
  readonly requestingParty: string;
  readonly providingParty: string;
  /** Third party that gets it. */
  readonly recipient?: string;
  /** Salted commitment of what was handed over; of null when there was no such record. */
  readonly payloadDigest: string | null;
  readonly outcome: string;
}

export function sharedDetails(
  call: Call,
  providingParty: string,
  { payloadDigest, outcome }: { readonly payloadDigest: string | null; readonly outcome: string },
): SharedDetails {
  const { kind, ref, scope } = call.basis;
  return {
    crossingId: call.callId,
    agreement: call.agreement,
    clause: call.clause,
    grant: call.grant,
    purpose: call.purpose,
    basis: { kind, ref, ...(scope === undefined ? {} : { scope }) },
    resource: call.resource,
    fields: call.fields,
    requestingParty: call.requestingParty,
    providingParty,
    ...(call.recipient === undefined ? {} : { recipient: call.recipient }),
    payloadDigest,
    outcome,
  };
}

/**
 * The person a call asks about: whose key is a well-formed identity number is a person, whatever the resource; enterprises and
 * others have keys of another form.
 */
export function subjectOf({ params }: Pick<Call, "params">): string | null {
  return parseIdNumber(params.key).ok ? params.key : null;
}

/** @param salt  32 bytes, base64url; travels with the payload, so that only who has the payload can open the digest */
export function payloadDigest(record: DataRecord | null, salt: string): string {
  return commit(record, Buffer.from(salt, "base64url"));
}

export const hostOf = (party: string) => party.slice(0, party.indexOf(":"));
