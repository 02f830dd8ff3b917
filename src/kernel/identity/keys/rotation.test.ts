import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { freePort, identityNode, introduce, type IdentityNode } from "../../../../test/support/identity-node.ts";
import { seeded } from "../../../../test/support/seed.ts";
import { send, signedMessage } from "../../../../test/support/signed-message.ts";
import { eventually } from "../../../../test/support/two-nodes.ts";
import { unrulyLink } from "../../../../test/support/unruly-link.ts";
import { signDocument } from "../../../platform/crypto/jws.ts";
import { softSigner } from "../../../platform/crypto/signer.ts";
import { quietLog } from "../../../platform/log.ts";
import { systemRandom } from "../../../platform/random.ts";
import { createIdentity } from "../service.ts";
import { overlapDays } from "./succession.ts";

const sc = await identityNode("sc");
const port = await freePort();
const link = await unrulyLink(port, seeded(1));
const cq = await identityNode("cq", { clock: sc.clock, port, publicUrl: link.url });
after(() => Promise.all([sc, cq, link].map((one) => one[Symbol.asyncDispose]())));
await introduce(sc, cq);

const say = (from: IdentityNode, to: IdentityNode, text: string) => from.identity.channel.post(to.id, "/notes", { text });
const kidOf = (node: IdentityNode) => node.identity.signer("sign").kid;
/** A message signed with a key that a thief, or a message still on its way, has. */
const signedWith = async (signer: ReturnType<typeof softSigner>, from: IdentityNode, to: IdentityNode) =>
  send(await signedMessage(actingWith(from, signer), to));
const actingWith = (node: IdentityNode, signer: ReturnType<typeof softSigner>): IdentityNode => ({ ...node, identity: { ...node.identity, tools: { ...node.identity.tools, signer } } });
const keyFile = async (node: IdentityNode) => JSON.parse(await readFile(join(node.dataDir, "keys", "sign.json"), "utf8")) as { kid: string; privateKey: string };
const keyOnDisk = async (node: IdentityNode) => keyFile(node).then(({ kid, privateKey }) => softSigner(kid, Buffer.from(privateKey, "base64")));

test("a key is exchanged while both nodes run: the peer takes the new one because the old one vouches for it, and messages go on both ways", async () => {
  const old = await keyOnDisk(sc);
  assert.equal((await sc.ask("POST", "/api/keys/rotations", { use: "sign" })).status, 200);
  assert.deepEqual([kidOf(sc), sc.identity.self().version], ["sc#sign-2", 2]);
  await say(sc, cq, "with the new key");
  await say(cq, sc, "and its answer");
  const known = cq.identity.peers.get("sc");
  assert.deepEqual([known.signKeyId, known.descriptor.version, known.earlier.map(({ descriptor }) => descriptor.version)], ["sc#sign-2", 2, [1]]);
  assert.equal((await signedWith(old, sc, cq)).status, 200, "what was on its way is still taken");
  sc.clock.advance({ days: overlapDays, seconds: 1 });
  const late = await signedWith(old, sc, cq);
  assert.deepEqual([late.status, late.type], [401, "message-key-retired"]);
  await say(sc, cq, "as before");
});

test("what the old key signed stays verifiable on both sides, and the trust file names both keys", async () => {
  for (const node of [sc, cq]) {
    assert.ok(node.identity.findKey("sc#sign-1"));
    assert.ok(node.identity.findKey("sc#sign-2"));
    const policy = await node.identity.trustPolicy();
    assert.match(policy, /# twincity-key sc#sign-1 /);
    assert.match(policy, /# twincity-key sc#sign-2 /);
  }
});

test("a peer that was away is told all that it has missed before anything else is said", async () => {
  link.isCut = true;
  for (const use of ["sign", "witness", "sign"]) await sc.ask("POST", "/api/keys/rotations", { use });
  assert.equal(kidOf(sc), "sc#sign-4");
  await assert.rejects(say(sc, cq, "nobody is there"));
  assert.equal(cq.identity.peers.get("sc").descriptor.version, 2);
  link.isCut = false;
  await say(sc, cq, "back again");
  const known = cq.identity.peers.get("sc");
  assert.deepEqual([known.signKeyId, known.descriptor.version, known.earlier.map(({ descriptor }) => descriptor.version)], ["sc#sign-4", 5, [1, 2, 3, 4]]);
  assert.ok(!existsSync(join(sc.dataDir, "keys", "sign.before.json")), "once all peers know, the old private key is deleted");
});

test("a descriptor that no key before vouches for, one that goes back, and one that moves the ledger are not taken", async () => {
  const { documents: tell, refused } = attempts();
  const self = sc.identity.self();
  const thief = softSigner("sc#sign-9", new Uint8Array(32).fill(7));
  const stranger = { ...self, version: 9, keys: self.keys.map((key) => (key.use === "sign" ? { ...key, kid: thief.kid, publicKey: Buffer.from(thief.publicKey).toString("base64") } : key)) };
  assert.equal(await refused(tell(await signDocument(stranger, [{ signer: thief }]), thief)), "succession-unproven");
  const own = await keyOnDisk(sc);
  assert.equal(await refused(tell(await signDocument({ ...self, version: 4 }, [{ signer: own }]), own)), "descriptor-not-newer");
  assert.equal(await refused(tell(await signDocument({ ...self, version: 9, logOrigin: "other.example/ledger" }, [{ signer: own }]), own)), "descriptor-invalid");
  assert.equal(cq.identity.peers.get("sc").descriptor.version, 5);
});

function attempts() {
  return {
    documents: async (document: Awaited<ReturnType<typeof signDocument>>, signer: ReturnType<typeof softSigner>) =>
      send(await signedMessage(actingWith(sc, signer), cq, { path: "/peering/descriptors", body: { v: 1, documents: [document] } })),
    refused: async (answer: ReturnType<typeof send>) => (await answer).type,
  };
}

test("stolen keys are replaced: the old ones are refused at once, and the new ones count only once their fingerprint was heard", async () => {
  const stolen = await keyOnDisk(sc);
  const since = new Date(sc.clock.now().getTime() - 3_600_000).toISOString();
  assert.equal((await sc.ask("POST", "/api/keys/replacements", { reason: "the server was broken into", compromisedAt: since })).status, 200);
  await assert.rejects(say(sc, cq, "with new keys"), /new-keys-unconfirmed/);
  assert.deepEqual(sc.identity.keys.view().peers, [{ peer: "cq", told: false, awaiting: true }]);
  assert.equal((await signedWith(stolen, sc, cq)).type, "message-key-retired", "nobody who has the stolen key gets through");
  assert.equal((await signedWith(await keyOnDisk(sc), sc, cq)).type, "message-key-unknown", "nor do the new ones yet");

  const thief = softSigner("sc#sign-99", new Uint8Array(32).fill(9));
  const self = cq.identity.peers.get("sc").descriptor;
  const chained = { ...self, version: 50, keys: self.keys.map((key) => (key.use === "sign" ? { ...key, kid: thief.kid, publicKey: Buffer.from(thief.publicKey).toString("base64") } : key)) };
  const { documents: tell, refused } = attempts();
  assert.equal(await refused(tell(await signDocument(chained, [{ signer: thief }, { signer: stolen }]), thief)), "succession-unproven", "the stolen key vouches for nothing any more");

  await assert.rejects(cq.identity.peers.confirmReplacement("sc", self.keys[0]!.publicKey.slice(0, 32).padEnd(32, "0")), /fingerprint-not-confirmed/);
  const view = await cq.identity.peers.confirmReplacement("sc", sc.identity.fingerprint);
  assert.deepEqual([view.compromised?.since, view.distrustedAt, view.replacements], [since, null, []]);
  // A question that was asked before the answer was known may still be under way.
  await eventually("messages pass", () => say(sc, cq, "heard and confirmed"));
  await say(cq, sc, "and answered");
  assert.equal((await signedWith(stolen, sc, cq)).type, "message-key-retired");
  assert.deepEqual(sc.identity.keys.view().peers, [{ peer: "cq", told: true, awaiting: false }]);
  assert.ok(cq.identity.findKey(stolen.kid), "what it signed before the theft can still be checked");
});

test("a node that ends while it exchanges a key goes on with the new one if it was published, with the old one if not", async () => {
  await using node = await identityNode("zz");
  const { id, name, region, url, logOrigin, parties } = node.identity.self();
  const again = () => createIdentity({ db: node.db, clock: node.clock, random: systemRandom(), log: quietLog(), config: { id, name, region, url, logOrigin, parties, dataDir: node.dataDir } });
  const folder = join(node.dataDir, "keys");
  const [first, other] = [await readFile(join(folder, "sign.json"), "utf8"), await keyOnDisk(node)];
  assert.equal(other.kid, "zz#sign-1");
  await writeFile(join(folder, "sign.next.json"), first.replace("zz#sign-1", "zz#sign-2"));
  assert.equal((await again()).signer("sign").kid, "zz#sign-1");
  assert.ok(!existsSync(join(folder, "sign.next.json")), "a key that nobody was told of is thrown away");
  await node.ask("POST", "/api/keys/rotations", { use: "sign" });
  const [now, before] = [await readFile(join(folder, "sign.json"), "utf8"), await readFile(join(folder, "sign.before.json"), "utf8").catch(() => first)];
  await writeFile(join(folder, "sign.next.json"), now);
  await writeFile(join(folder, "sign.json"), before);
  const resumed = await again();
  assert.deepEqual([resumed.signer("sign").kid, resumed.self().version], ["zz#sign-2", 2]);
});
