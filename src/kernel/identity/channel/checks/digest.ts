import type { Check } from "../arrival.ts";
import { checkContentDigest } from "../content-digest.ts";
import { messageAltered, messageMalformed } from "../errors.ts";
import { fieldValue } from "../message.ts";

/**
 * The content is what its digest says. "Unless the verifier performs this step, it would be possible for an attacker to
 * substitute the message content but leave the Content-Digest field value untouched to pass the signature."
 * @source RFC 9421 §7.2.8, RFC 9530 §2
 */
export const checkDigest: Check = ({ message, content }) => {
  const value = fieldValue(message.fields, "content-digest");
  if (value === undefined) throw messageMalformed("Content-Digest is missing");
  const result = checkContentDigest(value, content);
  if (result === "malformed") throw messageMalformed("Content-Digest has no sha-256");
  if (result === "differs") throw messageAltered("the content does not match its digest");
};
