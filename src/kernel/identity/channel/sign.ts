import { serializeDictionary, serializeInnerList, type Item, type Parameters } from "structured-headers";
import type { Clock } from "../../../platform/clock.ts";
import type { Signer } from "../../../platform/crypto/signer.ts";
import type { Random } from "../../../platform/random.ts";
import { contentDigest } from "./content-digest.ts";
import type { FieldLines, HttpMessage, RequestMessage, ResponseMessage } from "./message.ts";
import { answerComponents, requestComponents, signatureLabel, signatureTag } from "./profile.ts";
import { component, signatureBase } from "./signature-base.ts";

export interface SigningTools {
  readonly signer: Signer;
  readonly clock: Clock;
  readonly random: Random;
}

export type SignatureFields = Readonly<Record<"content-digest" | "signature-input" | "signature", string>>;

/** The fields that make a request ours. @param request  without them @param alsoCovered  fields of the request, in lower case, that are signed too */
export function signRequest(request: RequestMessage, content: Uint8Array, tools: SigningTools, alsoCovered: readonly string[] = []): Promise<SignatureFields> {
  return sign(request, content, [...requestComponents, ...alsoCovered.map((name) => component(name))], tools);
}

/** @param label  of the request's signature, which the answer names */
export function signAnswer(answer: ResponseMessage & { readonly request: RequestMessage }, content: Uint8Array, label: string, tools: SigningTools): Promise<SignatureFields> {
  return sign(answer, content, answerComponents(label), tools);
}

async function sign(message: HttpMessage, content: Uint8Array, components: readonly Item[], { signer, clock, random }: SigningTools): Promise<SignatureFields> {
  const digest = contentDigest(content);
  const params: Parameters = new Map<string, string | number>([
    ["created", Math.floor(clock.now().getTime() / 1000)],
    ["nonce", Buffer.from(random.bytes(16)).toString("base64url")],
    ["keyid", signer.kid],
    ["alg", signer.suite],
    ["tag", signatureTag],
  ]);
  const fields: FieldLines = [...message.fields, ["content-digest", digest]];
  const base = signatureBase({ ...message, fields }, components, params);
  const signature = await signer.sign(Buffer.from(base, "ascii"));
  return {
    "content-digest": digest,
    "signature-input": `${signatureLabel}=${serializeInnerList([[...components], params])}`,
    signature: serializeDictionary({ [signatureLabel]: new Uint8Array(signature) }),
  };
}

/** The signature itself, base64. */
export function signatureOf({ signature }: Pick<SignatureFields, "signature">): string {
  return signature.slice(`${signatureLabel}=:`.length, -1);
}
