import assert from "node:assert/strict";
import { after, test } from "node:test";
import { fixedClock } from "../../../platform/clock.ts";
import { signDocument } from "../../../platform/crypto/jws.ts";
import { isProblem } from "../../../platform/http/problem.ts";
import { quietLog } from "../../../platform/log.ts";
import { systemRandom } from "../../../platform/random.ts";
import { inTransaction } from "../../../storage/database.ts";
import { testLedger, testSigner } from "../../../../test/support/ledger.ts";
import { testDatabase } from "../../../../test/support/test-database.ts";
import { peerAnswerUnverified, peerRefused, peerUnknown } from "../channel/errors.ts";
import { writeApplicant } from "../people/applicant-store.ts";
import type { Descriptor, PeerState } from "../schema.ts";
import type { Recognised } from "./check-assertion.ts";
import { digestOfText } from "./consent-text.ts";
import { assertionRefused, assertionReplayed, recognitionNotAgreed, recognitionSuspended, shownTextDiffers } from "./errors.ts";
import type { RecognitionRule } from "./schema.ts";
import { createRecognition } from "./service.ts";

const clock = fixedClock("2026-11-25T02:00:00Z");
const database = await testDatabase();
after(() => database.close());
const { db } = database;
const signer = testSigner("cq#sign-1");
const ledger = testLedger(db, { node: "cq", clock });
const applicant = { id: "cq-citizen-1", name: "蒲知夏", idNumber: "519900198903139083", phone: "13900000002", demo: true };
await inTransaction(db, (tx) => writeApplicant(tx, applicant));

const key = (use: "sign" | "log" | "witness") => ({ kid: `sc#${use}-1`, use, suite: "ed25519" as const, publicKey: Buffer.from(testSigner(`sc#${use}-1`).publicKey).toString("base64") });
const descriptor: Descriptor = {
  v: 1, id: "sc", name: { zh: "四川", en: "Sichuan" }, region: "510000", url: "https://sc.example", version: 1, issuedAt: "2026-11-01T00:00:00Z", keys: [key("sign"), key("log"), key("witness")],
  logOrigin: "sc.test/ledger", parties: [{ id: "sc:government-services", nameZh: "四川政务服务", nameEn: "Sichuan services", kind: "government" }],
};
const clause = { id: "M0-13", heading: "身份互认", text: "一方暂停往来的，停止互认。", textStatus: "illustrative" };

/** What the other side and the agreement say, for a test to change. */
const world: { state: PeerState; rule: RecognitionRule | undefined; answer: () => Promise<{ status: number; body: unknown }> } = {
  state: "active",
  rule: { agreement: "M0", clause: "M0-13", text: clause },
  answer: async () => ({ status: 200, body: {} }),
};
const { issuer, recipient, permit } = createRecognition({
  db, clock, random: systemRandom(), log: quietLog(), self: "cq", url: "https://cq.example", ownName: { zh: "渝快办", en: "Yukuai" }, signer, findKey: () => signer.publicKey, ledger,
  channel: { get: () => world.answer() }, peers: () => [{ id: "sc", state: world.state, descriptor }], ruleFor: async () => world.rule,
});
const to = { clientId: "node:sc", party: "sc:government-services" };

async function yes(grantId: string, language: "zh" | "en" = "zh"): Promise<void> {
  const { textShown } = await issuer.disclosureTo(to.clientId, to.party);
  await issuer.agree({ ...to, applicant, grantId, textDigest: digestOfText(textShown[language]) });
}

test("a peer is a client by its descriptor as long as it is active and the clause is in force, and a stranger never", async () => {
  const registered = await issuer.findClient("node:sc");
  assert.deepEqual([registered?.redirect_uris, registered?.token_endpoint_auth_method], [["https://sc.example/api/session/callback"], "private_key_jwt"]);
  assert.equal(registered?.jwks.keys[0]?.x, Buffer.from(descriptor.keys[0]!.publicKey, "base64").toString("base64url"));
  assert.equal(await issuer.findClient("node:xx"), undefined);
  world.state = "suspended";
  assert.equal(await issuer.findClient("node:sc"), undefined);
  await assert.rejects(permit("sc"), (error) => isProblem(error, recognitionSuspended));
  world.state = "active";
  const { rule } = world;
  world.rule = undefined;
  assert.equal(await issuer.findClient("node:sc"), undefined);
  await assert.rejects(permit("sc"), (error) => isProblem(error, recognitionNotAgreed));
  await assert.rejects(permit("xx"), (error) => isProblem(error, peerUnknown));
  world.rule = rule;
});

test("a yes counts for the sentences that were shown, in either language, and for no others", async () => {
  await assert.rejects(issuer.agree({ ...to, applicant, grantId: "g-0", textDigest: digestOfText("anything") }), (error) => isProblem(error, shownTextDiffers));
  await yes("g-zh");
  await yes("g-en", "en");
});

test("a yes carries one assertion, of that person, to that peer; it is in the ledger before anything is told", async () => {
  await yes("g-1");
  await assert.rejects(issuer.assert({ clientId: to.clientId, grantId: "g-unknown", applicant }), (error) => isProblem(error, assertionRefused));
  await assert.rejects(issuer.assert({ clientId: to.clientId, grantId: "g-1", applicant: { ...applicant, id: "cq-citizen-2" } }), (error) => isProblem(error, assertionRefused));
  assert.deepEqual(await ledger.listAbout(applicant.idNumber, { limit: 5 }), []);
  const told = await issuer.assert({ clientId: to.clientId, grantId: "g-1", applicant });
  assert.deepEqual([told.name, told.id_number, told.recognition.level], [applicant.name, applicant.idNumber, "demo"]);
  await ledger.sequence();
  assert.deepEqual((await ledger.listAbout(applicant.idNumber, { limit: 5 })).map(({ kind }) => kind), ["identity.asserted"]);
  await assert.rejects(issuer.assert({ clientId: to.clientId, grantId: "g-1", applicant }), (error) => isProblem(error, assertionRefused));
});

test("a yes given before the peer was suspended, or under a clause that has changed since, tells nothing", async () => {
  await yes("g-2");
  world.state = "suspended";
  await assert.rejects(issuer.assert({ clientId: to.clientId, grantId: "g-2", applicant }), (error) => isProblem(error, recognitionSuspended));
  world.state = "active";
  const { rule } = world;
  world.rule = { agreement: "M0", clause: "M0-14", text: { ...clause, id: "M0-14" } };
  await assert.rejects(issuer.assert({ clientId: to.clientId, grantId: "g-2", applicant }), (error) => isProblem(error, assertionRefused));
  world.rule = rule;
});

test("an assertion is accepted once: the second time neither record nor ledger line is written", async () => {
  const document = await signDocument({ v: 1 }, [{ signer }]);
  const recognised: Recognised = {
    id: "5b0f3a52-58c4-4c83-8f1c-2f0c1d1f0a01", account: "sc-citizen-1", name: "欧晓雨", idNumber: "509900199605129066", document,
    details: {
      agreement: "M0", clause: "M0-13", purpose: "identity-recognition", basis: { kind: "consent", ref: "x" }, consentDigest: "x", issuer: "sc", recipient: "cq",
      recipientParty: "cq:government-services", claims: ["name", "idNumber", "level"], level: "demo", payloadDigest: "x",
    },
  };
  const accept = () => inTransaction(db, (tx) => recipient.record(tx, "sc", recognised));
  await accept();
  await assert.rejects(accept(), (error) => isProblem(error, assertionReplayed));
  await ledger.sequence();
  assert.deepEqual((await ledger.listAbout(recognised.idNumber, { limit: 5 })).map(({ kind }) => kind), ["identity.recognised"]);
});

test("only a key in the peer's own name, said over the signed channel, is believed; its no is told in our words", async () => {
  const key = { suite: "ed25519", publicKey: Buffer.alloc(32, 1).toString("base64") };
  const name = { zh: "天府通办", en: "Tianfu" };
  world.answer = async () => ({ status: 200, body: { name, key: { ...key, kid: "xx#identity-1" } } });
  await assert.rejects(recipient.begin("sc", "cq:government-services"), (error) => isProblem(error, peerAnswerUnverified));
  world.answer = async () => {
    throw peerRefused({ cause: { type: recognitionNotAgreed.type } });
  };
  await assert.rejects(recipient.begin("sc", "cq:government-services"), (error) => isProblem(error, recognitionNotAgreed));
  assert.equal(recipient.nameOf("sc"), undefined);
  world.answer = async () => ({ status: 200, body: { name, key: { ...key, kid: "sc#identity-1" } } });
  const { address } = await recipient.begin("sc", "cq:government-services");
  const { origin, searchParams } = new URL(address);
  assert.deepEqual([origin, searchParams.get("client_id"), searchParams.get("recipient_party"), searchParams.get("code_challenge_method")], ["https://sc.example", "node:cq", "cq:government-services", "S256"]);
  assert.deepEqual(recipient.nameOf("sc"), name);
});
