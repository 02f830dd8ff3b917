import assert from "node:assert/strict";
import test from "node:test";
import { signCheckpoint } from "../kernel/ledger/keys.ts";
import { signDocument } from "../platform/crypto/jws.ts";
import { generateKeyPairOf, softSigner } from "../platform/crypto/signer.ts";
import { appendLines, testNode, trustText } from "../../test/support/proofs.ts";
import {
  formatCheckpoint, formatSignatureLine, formatVerifierKey, pageVerifierKey, parseNote, parseTrustPolicy, parseVerifierKey, utf8, verifierKey, verifyAgreement, verifyCheckpoint, verifyNote,
} from "./index.ts";

const logSigner = softSigner("sc#log-1", generateKeyPairOf("ed25519").privateKey);
const pageSigner = softSigner("sc#page-1", generateKeyPairOf("sm2-sm3").privateKey, "sm2-sm3");

async function signedPage() {
  const [sc, cq] = [await testNode("sc"), await testNode("cq")];
  await appendLines(sc, 3);
  const origin = sc.logKey.name;
  const text = formatCheckpoint({ origin, size: 3, root: sc.log.root() });
  const ownLine = cq.cosign(text);
  const note = await signCheckpoint(text, origin, logSigner, pageSigner);
  const logKey = await verifierKey(origin, 1, logSigner.publicKey);
  const trust = trustText([{ ...sc, logKey }, cq]);
  const pageKey = await pageVerifierKey(origin, pageSigner.publicKey);
  return { note: note + formatSignatureLine(ownLine), logKey, pageKey, trust, withPageKey: `${trust}# twincity-page-key ${formatVerifierKey(pageKey)}\n` };
}

const lines = (note: string) => note.split("\n");

test("a page of an SM2 node's ledger carries a second signature, which who doesn't know it ignores", async () => {
  const { note, logKey, pageKey, trust, withPageKey } = await signedPage();
  const standard = await verifyNote(parseNote(note), [logKey]);
  assert.deepEqual(standard.ok && standard.signatures.map(({ key }) => key), [logKey]);
  assert.equal((await verifyCheckpoint(note, await parseTrustPolicy(trust))).ok, true);

  const verdict = await verifyCheckpoint(note, await parseTrustPolicy(withPageKey));
  assert.equal(verdict.ok, true);
  assert.ok(verdict.facts.some(({ code, zh }) => code === "page-signed-sm2" && zh.includes("非密评")));
  assert.deepEqual(await parseVerifierKey(formatVerifierKey(pageKey)), pageKey);
});

test("who trusts the second key believes no page without its signature, with a wrong one, or with it alone", async () => {
  const { note, withPageKey } = await signedPage();
  const trust = await parseTrustPolicy(withPageKey);
  const [logLine, pageLine] = lines(note).filter((line) => line.startsWith("— sc.example/ledger "));
  const codes = async (changed: string) => (await verifyCheckpoint(changed, trust)).problems.map(({ code }) => code);
  assert.deepEqual(await codes(note.replace(`${pageLine}\n`, "")), ["page-not-signed-beside"]);
  assert.deepEqual(await codes(note.replace(`${logLine}\n`, "")), ["page-not-signed"]);
  const bytes = Buffer.from(pageLine!.split(" ")[2]!, "base64");
  bytes[20]! ^= 1;
  assert.deepEqual(await codes(note.replace(pageLine!.split(" ")[2]!, bytes.toString("base64"))), ["page-signature-wrong"]);
});

test("a verifier key of type 0xff with another longer name is somebody else's, and no page key", async () => {
  const other = await verifierKey("sc.example/ledger", 0xff, utf8("example.org/another-kind and its key"));
  assert.deepEqual(await parseVerifierKey(formatVerifierKey(other)), other);
  const { trust } = await signedPage();
  await assert.rejects(parseTrustPolicy(`${trust}# twincity-page-key ${formatVerifierKey(other)}\n`), /can't be checked here/);
  const ofNobody = await pageVerifierKey("gd.example/ledger", pageSigner.publicKey);
  await assert.rejects(parseTrustPolicy(`${trust}# twincity-page-key ${formatVerifierKey(ofNobody)}\n`), /belongs to no log/);
});

test("a document signed by SM2 is checked without the node, and the verdict says that the software is not evaluated", async () => {
  const [sc, cq] = (["sc", "cq"] as const).map((node) => softSigner(`${node}#sign-1`, generateKeyPairOf(node === "sc" ? "ed25519" : "sm2-sm3").privateKey, node === "sc" ? "ed25519" : "sm2-sm3"));
  const parties = [{ party: "sc:a" }, { party: "cq:b" }];
  const agreement = await signDocument({ v: 1, kind: "agreement", parties }, [{ signer: sc!, party: "sc:a" }, { signer: cq!, party: "cq:b" }]);
  const signKeys = new Map([sc!, cq!].map(({ kid, publicKey }) => [kid, publicKey]));
  const verdict = await verifyAgreement(agreement, { signKeys });
  assert.equal(verdict.ok, true);
  assert.deepEqual(verdict.facts.filter(({ code }) => code === "signed-sm2").map(({ en }) => en.startsWith("cq#sign-1 signed")), [true]);

  const swapped = await verifyAgreement(agreement, { signKeys: new Map([["sc#sign-1", cq!.publicKey], ["cq#sign-1", sc!.publicKey]]) });
  assert.deepEqual(swapped.problems.map(({ code }) => code), ["suite-not-of-key"]);
  const altered = { ...agreement, signatures: agreement.signatures.map((one, i) => (i === 1 ? { ...one, signature: agreement.signatures[0]!.signature } : one)) };
  assert.deepEqual((await verifyAgreement(altered, { signKeys })).problems.map(({ code }) => code), ["signature-wrong"]);
});
