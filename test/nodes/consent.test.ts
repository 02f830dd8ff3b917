import assert from "node:assert/strict";
import { after, test } from "node:test";
import { evidencePurpose } from "../../src/apps/services/index.ts";
import type { MyCase } from "../../src/apps/services/cases/schema.ts";
import type { Answer, Call } from "../../src/kernel/exchange/index.ts";
import type { DerivedView, GivenConsent, MyConsent, MyConsents, NewConsent } from "../../src/kernel/consent/index.ts";
import type { PersonCaller } from "../../src/kernel/identity/index.ts";
import type { Task } from "../../src/kernel/tasks/index.ts";
import { ProblemError } from "../../src/platform/http/problem.ts";
import { inTransaction } from "../../src/storage/database.ts";
import { demoCitizen, signedIn } from "../support/citizen-api.ts";
import { freshSalt, signedAnswers } from "../support/signed-calls.ts";
import { eventually, twoNodes } from "../support/two-nodes.ts";

const nodes = await twoNodes({ prepared: true });
after(() => nodes[Symbol.asyncDispose]());
const { sc, cq } = nodes;
const [resource, hall] = ["cq:household-register", "sc:gaoxin-hall"];
const person = demoCitizen("sc");
const me = await signedIn(sc, sc.node.db, person);
const clerk: PersonCaller = { kind: "person", personId: "sc-clerk", name: "窗口", party: hall, roles: ["clerk"], via: "session" };
const grant = (await sc.node.requests.listGrantsWhere({ resource, party: hall })).find(({ requestingParty, state }) => requestingParty === hall && state === "active")!;

function give(more: Partial<NewConsent> = {}): Promise<GivenConsent> {
  return inTransaction(sc.node.db, (tx) =>
    sc.node.consents.give(tx, clerk, {
      subjectId: person.idNumber, resource, provider: grant.providingParty, fields: grant.fields, purpose: evidencePurpose, matter: null, scope: "use",
      agreement: grant.agreement, clause: grant.clause, textShown: "同意", ...more,
    }));
}

/** The call as our node would put it on the wire now; `present` was asked when the consent still stood. */
async function send({ id, document, subjectSalt }: GivenConsent): Promise<Answer> {
  const call: Call = {
    callId: crypto.randomUUID(), agreement: grant.agreement, clause: grant.clause, grant: grant.id, purpose: evidencePurpose,
    basis: { kind: "consent", ref: id, scope: "use", artefact: document, subjectSalt }, requestingParty: hall, resource, params: { key: person.idNumber },
    fields: [...grant.fields], at: "2026-11-25T02:00:00.000Z", salt: freshSalt(), afterEvent: await sc.node.events.lastEmitted("cq"),
  };
  return (await signedAnswers(sc.node, "cq", [call]))[0]!;
}

const call = (consent: string) => sc.node.exchange.callFor(hall, { resource, params: { key: person.idNumber }, purpose: evidencePurpose, basis: { kind: "consent", ref: consent } });
const told = (answer: Answer) => answer.problem?.type.split(":").at(-1) ?? answer.outcome;
const refusalOf = (work: Promise<unknown>) => work.then(() => "passed", (error: unknown) => (error instanceof ProblemError ? error.problem.type.split(":").at(-1) : String(error)));

test("a call sent right after a withdrawal never passes on the other side, whether the call or the withdrawal was begun first", async () => {
  for (let round = 0; round < 6; round += 1) {
    const consent = await give();
    const withdraw = () => me.ask("POST", `/api/my/consents/${consent.id}/revocation`, {});
    if (round % 2 === 0) {
      assert.equal(told(await send(consent)), "delivered");
      await withdraw();
    } else {
      const [early] = await Promise.all([send(consent), withdraw()]);
      assert.match(told(early), /^(delivered|consent-revoked)$/);
    }
    assert.equal(told(await send(consent)), "consent-revoked");
    assert.equal(await refusalOf(call(consent.id)), "consent-revoked");
  }
});

test("a pause stops calls on both sides at once, and the end of the pause lets them pass at once", async () => {
  const consent = await give();
  for (let round = 0; round < 2; round += 1) {
    await me.ask("POST", `/api/my/consents/${consent.id}/pause`, {});
    assert.equal(told(await send(consent)), "consent-paused");
    assert.equal(await refusalOf(call(consent.id)), "consent-paused");
    await me.ask("POST", `/api/my/consents/${consent.id}/resumption`, {});
    assert.equal((await call(consent.id)).outcome, "delivered");
  }
});

test("while the withdrawal can't reach the other side nothing is answered: the caller hears why and when to try again", async () => {
  const [withdrawn, standing] = [await give(), await give()];
  await sc.node.events.stop();
  await me.ask("POST", `/api/my/consents/${withdrawn.id}/revocation`, {});
  const [late, neighbour] = await Promise.all([send(withdrawn), call(standing.id).catch((error: unknown) => error)]);
  assert.deepEqual([told(late), late.problem?.status, late.retryAfterSeconds], ["events-behind", 503, 2]);
  assert.ok(neighbour instanceof ProblemError && neighbour.problem.side === "cq");
  assert.deepEqual([neighbour.problem.status, neighbour.headers["retry-after"]], [503, "2"]);
  await sc.node.events.start();
  assert.equal(told(await send(withdrawn)), "consent-revoked");
  assert.equal((await call(standing.id)).outcome, "delivered");
});

test("a withdrawal that the other side has parked leaves its consent unusable there, and no other", async () => {
  const [odd, standing] = [await give(), await give()];
  await inTransaction(sc.node.db, (tx) => sc.node.events.emit(tx, { to: "cq", type: "consent.unheard", subject: odd.id, data: {} }));
  assert.equal(told(await send(odd)), "events-behind");
  assert.equal(told(await send(standing)), "delivered");
  await eventually("it is parked", async () => (await cq.node.events.parked.list("sc")).items.some(({ subject }) => subject === odd.id));
});

test("six calls at once under a consent for three bring three answers; then it is used up on both sides and says so", async () => {
  const consent = await give({ frequency: { total: 3, per: null } });
  const answers = await Promise.allSettled(Array.from({ length: 6 }, () => call(consent.id)));
  assert.equal(answers.filter(({ status }) => status === "fulfilled").length, 3);
  for (const answer of answers) if (answer.status === "rejected") assert.equal((answer.reason as ProblemError).problem.type.split(":").at(-1), "consent-exhausted");
  assert.equal(told(await send(consent)), "consent-exhausted");
  const mine = await me.ask<MyConsent>("GET", `/api/my/consents/${consent.id}`);
  assert.deepEqual([mine.state, mine.used, mine.total, mine.uses.length, mine.acts], ["exhausted", 3, 3, 3, ["revoke"]]);
});

test("when a consent is withdrawn its copy leaves the open case on both sides, and each holder confirms by a task; the person sees who has", async () => {
  const { case: draft } = await me.ask<{ case: MyCase }>("POST", "/api/my/cases", { itemId: "cy-ga-006" });
  const path = `/api/my/cases/${draft.caseNo}`;
  await me.ask("PUT", `${path}/form`, { phone: "13900000009", delivery: "counter" });
  for (const { slot, source, state } of draft.materials) {
    if (state !== "needed") continue;
    if (source.kind === "peer") await me.ask("POST", `${path}/materials/${slot}/consent`, { decision: "agree" });
    else await me.ask("PUT", `${path}/materials/${slot}`, { kind: "checked" });
  }
  await me.ask("POST", `${path}/submission`, {});
  const given = (await me.ask<MyConsents>("GET", "/api/my/consents")).consents.find(({ matter }) => matter === draft.caseNo)!;
  const consent = () => me.ask<MyConsent>("GET", `/api/my/consents/${given.id}`);
  assert.deepEqual((await consent()).derived.map(({ holder, endedAt }) => [holder, endedAt]), [[given.grantee, null], [given.provider, null]]);

  await me.ask("POST", `/api/my/consents/${given.id}/revocation`, {});
  const steward = sc.as("sc-steward-gov");
  const officer = cq.as("cq-officer");
  const waiting = async (who: typeof steward) => (await who.ask<{ derived: DerivedView[] }>("GET", "/api/withdrawn-consents")).derived.filter((one) => one.consent === given.id);
  await eventually("the other side's office has its task", async () => (await officer.ask<{ tasks: Task[] }>("GET", "/api/tasks")).tasks.some(({ kind, subject }) => kind === "consent.ended" && subject === draft.caseNo));
  for (const { node } of [sc, cq]) {
    const copy = await node.db.selectFrom("case_material").select(["state", "evidence"]).where("case_no", "=", draft.caseNo).where("crossing", "is not", null).execute();
    assert.deepEqual(copy, [], "nothing fetched is left");
  }
  assert.equal((await sc.as("sc-steward").send("POST", `/api/withdrawn-consents/${(await waiting(steward))[0]!.id}/acknowledgement`, {})).status, 404, "another office can't answer");
  for (const who of [steward, officer]) await who.ask("POST", `/api/withdrawn-consents/${(await waiting(who))[0]!.id}/acknowledgement`, {});
  await eventually("the person sees both answers", async () => (await consent()).derived.every(({ acknowledgedAt, acknowledgement }) => acknowledgedAt !== null && acknowledgement !== null));
  assert.ok(!(await officer.ask<{ tasks: Task[] }>("GET", "/api/tasks")).tasks.some(({ kind }) => kind === "consent.ended"));
  const { acknowledgement } = (await consent()).derived.find(({ holder }) => holder === given.provider)!;
  const [ours, theirs] = await Promise.all([sc, cq].map(async ({ node }) => {
    const { node: _node, peer: _peer, role: _role, ...shared } = (await node.ledger.side(acknowledgement!))!.details;
    return shared;
  }));
  assert.deepEqual(ours, theirs);
});
