import type { VerifyingKey } from "../../../platform/crypto/verifying-key.ts";
import { ProblemError } from "../../../platform/http/problem.ts";
import type { Suite } from "../../../verify/index.ts";
import { readEnvelope } from "./checks/envelope.ts";
import { SignatureBaseError } from "./component-value.ts";
import { checkContentDigest } from "./content-digest.ts";
import { fieldValue, type RequestMessage, type ResponseMessage } from "./message.ts";
import { answerComponents, componentKey, freshnessSeconds, signatureLabel } from "./profile.ts";
import { signatureBase } from "./signature-base.ts";

/**
 * Whether an answer is the peer's own, whole, fresh, and made for this very request.
 * @returns the reason why not, or undefined
 * @source RFC 9421 §2.4, §3.2
 */
export function faultOfAnswer(answer: ResponseMessage & { readonly request: RequestMessage }, content: Uint8Array, { keyId, key, at, acceptedSuites }: {
  keyId: string;
  key: VerifyingKey;
  at: Date;
  acceptedSuites: readonly Suite[];
}): string | undefined {
  try {
    const envelope = readEnvelope(answer.fields);
    const covered = new Set(envelope.components.map(componentKey));
    if (answerComponents(signatureLabel).some((one) => !covered.has(componentKey(one)))) return "it does not cover what an answer must";
    if (envelope.keyId !== keyId) return "it is signed with another key";
    if (envelope.suite !== key.suite) return "its suite is not that of the key";
    if (!acceptedSuites.includes(envelope.suite)) return "its suite is not accepted here";
    if (checkContentDigest(fieldValue(answer.fields, "content-digest") ?? "", content) !== "fits") return "its content does not match its digest";
    if (Math.abs(at.getTime() / 1000 - envelope.created) > freshnessSeconds) return "it was signed more than 300 seconds from now";
    const base = signatureBase(answer, envelope.components, envelope.params);
    return key.verify(Buffer.from(base, "ascii"), envelope.signature) ? undefined : "its signature does not match";
  } catch (error) {
    if (error instanceof ProblemError || error instanceof SignatureBaseError) return error.message;
    throw error;
  }
}
