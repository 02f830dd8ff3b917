import assert from "node:assert/strict";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { freePort, identityNode, introduce, type IdentityNode } from "../../../../test/support/identity-node.ts";
import { middleman } from "../../../../test/support/middleman.ts";
import { send, signedMessage } from "../../../../test/support/signed-message.ts";
import { fixedClock } from "../../../platform/clock.ts";
import { generateKeyPair } from "../../../platform/crypto/ed25519.ts";
import { signDocument } from "../../../platform/crypto/jws.ts";
import { softSigner } from "../../../platform/crypto/signer.ts";
import { quietLog } from "../../../platform/log.ts";
import { systemRandom } from "../../../platform/random.ts";
import { parseTrustPolicy } from "../../../verify/index.ts";
import { descriptorDigest, fingerprintOf, readDescriptor } from "../keys/descriptor.ts";
import { createIdentity } from "../service.ts";
import { formatInvitation, invitationId, parseInvitation, proofOf, type Invitation } from "./invitation.ts";
import type { PeerView } from "./schema.ts";

const typeOf = (body: Record<string, unknown>) => String(body["type"]).replace("urn:twincity:problem:", "");
const causeOf = (body: Record<string, unknown>) => typeOf(body["cause"] as Record<string, unknown>);

async function codeOf(node: IdentityNode): Promise<string> {
  return String((await node.ask("POST", "/api/peers/invitations", {})).body["code"]);
}

const accept = (node: IdentityNode, code: string) => node.ask("POST", "/api/peers/acceptances", { code });

async function peersOf(node: IdentityNode): Promise<string[]> {
  return ((await node.ask("GET", "/api/peers")).body["items"] as PeerView[]).map(({ id, state }) => `${id} ${state}`);
}

/** The same code with something else in it. */
function altered(code: string, change: Partial<Invitation>): string {
  return formatInvitation({ ...parseInvitation(code)!, ...change });
}

test("an invitation and its answer make two nodes peers that know each other by fingerprint", async () => {
  await using sc = await identityNode("sc");
  await using cq = await identityNode("cq", { clock: sc.clock });
  const { body: invitation } = await sc.ask("POST", "/api/peers/invitations", {});
  assert.match(String(invitation["code"]), /^twc1\.[A-Za-z0-9_-]+$/);
  assert.equal(invitation["fingerprint"], sc.identity.fingerprint);
  assert.equal(invitation["expiresAt"], "2026-03-03T01:00:00.000Z");
  const { status, body } = await accept(cq, String(invitation["code"]));
  assert.deepEqual([status, body["id"], body["state"], body["fingerprint"]], [201, "sc", "active", sc.identity.fingerprint]);
  assert.deepEqual([await peersOf(sc), await peersOf(cq)], [["cq active"], ["sc active"]]);
  assert.equal(sc.identity.peers.get("cq").fingerprint, cq.identity.fingerprint);
  assert.deepEqual(sc.identity.findKey("cq#sign-1"), cq.identity.signer("sign").publicKey);
  assert.equal(sc.identity.findKey("cq#log-1"), undefined, "a log key signs no documents");
  assert.deepEqual(sc.identity.findLogKey("cq.example/ledger"), cq.identity.signer("log").publicKey);
  assert.equal(sc.identity.party("cq:office")?.nameEn, "Office");
});

test("an invitation code works for one node only, which may repeat its answer", async () => {
  await using sc = await identityNode("sc");
  await using cq = await identityNode("cq", { clock: sc.clock });
  await using gd = await identityNode("gd", { clock: sc.clock });
  const code = await codeOf(sc);
  assert.equal((await accept(cq, code)).status, 201);
  assert.equal((await accept(cq, code)).status, 201);
  const { status, body } = await accept(gd, code);
  assert.deepEqual([status, typeOf(body), causeOf(body), body["side"]], [502, "peer-refused", "invitation-used", "sc"]);
  assert.deepEqual([await peersOf(sc), await peersOf(gd)], [["cq active"], []]);
});

test("when the answer to an acceptance is lost, the same code may be taken again", async () => {
  const port = await freePort();
  await using between = await middleman(port);
  await using sc = await identityNode("sc", { port, publicUrl: between.url });
  await using cq = await identityNode("cq", { clock: sc.clock });
  const code = await codeOf(sc);
  between.meddle = (answer, path) => (path === "/peering/acceptances" ? undefined : answer);
  assert.equal(typeOf((await accept(cq, code)).body), "peer-unreachable");
  assert.deepEqual([await peersOf(sc), await peersOf(cq)], [["cq active"], ["sc invited"]]);
  await assert.rejects(cq.identity.channel.get("sc", "/notes"), /peer-not-confirmed/);
  between.meddle = (answer) => answer;
  assert.equal((await accept(cq, code)).status, 201);
  assert.deepEqual(await peersOf(cq), ["sc active"]);
});

test("when the answer to an acceptance is lost, the inviter's first message makes it active as well", async () => {
  const port = await freePort();
  await using between = await middleman(port);
  await using sc = await identityNode("sc", { port, publicUrl: between.url });
  await using cq = await identityNode("cq", { clock: sc.clock });
  const becameActive: string[] = [];
  cq.identity.peers.onActive(({ id }) => becameActive.push(id));
  between.meddle = (answer, path) => (path === "/peering/acceptances" ? undefined : answer);
  const code = await codeOf(sc);
  await accept(cq, code);
  assert.deepEqual(becameActive, []);
  await sc.identity.channel.post("cq", "/notes", { text: "hello" });
  assert.deepEqual([await peersOf(cq), cq.notes.length, becameActive], [["sc active"], 1, ["sc"]]);
  between.meddle = (answer) => answer;
  assert.equal((await accept(cq, code)).status, 201);
  assert.deepEqual(becameActive, ["sc"], "told once");
});

test("an invitation code expires after 24 hours, by the clock of either side", async () => {
  await using sc = await identityNode("sc");
  await using cq = await identityNode("cq", { clock: fixedClock("2026-03-02T00:58:00Z") });
  const code = await codeOf(sc);
  sc.clock.advance({ hours: 24 });
  cq.clock.advance({ hours: 24 });
  const late = await accept(cq, code);
  assert.deepEqual([late.status, causeOf(late.body)], [502, "invitation-expired"]);
  cq.clock.advance({ minutes: 2 });
  const later = await accept(cq, code);
  assert.deepEqual([later.status, typeOf(later.body)], [410, "invitation-expired"]);
  assert.deepEqual([await peersOf(sc), await peersOf(cq)], [[], []]);
});

test("a node whose key has another fingerprint than the code is not trusted, and never hears of the secret", async () => {
  await using sc = await identityNode("sc");
  await using cq = await identityNode("cq", { clock: sc.clock });
  await using impostor = await identityNode("sc", { clock: sc.clock });
  const code = await codeOf(sc);
  const { status, body } = await accept(cq, altered(code, { url: impostor.url }));
  assert.deepEqual([status, typeOf(body)], [409, "fingerprint-mismatch"]);
  assert.deepEqual([await peersOf(cq), await peersOf(impostor)], [[], []]);
  assert.equal((await accept(cq, code)).status, 201, "the true one still works");
});

test("an answer needs the secret of an invitation that was issued", async () => {
  await using sc = await identityNode("sc");
  await using cq = await identityNode("cq", { clock: sc.clock });
  const code = await codeOf(sc);
  const invented = await accept(cq, altered(code, { secret: Buffer.alloc(16, 7).toString("base64url") }));
  assert.deepEqual([invented.status, causeOf(invented.body)], [502, "invitation-unknown"]);
  const secret = Buffer.from(parseInvitation(code)!.secret, "base64url");
  const acceptance = { v: 1, invitation: invitationId(secret), proof: proofOf(Buffer.alloc(16), "sc", descriptorDigest(cq.identity.document())), descriptor: cq.identity.document() };
  const answer = await send(await signedMessage(cq, sc, { path: "/peering/acceptances", body: acceptance }));
  assert.deepEqual([answer.status, answer.type], [403, "invitation-proof-wrong"]);
  assert.deepEqual(await peersOf(sc), []);
});

test("an answer is refused when another key signed it than the descriptor names, and it counts as a stranger's", async () => {
  await using sc = await identityNode("sc");
  await using cq = await identityNode("cq", { clock: sc.clock });
  await using thief = await identityNode("gd", { clock: sc.clock });
  const secret = Buffer.from(parseInvitation(await codeOf(sc))!.secret, "base64url");
  const document = cq.identity.document();
  const acceptance = { v: 1, invitation: invitationId(secret), proof: proofOf(secret, "sc", descriptorDigest(document)), descriptor: document };
  const answer = await send(await signedMessage(thief, sc, { path: "/peering/acceptances", body: acceptance }));
  assert.deepEqual([answer.status, answer.type], [401, "message-key-unknown"]);
  assert.deepEqual(await peersOf(sc), []);
  const { body } = await sc.ask("GET", "/api/peers");
  assert.deepEqual(body["strangers"], [{ reason: "message-key-unknown", day: "2026-03-02", count: 1 }]);
});

test("a node can't become its own peer, and a mistyped code says so", async () => {
  await using sc = await identityNode("sc");
  assert.equal(typeOf((await accept(sc, await codeOf(sc))).body), "peer-is-self");
  for (const code of ["twc1.", "twc2.e30", "twc1.e30", `${await codeOf(sc)}x`.slice(0, 60)]) assert.equal(typeOf((await accept(sc, code)).body), "invitation-malformed");
});

test("nobody takes the place of a peer: neither its id with other keys, nor its ledger", async () => {
  await using sc = await identityNode("sc");
  await using cq = await identityNode("cq", { clock: sc.clock });
  await introduce(sc, cq);
  await using namesake = await identityNode("cq", { clock: sc.clock });
  const taken = await accept(namesake, await codeOf(sc));
  assert.equal(causeOf(taken.body), "peer-keys-differ");
  await using other = await identityNode("gd", { clock: sc.clock, logOrigin: "cq.example/ledger" });
  assert.equal(causeOf((await accept(other, await codeOf(sc))).body), "peer-keys-differ");
  assert.deepEqual(await peersOf(sc), ["cq active"]);
  assert.equal(sc.identity.peers.get("cq").fingerprint, cq.identity.fingerprint);
});

test("an invitation code is only for operators", async () => {
  await using sc = await identityNode("sc");
  const response = await fetch(`${sc.url}/api/peers/invitations`, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" });
  assert.equal(response.status, 401);
});

test("the trust file names ledger, witness and sign key of both sides, and any verifier reads it", async () => {
  await using sc = await identityNode("sc");
  await using cq = await identityNode("cq", { clock: sc.clock });
  await introduce(sc, cq);
  const text = await (await fetch(`${sc.url}/api/trust-policy`)).text();
  assert.equal(text, await sc.identity.trustPolicy());
  const policy = await parseTrustPolicy(text);
  assert.deepEqual(policy.logs.map(({ name }) => name), ["sc.example/ledger", "cq.example/ledger"]);
  assert.deepEqual(policy.witnesses.map(({ name, key }) => [name, key.name]), [["sc", "sc.example/witness"], ["cq", "cq.example/witness"]]);
  assert.deepEqual(policy.signKeys.get("cq#sign-1"), cq.identity.signer("sign").publicKey);
  await sc.ask("POST", "/api/peers/cq/suspension");
  assert.deepEqual([...(await parseTrustPolicy(await sc.identity.trustPolicy())).nodes.keys()], ["sc"], "a suspended peer is not vouched for");
  assert.ok(sc.identity.findKey("cq#sign-1"), "its earlier signatures stay good");
});

test("a descriptor keeps its version over restarts and gets a new one when what it says changes", async () => {
  await using sc = await identityNode("sc");
  const { id, name, region, url, logOrigin, parties } = sc.identity.self();
  const again = (change: object = {}) =>
    createIdentity({ db: sc.db, clock: sc.clock, random: systemRandom(), log: quietLog(), config: { id, name, region, url, logOrigin, parties, dataDir: sc.dataDir, ...change } });
  sc.clock.advance({ days: 1 });
  const restarted = await again();
  assert.deepEqual(restarted.document(), sc.identity.document());
  const moved = await again({ url: "http://localhost:7999" });
  assert.equal(moved.self().version, 2);
  const read = readDescriptor(moved.document());
  assert.ok(read.ok && read.descriptor.url === "http://localhost:7999");
});

test("keys are made once, for the node's account only; a node that has lost them does not start with new ones", async () => {
  await using sc = await identityNode("sc");
  const file = join(sc.dataDir, "keys", "sign.json");
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  assert.equal((await stat(join(sc.dataDir, "keys"))).mode & 0o777, 0o700);
  const { id, name, region, url, logOrigin, parties } = sc.identity.self();
  const again = () => createIdentity({ db: sc.db, clock: sc.clock, random: systemRandom(), log: quietLog(), config: { id, name, region, url, logOrigin, parties, dataDir: sc.dataDir } });
  const saved = await readFile(file, "utf8");
  const foreign = generateKeyPair();
  await writeFile(file, JSON.stringify({ ...(JSON.parse(saved) as object), privateKey: Buffer.from(foreign.privateKey).toString("base64") }));
  await assert.rejects(again(), /sign\.json is damaged: its two halves don't match/);
  await writeFile(file, saved.replace("sc#sign-1", "cq#sign-1"));
  await assert.rejects(again(), /belongs to another node/);
  await rm(join(sc.dataDir, "keys"), { recursive: true });
  await assert.rejects(again(), /can't be read; restore it from the backup/);
});

test("a descriptor from outside is read only when it is whole, signed by its own key, and speaks for one node", async () => {
  await using sc = await identityNode("sc");
  const good = sc.identity.self();
  const signer = sc.identity.signer("sign");
  const reasonFor = async (payload: object, by = signer) => {
    const read = readDescriptor(await signDocument(payload, [{ signer: by }]));
    return read.ok ? "ok" : read.reason;
  };
  assert.equal(await reasonFor(good), "ok");
  assert.equal(await reasonFor(good, softSigner("sc#sign-1", generateKeyPair().privateKey)), "signature by sc#sign-1 does not match");
  assert.equal(await reasonFor({ ...good, extra: 1 }), "its form is not that of a descriptor");
  assert.equal(await reasonFor({ ...good, url: "ftp://x" }), "its form is not that of a descriptor");
  assert.equal(await reasonFor({ ...good, parties: [{ id: "cq:office", nameZh: "甲", nameEn: "A", kind: "government" }] }), "a party belongs to another node");
  assert.equal(await reasonFor({ ...good, keys: good.keys.map((key) => ({ ...key, kid: key.kid.replace("sc#log", "cq#log") })) }), "a key id names another node");
  assert.equal(await reasonFor({ ...good, keys: good.keys.map((key) => ({ ...key, publicKey: good.keys[0]!.publicKey })) }), "two keys are the same");
  assert.equal(await reasonFor({ ...good, keys: [...good.keys, { ...good.keys[0]!, kid: "sc#sign-2" }] }), "it names 2 sign keys instead of one");
});

test("a fingerprint is half a SHA-256 of the raw sign key, in eight groups of four", () => {
  assert.equal(fingerprintOf(new Uint8Array(32)), "6668 7aad f862 bd77 6c8f c18b 8e9f 8e20");
});
