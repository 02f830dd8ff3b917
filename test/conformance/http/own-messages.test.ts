import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { parseDictionary, type InnerList } from "structured-headers";
import { faultOfAnswer } from "../../../src/kernel/identity/channel/check-answer.ts";
import type { RequestMessage, ResponseMessage } from "../../../src/kernel/identity/channel/message.ts";
import { signAnswer, signRequest } from "../../../src/kernel/identity/channel/sign.ts";
import { signatureBase } from "../../../src/kernel/identity/channel/signature-base.ts";
import { fixedClock } from "../../../src/platform/clock.ts";
import { softSigner } from "../../../src/platform/crypto/signer.ts";
import { verifyingKey } from "../../../src/platform/crypto/verifying-key.ts";
import type { Random } from "../../../src/platform/random.ts";

interface Signed {
  content: string;
  fields: Record<"content-digest" | "signature-input" | "signature", string>;
  signatureBase: string;
}

interface Vectors {
  keys: Record<string, { seed: string; publicKey: string }>;
  request: Signed & { keyId: string; nonce: string; at: string; method: string; targetUri: string };
  answer: Signed & { keyId: string; nonce: string; at: string; status: number };
}

const { keys, request, answer } = JSON.parse(readFileSync(new URL("./own-messages.json", import.meta.url), "utf8")) as Vectors;

/** Whoever signs, at the instant and with the nonce of the vector. */
function toolsFor({ keyId, nonce, at }: { keyId: string; nonce: string; at: string }) {
  const random: Random = { bytes: () => new Uint8Array(Buffer.from(nonce, "base64url")), id: () => "", digits: () => "" };
  return { signer: softSigner(keyId, Buffer.from(keys[keyId]!.seed, "hex")), clock: fixedClock(at), random };
}

const unsigned: RequestMessage = { kind: "request", method: request.method, targetUri: request.targetUri, fields: [] };
const asked: RequestMessage = { ...unsigned, fields: Object.entries(request.fields) };
const plain: ResponseMessage & { request: RequestMessage } = { kind: "response", status: answer.status, fields: [], request: asked };

function baseOf(message: RequestMessage | ResponseMessage, { fields }: Signed): string {
  const [components, params] = parseDictionary(fields["signature-input"]).get("sig1") as InnerList;
  return signatureBase({ ...message, fields: Object.entries(fields) }, components, params);
}

test("a message between nodes has exactly these fields", async () => {
  assert.deepEqual(await signRequest(unsigned, Buffer.from(request.content), toolsFor(request)), request.fields);
  assert.equal(baseOf(unsigned, request), request.signatureBase);
});

test("its answer has exactly these fields, and is believed by whoever holds the key", async () => {
  assert.deepEqual(await signAnswer(plain, Buffer.from(answer.content), "sig1", toolsFor(answer)), answer.fields);
  assert.equal(baseOf(plain, answer), answer.signatureBase);
  const key = verifyingKey(Buffer.from(keys[answer.keyId]!.publicKey, "hex"));
  assert.equal(faultOfAnswer({ ...plain, fields: Object.entries(answer.fields) }, Buffer.from(answer.content), { keyId: answer.keyId, key, at: new Date(answer.at), acceptedSuites: ["ed25519"] }), undefined);
});
