import { parseDictionary, type InnerList } from "structured-headers";
import { isSuite, suites } from "../../../../verify/index.ts";
import type { Check, Envelope } from "../arrival.ts";
import { messageMalformed, messageUnsigned } from "../errors.ts";
import { fieldValue, type FieldLines } from "../message.ts";
import { componentKey, requestComponents, signatureTag } from "../profile.ts";

/** Takes the signature apart: it is ours by its tag, covers all that must be covered, and has all its parameters. */
export const checkEnvelope: Check = (arrival) => {
  const envelope = readEnvelope(arrival.message.fields);
  const covered = new Set(envelope.components.map(componentKey));
  const missing = requestComponents.filter((one) => !covered.has(componentKey(one)));
  if (missing.length > 0) throw messageMalformed(`not covered: ${missing.map(componentKey).join(", ")}`);
  arrival.envelope = envelope;
};

/**
 * @throws messageUnsigned (401), messageMalformed (400)
 * @source RFC 9421 §3.2 steps 1 to 4
 */
export function readEnvelope(fields: FieldLines): Envelope {
  const input = fieldValue(fields, "signature-input");
  const signature = fieldValue(fields, "signature");
  if (input === undefined || signature === undefined) throw messageUnsigned();
  let inputs, signatures;
  try {
    inputs = parseDictionary(input);
    signatures = parseDictionary(signature);
  } catch {
    throw messageMalformed("Signature-Input or Signature is not a dictionary");
  }
  // "determine which signature should be processed for this message based on the policy and configuration of the verifier"
  const ours = [...inputs].filter(([, [, params]]) => params.get("tag") === signatureTag);
  if (ours.length === 0) throw messageUnsigned(`no signature with the tag ${signatureTag}`);
  if (ours.length > 1) throw messageMalformed(`more than one signature with the tag ${signatureTag}`);
  const [label, member] = ours[0]!;
  if (!Array.isArray(member[0])) throw messageMalformed("the covered components are no list");
  const [components, params] = member as InnerList;
  // "The presence of a label in one field but not in the other is an error."
  const bytes = signatures.get(label)?.[0];
  if (!(bytes instanceof ArrayBuffer) || bytes.byteLength !== 64) throw messageMalformed("the signature has not 64 bytes");
  const [keyId, created, nonce, expires] = ["keyid", "created", "nonce", "expires"].map((name) => params.get(name));
  if (typeof keyId !== "string" || keyId.length > 100) throw messageMalformed("keyid is missing");
  if (typeof created !== "number" || !Number.isInteger(created)) throw messageMalformed("created is missing");
  if (typeof nonce !== "string" || nonce.length < 16 || nonce.length > 100) throw messageMalformed("nonce is missing or shorter than 16 characters");
  if (expires !== undefined) throw messageMalformed("expires is not used here");
  const suite = params.get("alg");
  if (!isSuite(suite)) throw messageMalformed(`alg is none of ${suites.join(", ")}`);
  return { label, components, params, signature: new Uint8Array(bytes), keyId, suite, created, nonce };
}
