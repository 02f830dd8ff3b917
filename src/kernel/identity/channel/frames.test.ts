import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { softSigner } from "../../../platform/crypto/signer.ts";
import { verifyingKey } from "../../../platform/crypto/verifying-key.ts";
import { FrameFault, readFrames, signFrames, type Frame, type SignedFrame } from "./frames.ts";

const signer = softSigner("cq#sign-1", new Uint8Array(32).fill(7));
const request = Buffer.alloc(64, 1).toString("base64");
const key = verifyingKey(signer.publicKey);
const known = { keyId: signer.kid, key, acceptedSuites: ["ed25519"] as const };

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

const framesOf = (contents: readonly string[]): Frame[] => contents.map((content, i) => ({ content, statement: `answers 1 root ${i}`, last: i === contents.length - 1 }));

async function signedLines(contents: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const { lines: two } of signFrames(each(framesOf(contents)), request, { signer })) lines.push(two);
  return lines;
}

async function read(lines: readonly string[], { chunk = 1_000, as = known, of = request }: { chunk?: number; as?: Parameters<typeof readFrames>[2]; of?: string } = {}): Promise<SignedFrame[]> {
  const bytes = Buffer.from(lines.join(""), "utf8");
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, i) => bytes.subarray(chunk * i, chunk * (i + 1)));
  const frames: SignedFrame[] = [];
  for await (const frame of readFrames(each(chunks), of, as)) frames.push(frame);
  return frames;
}

test("what was signed in parts is read in parts, however the bytes are cut", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "grapheme" }).map((text) => JSON.stringify([text])), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 300 }), async (contents, chunk) => {
      const frames = await read(await signedLines(contents), { chunk });
      assert.deepEqual(frames.map(({ content }) => content), contents);
      assert.deepEqual(frames.map(({ last }) => last), contents.map((_, i) => i === contents.length - 1));
    }),
    { numRuns: 30 },
  );
});

const parts = await signedLines(['["a"]', '["b"]', '["c"]']);
const [a = "", b = "", c = ""] = parts;
const wrongs: readonly { what: string; lines: readonly string[]; as?: Parameters<typeof readFrames>[2]; of?: string }[] = [
  { what: "lacks its end", lines: [a, b] },
  { what: "is cut in the middle of a part", lines: [a, b, c.slice(0, 40)] },
  { what: "lacks a part", lines: [a, c] },
  { what: "has its parts in another order", lines: [b, a, c] },
  { what: "repeats a part", lines: [a, a, b, c] },
  { what: "has another content", lines: [a, b.replace('["b"]', '["B"]'), c] },
  { what: "says of its content something else", lines: [a, b.replace("root 1", "root 9"), c] },
  { what: "calls a part the last that is not", lines: [a.replace('"last":false', '"last":true')] },
  { what: "is signed with another key than the peer's", lines: parts, as: { ...known, key: verifyingKey(softSigner("cq#sign-1", new Uint8Array(32).fill(8)).publicKey) } },
  { what: "names another key", lines: parts, as: { ...known, keyId: "cq#sign-2" } },
  { what: "is signed by a suite that is not accepted", lines: parts, as: { ...known, acceptedSuites: ["sm2-sm3"] } },
  { what: "answers another request", lines: parts, of: Buffer.alloc(64, 2).toString("base64") },
  { what: "is no JSON", lines: ["{\n[]\n"] },
];
for (const { what, lines, as, of } of wrongs)
  test(`an answer that ${what} is not believed`, async () => {
    await assert.rejects(read(lines, { ...(as ? { as } : {}), ...(of === undefined ? {} : { of }) }), FrameFault);
  });

test("what follows the last part is not read", async () => {
  assert.equal((await read([...parts, "nonsense\n"])).length, 3);
});
