import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { identityNode, introduce, type IdentityNode } from "../../../../test/support/identity-node.ts";
import { send, signedMessage } from "../../../../test/support/signed-message.ts";
import { signDocument, verifyDocument } from "../../../platform/crypto/jws.ts";
import { generateKeyPairOf, softSigner, type Signer } from "../../../platform/crypto/signer.ts";
import { parseTrustPolicy } from "../../../verify/index.ts";
import { readDescriptor } from "../keys/descriptor.ts";
import { openKeyFiles } from "../keys/key-files.ts";
import { createInbound } from "./inbound.ts";

let sc: IdentityNode;
let cq: IdentityNode;

before(async () => {
  sc = await identityNode("sc", { acceptedSuites: ["ed25519", "sm2-sm3"] });
  cq = await identityNode("cq", { clock: sc.clock, suite: "sm2-sm3" });
  await introduce(sc, cq);
});
after(async () => {
  await sc[Symbol.asyncDispose]();
  await cq[Symbol.asyncDispose]();
});

test("a node that signs by SM2 and one that signs by Ed25519 exchange messages, each answer signed as its sender signs", async () => {
  const toSc = await send(await signedMessage(cq, sc, { body: { text: "国密" } }));
  assert.deepEqual([toSc.status, sc.notes.at(-1)], [200, { from: "cq", note: { text: "国密" } }]);
  assert.match(String(toSc.headers["signature-input"]), /keyid="sc#sign-1";alg="ed25519"/);
  const toCq = await send(await signedMessage(sc, cq, { body: { text: "国际" } }));
  assert.match(String(toCq.headers["signature-input"]), /keyid="cq#sign-1";alg="sm2-sm3"/);
  assert.deepEqual((await sc.identity.channel.post("cq", "/notes", { text: "答" })).status, 200);
  assert.deepEqual((await cq.identity.channel.post("sc", "/notes", { text: "答" })).status, 200);
});

test("a message whose suite is not that of its key is refused, though its signature is right", async () => {
  const signer = cq.identity.signer("sign");
  const lying: Signer = { kid: signer.kid, suite: "ed25519", publicKey: signer.publicKey, sign: (bytes) => signer.sign(bytes) };
  const before = sc.notes.length;
  const answer = await send(await signedMessage({ ...cq, identity: { ...cq.identity, tools: { ...cq.identity.tools, signer: lying } } }, sc));
  assert.deepEqual([answer.status, answer.type, sc.notes.length], [401, "message-suite-refused", before]);
});

test("a peer's message in a suite that this node was not told to accept is refused", async () => {
  const strict = createInbound({
    db: sc.db, clock: sc.clock, ownUrl: sc.url, acceptedSuites: ["ed25519"], findKey: sc.identity.peers.findMessageKey, otherUrls: () => [], onVerified: () => assert.fail("it passed"),
  });
  const { method, path, headers, content } = await signedMessage(cq, sc);
  const message = { kind: "request" as const, method, targetUri: sc.url + path, fields: Object.entries(headers) };
  await assert.rejects(strict.verify(message, content), /message-suite-refused/);
});

test("a node that signs with a suite we don't accept does not become a peer, whoever invites", async () => {
  await using strict = await identityNode("gd", { clock: sc.clock });
  const { body: ours } = await strict.ask("POST", "/api/peers/invitations", {});
  const refusedThere = await cq.ask("POST", "/api/peers/acceptances", { code: ours["code"] });
  assert.match(JSON.stringify(refusedThere.body), /suite-not-accepted/);
  const { body: theirs } = await cq.ask("POST", "/api/peers/invitations", {});
  const refusedHere = await strict.ask("POST", "/api/peers/acceptances", { code: theirs["code"] });
  assert.deepEqual([refusedHere.status, refusedHere.body["type"]], [422, "urn:twincity:problem:suite-not-accepted"]);
  assert.deepEqual((await strict.ask("GET", "/api/peers")).body["items"], []);
});

test("a document's signature must be of the suite that its key is of", async () => {
  const pairs = { ed: generateKeyPairOf("ed25519"), sm: generateKeyPairOf("sm2-sm3") };
  const ed = softSigner("sc#sign-1", pairs.ed.privateKey);
  const sm = softSigner("sc#sign-1", pairs.sm.privateKey, "sm2-sm3");
  const reasonOf = async (signer: Signer, key: Uint8Array) => {
    const checked = verifyDocument(await signDocument({ v: 1 }, [{ signer }]), () => key);
    return checked.ok ? undefined : checked.reason;
  };
  assert.equal(await reasonOf(sm, sm.publicKey), undefined);
  assert.equal(await reasonOf(sm, ed.publicKey), "key sc#sign-1 is not one of suite sm2-sm3");
  assert.equal(await reasonOf(ed, sm.publicKey), "key sc#sign-1 is not one of suite ed25519");
  assert.equal(await reasonOf(softSigner("sc#sign-1", generateKeyPairOf("sm2-sm3").privateKey, "sm2-sm3"), sm.publicKey), "signature by sc#sign-1 does not match");
});

test("the trust file of an SM2 node's peer names its document key, its standard log key and the key that signs pages besides", async () => {
  const policy = await parseTrustPolicy(await sc.identity.trustPolicy());
  assert.deepEqual(policy.signKeys.get("cq#sign-1"), cq.identity.signer("sign").publicKey);
  assert.deepEqual(policy.logs.find(({ name }) => name === "cq.example/ledger")?.publicKey, cq.identity.signer("log").publicKey);
  assert.deepEqual(policy.pageKeys.map(({ name, type }) => [name, type]), [["cq.example/ledger", 0xff]]);
});

test("a descriptor whose keys don't fit their suites or uses is refused", async () => {
  const descriptor = cq.identity.self();
  const resigned = async (change: (keys: typeof descriptor.keys) => typeof descriptor.keys) =>
    readDescriptor(await signDocument({ ...descriptor, keys: change(descriptor.keys) }, [{ signer: cq.identity.signer("sign") }]));
  assert.equal((await resigned((keys) => keys)).ok, true);
  const offCurve = Buffer.from(descriptor.keys[0]!.publicKey, "base64");
  offCurve[64]! ^= 1;
  for (const change of [
    { of: "sign", to: { suite: "ed25519" as const } },
    { of: "page", to: { publicKey: offCurve.toString("base64") } },
    { of: "log", to: { suite: "sm2-sm3" as const, publicKey: Buffer.from(generateKeyPairOf("sm2-sm3").publicKey).toString("base64") } },
    { of: "page", to: { suite: "ed25519" as const, publicKey: Buffer.from(generateKeyPairOf("ed25519").publicKey).toString("base64") } },
  ]) {
    const read = await resigned((keys) => keys.map((key) => (key.use === change.of ? { ...key, ...change.to } : key)));
    assert.deepEqual([change.of, read.ok], [change.of, false]);
  }
});

test("a node keeps the suite that it was made with", async () => {
  await assert.rejects(openKeyFiles({ id: "cq", dataDir: cq.dataDir, suite: "ed25519" }), /a node keeps the suite that it was made with; set suite to sm2-sm3/);
  const file = join(cq.dataDir, "keys/page.json");
  const kept = readFileSync(file, "utf8");
  writeFileSync(file, kept.replace('"use": "page"', '"use": "sign"'));
  await assert.rejects(openKeyFiles({ id: "cq", dataDir: cq.dataDir, suite: "sm2-sm3" }), /is not a page key/);
  writeFileSync(file, kept);
});
