import assert from "node:assert/strict";
import { test } from "node:test";
import { fixedClock } from "../../platform/clock.ts";
import { generateKeyPair } from "../../platform/crypto/ed25519.ts";
import { softSigner } from "../../platform/crypto/signer.ts";
import { isProblem } from "../../platform/http/problem.ts";
import { quietLog } from "../../platform/log.ts";
import { systemRandom } from "../../platform/random.ts";
import { inTransaction } from "../../storage/database.ts";
import { noLink } from "../../../test/support/event-link.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import { createEvents, type ReceivedEvent } from "../events/index.ts";
import type { ApplicantCaller, PersonCaller } from "../identity/index.ts";
import { createTasks } from "../tasks/index.ts";
import { createLedger } from "../ledger/index.ts";
import { consentInvalidTerm, consentNotFound, consentNotSigned, consentPaused, consentRevoked, consentStateForbids } from "./errors.ts";
import { createConsents, type NewConsent } from "./service.ts";

const clerk: PersonCaller = { kind: "person", personId: "sc-clerk", name: "窗口", party: "sc:gaoxin-hall", roles: ["clerk"], via: "session" };
const colleague: PersonCaller = { ...clerk, personId: "sc-clerk-2", party: "sc:qingyang-hall" };
const wish: NewConsent = {
  subjectId: "110101199003074258",
  resource: "cq:household-register",
  provider: "cq:public-security",
  fields: ["name", "address"],
  purpose: "service-evidence",
  matter: "CY-20261125-SC-00001",
  scope: "use",
  agreement: "M0",
  clause: "M0-10",
  textShown: "为办理居民身份证补领，同意高新窗口向重庆公安取姓名、地址。",
};

/** One node with real ledger and events; what it would send to peers is handed to `sent`. */
async function node(id: string, keys: ReadonlyMap<string, Uint8Array>, seed: Uint8Array, sent: ReceivedEvent[]) {
  const database = await testDatabase();
  const { db } = database;
  const clock = fixedClock("2026-11-25T02:00:00Z");
  const random = systemRandom();
  let emitted = 0;
  const log = quietLog();
  const ledger = createLedger({ db, clock, random, origin: `${id}.example/log`, logSigner: softSigner(`${id}#log-1`, generateKeyPair().privateKey), log });
  const events = createEvents({ db, clock, random, self: id, log, ledger, link: noLink });
  const consents = createConsents({
    db, clock, random, self: id, signer: softSigner(`${id}#sign-1`, seed), findKey: (kid) => keys.get(kid), ledger,
    url: `http://${id}.example`,
    tasks: createTasks({ db, clock, random, log }),
    events: {
      on: events.on,
      emit: async (_tx, event) => void sent.push({ id: random.id(), from: id, type: event.type, subject: event.subject, at: "", sequence: ++emitted, data: event.data }),
    },
  });
  return { db, clock, consents, events, ledger, database, close: () => database.close() };
}

async function twoNodes() {
  const sc = generateKeyPair();
  const cq = generateKeyPair();
  const keys = new Map([["sc#sign-1", sc.publicKey], ["cq#sign-1", cq.publicKey]]);
  const sent: ReceivedEvent[] = [];
  const a = await node("sc", keys, sc.privateKey, sent);
  const b = await node("cq", keys, cq.privateKey, []);
  return {
    a, b, sent,
    /** What the counter's node has sent arrives at the provider's. */
    deliver: async (change: (event: ReceivedEvent) => ReceivedEvent = (event) => event) => {
      const arrived: (Error | undefined)[] = [];
      for (const event of sent.splice(0).map(change)) {
        const body = { specversion: "1.0" as const, id: event.id, source: `twincity://${event.from}`, type: `twincity.${event.type}`, subject: event.subject, time: "2026-11-25T02:00:00Z", datacontenttype: "application/json" as const, sequence: String(event.sequence), data: event.data };
        arrived.push(await b.events.receive(event.from, [body]).then(() => undefined, (error: Error) => error));
      }
      return arrived;
    },
    [Symbol.asyncDispose]: async () => {
      await a.close();
      await b.close();
    },
  };
}

test("a given consent is signed, recorded in the ledger and holds no identity number anywhere", async () => {
  await using nodes = await twoNodes();
  const { a } = nodes;
  const given = await inTransaction(a.db, (tx) => a.consents.give(tx, clerk, wish));
  assert.equal(given.artefact.grantee, "sc:gaoxin-hall");
  assert.equal(given.artefact.validUntil, "2026-12-25T02:00:00.000Z");
  const side = await a.ledger.side(given.id, { kind: "consent.given" });
  assert.equal(side?.details["consent"], given.id);
  const rows = await a.db.selectFrom("consent").selectAll().execute();
  assert.doesNotMatch(JSON.stringify([rows, side, given]), /110101199003074258/);
});

test("a preview ends after ten minutes, a use after thirty days, and none lasts longer than 180 days", async () => {
  await using nodes = await twoNodes();
  const { a } = nodes;
  const preview = await inTransaction(a.db, (tx) => a.consents.give(tx, clerk, { ...wish, scope: "preview" }));
  assert.equal(preview.artefact.validUntil, "2026-11-25T02:10:00.000Z");
  const tooLong = { ...wish, validUntil: new Date("2027-11-25T02:00:00Z") };
  await assert.rejects(inTransaction(a.db, (tx) => a.consents.give(tx, clerk, tooLong)), (error) => isProblem(error, consentInvalidTerm));
});

test("only the office that took a consent sees and withdraws it; auditors see it", async () => {
  await using nodes = await twoNodes();
  const { a } = nodes;
  const { id } = await inTransaction(a.db, (tx) => a.consents.give(tx, clerk, wish));
  await assert.rejects(a.consents.get(colleague, id), (error) => isProblem(error, consentNotFound));
  await assert.rejects(a.consents.revokeNow(colleague, id), (error) => isProblem(error, consentNotFound));
  await assert.rejects(a.consents.present(colleague.party, id), (error) => isProblem(error, consentNotFound));
  assert.equal((await a.consents.get({ ...colleague, roles: ["auditor"] }, id)).state, "active");
});

test("a withdrawn consent can't be presented, its subject's salt is erased, and withdrawing twice records once", async () => {
  await using nodes = await twoNodes();
  const { a, sent } = nodes;
  const { id } = await inTransaction(a.db, (tx) => a.consents.give(tx, clerk, wish));
  const first = await a.consents.revokeNow(clerk, id);
  a.clock.advance({ hours: 1 });
  const second = await a.consents.revokeNow(clerk, id);
  assert.equal(first.state, "revoked");
  assert.equal(second.revokedAt, first.revokedAt);
  assert.equal(sent.length, 1);
  await assert.rejects(a.consents.present(clerk.party, id), (error) => isProblem(error, consentRevoked));
  assert.equal((await a.db.selectFrom("consent").select("subject_salt").executeTakeFirstOrThrow()).subject_salt, null);
});

test("the provider learns of a withdrawal and refuses, and both ledgers record it in the same words", async () => {
  await using nodes = await twoNodes();
  const { a, b, deliver } = nodes;
  const given = await inTransaction(a.db, (tx) => a.consents.give(tx, clerk, wish));
  const use = {
    ref: given.id, resource: wish.resource, providingParty: wish.provider, requestingParty: clerk.party, purpose: wish.purpose, agreement: "M0",
    clause: "M0-10", fields: ["name"], scope: "use" as const, matter: wish.matter, subjectId: wish.subjectId, subjectSalt: given.subjectSalt,
  };
  assert.equal(b.consents.check(given.document, use, { stop: undefined }), undefined);
  await a.consents.revokeNow(clerk, given.id);
  assert.deepEqual(await deliver(), [undefined]);
  assert.deepEqual([...(await b.consents.listStopped("sc", [given.id]))], [[given.id, "revoked"]]);
  const refusal = b.consents.check(given.document, use, { stop: "revoked" });
  assert.ok(refusal && isProblem(refusal, consentRevoked));
  const [ours, theirs] = await Promise.all(
    [a, b].map(async ({ db, ledger }) => {
      const { revocation_id: ref } = await db.selectFrom("consent_revocation").select("revocation_id").executeTakeFirstOrThrow();
      const { node: _node, peer: _peer, role: _role, ...shared } = (await ledger.side(ref))!.details;
      return shared;
    }),
  );
  assert.deepEqual(ours, theirs);
});

test("a node can't withdraw a consent that another node took", async () => {
  await using nodes = await twoNodes();
  const { a, b, deliver } = nodes;
  const given = await inTransaction(a.db, (tx) => a.consents.give(tx, clerk, wish));
  await a.consents.revokeNow(clerk, given.id);
  await deliver((event) => ({ ...event, from: "xx" }));
  assert.equal((await b.consents.listStopped("sc", [given.id])).size, 0);
  assert.equal((await b.consents.listStopped("xx", [given.id])).size, 0);
});

test("a consent with one letter changed is not signed any more", async () => {
  await using nodes = await twoNodes();
  const { a, b } = nodes;
  const given = await inTransaction(a.db, (tx) => a.consents.give(tx, clerk, wish));
  const text = Buffer.from(given.document.payload, "base64url").toString("utf8").replace('"name"', '"sex"');
  const altered = { ...given.document, payload: Buffer.from(text).toString("base64url") };
  const refusal = b.consents.check(altered, {
    ref: given.id, resource: wish.resource, providingParty: wish.provider, requestingParty: clerk.party, purpose: wish.purpose, agreement: "M0",
    clause: "M0-10", fields: ["address"], scope: "use", matter: wish.matter, subjectId: wish.subjectId, subjectSalt: given.subjectSalt,
  }, { stop: undefined });
  assert.ok(refusal && isProblem(refusal, consentNotSigned));
});

const me: ApplicantCaller = { kind: "applicant", accountId: "sc-citizen-1", issuer: "sc", name: "示例甲", idNumber: wish.subjectId, via: "session" };
const other: ApplicantCaller = { ...me, accountId: "sc-citizen-2", idNumber: "110101199003074266" };

test("a person pauses, resumes and withdraws their own consent; the provider follows, both ledgers say it in the same words, and another's isn't found", async () => {
  await using nodes = await twoNodes();
  const { a, b, deliver } = nodes;
  const { id } = await inTransaction(a.db, (tx) => a.consents.give(tx, clerk, wish));
  const stops = async () => [(await a.consents.listStopped("sc", [id])).get(id), (await b.consents.listStopped("sc", [id])).get(id)];

  const paused = await a.consents.my.act(me, id, "pause");
  assert.deepEqual([paused.state, paused.acts], ["paused", ["resume", "revoke"]]);
  await assert.rejects(a.consents.present(clerk.party, id), (error) => isProblem(error, consentPaused));
  await assert.rejects(a.consents.my.act(me, id, "pause"), (error) => isProblem(error, consentStateForbids));
  assert.deepEqual(await deliver(), [undefined]);
  assert.deepEqual(await stops(), ["paused", "paused"]);

  assert.equal((await a.consents.my.act(me, id, "resume")).state, "active");
  assert.equal((await a.consents.present(clerk.party, id)).id, id);
  assert.deepEqual(await deliver(), [undefined]);
  assert.deepEqual(await stops(), [undefined, undefined]);

  await assert.rejects(a.consents.my.act(other, id, "revoke"), (error) => isProblem(error, consentNotFound));
  await assert.rejects(a.consents.my.get(other, id), (error) => isProblem(error, consentNotFound));
  assert.deepEqual((await a.consents.my.list(other)).consents, []);

  const ended = await a.consents.my.act(me, id, "revoke");
  assert.deepEqual([ended.state, ended.acts, ended.changes.map(({ act }) => act)], ["revoked", [], ["pause", "resume", "revoke"]]);
  await assert.rejects(a.consents.my.act(me, id, "resume"), (error) => isProblem(error, consentRevoked));
  assert.deepEqual(await deliver(), [undefined]);
  assert.deepEqual(await stops(), ["revoked", "revoked"]);
  for (const { ref } of ended.changes) {
    const [ours, theirs] = await Promise.all([a, b].map(async ({ ledger }) => {
      const { node: _node, peer: _peer, role: _role, ...shared } = (await ledger.side(ref))!.details;
      return shared;
    }));
    assert.deepEqual(ours, theirs);
  }
});
