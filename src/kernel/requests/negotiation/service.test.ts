import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeDemoIdNumber } from "../../../platform/china-ids.ts";
import { isProblem } from "../../../platform/http/problem.ts";
import { evidenceWish, publishHouseholds, signMemorandum, submitEvidenceRequest, testPair, type Pair, type Side } from "../../../../test/support/governance.ts";
import { notAsRequester, notWaiting, requestNotFound } from "../errors.ts";
import { context } from "./messages.ts";

let pair: Pair;
before(async () => {
  pair = await testPair();
  await signMemorandum(pair);
  await publishHouseholds(pair, [{ idNumber: makeDemoIdNumber("500105", "1990-01-01", 2) }]);
});
after(() => pair[Symbol.asyncDispose]());

const base = "/dsp/2025-1/negotiations";
const view = async (side: Side, id: string) => side.requests.get(side.person(`${side.id}-auditor`), id);
const negotiation = async (side: Side, id: string) => {
  const found = (await view(side, id)).negotiation;
  assert.ok(found);
  return found;
};
const messagesOf = async (side: Side, id: string) => (await negotiation(side, id)).steps.map(({ by, message, state }) => `${by} ${message.replace(/^Contract/, "")} ${state}`);
const kinds = async (side: Side, id: string) =>
  (await side.db.selectFrom("ledger_entry").select("kind").where("ref", "like", `%${id}`).orderBy("kind").execute()).map((row) => row.kind);
const bodyOf = async (side: Side, id: string, type: string): Promise<Record<string, unknown>> => {
  const step = (await negotiation(side, id)).steps.find(({ message }) => message === type);
  return JSON.parse(step?.body ?? "null") as Record<string, unknown>;
};
const code = ({ body }: { body: unknown }) => (body as { code?: string }).code;
const withdraw = (id: string) => pair.sc.requests.withdraw(pair.sc.person("sc-steward"), id);

/** Ends what waits, so that the next test may ask again. */
async function clear(id: string): Promise<void> {
  if ((await view(pair.sc, id)).state === "submitted") await withdraw(id);
  await pair.settle();
}

/** A message as one side would send it, with the ids of this negotiation. */
async function say(from: Side, to: Side, id: string, place: string, type: string, members: object = {}) {
  const { providerPid, consumerPid, role } = await negotiation(to, id);
  const pid = role === "provider" ? providerPid : consumerPid;
  const known = providerPid ?? (await negotiation(from, id)).providerPid;
  return to.requests.negotiations.receive(from.id, `${base}/${pid}/${place}`, { "@context": [context], "@type": type, providerPid: known, consumerPid, ...members });
}

test("a grant is a finalised negotiation: five messages, the same state and the same grant on both nodes", async () => {
  const { sc, cq } = pair;
  const id = await submitEvidenceRequest(pair);
  assert.deepEqual((await negotiation(sc, id)).owes, { kind: "party", id: "cq:public-security" });
  const decided = await cq.requests.decide(cq.person("cq-share"), id, { decision: "grant", fields: ["name"] });
  await pair.settle();
  assert.deepEqual(await messagesOf(sc, id), [
    "us RequestMessage REQUESTED", "peer AgreementMessage AGREED", "us AgreementVerificationMessage VERIFIED", "peer NegotiationEventMessage FINALIZED",
  ]);
  assert.deepEqual(await messagesOf(cq, id), [
    "peer RequestMessage REQUESTED", "us AgreementMessage AGREED", "peer AgreementVerificationMessage VERIFIED", "us NegotiationEventMessage FINALIZED",
  ]);
  const [ours, theirs] = [await negotiation(sc, id), await negotiation(cq, id)];
  assert.deepEqual([ours.state, ours.owes, ours.providerPid], ["FINALIZED", null, theirs.providerPid]);
  const grant = decided.decision?.grant ?? "";
  const [held, given] = [await sc.requests.findGrantById(grant), await cq.requests.findGrantById(grant)];
  assert.deepEqual(held, given);
  const { agreement } = (await bodyOf(sc, id, "ContractAgreementMessage")) as { agreement: { "@id": string } };
  assert.equal(agreement["@id"], `urn:uuid:${grant}`);
});

test("no call can rest on an agreement that isn't final", async () => {
  const { sc, cq } = pair;
  await sc.requests.stop();
  const id = await sc.requests.submit(sc.person("sc-steward"), { ...evidenceWish, validUntil: "2027-01-31" }).then((one) => one.id);
  await sc.requests.start();
  await pair.settle();
  await sc.requests.stop();
  const decided = await cq.requests.decide(cq.person("cq-share"), id, { decision: "grant" });
  while ((await negotiation(sc, id)).state !== "VERIFIED") await new Promise((resolve) => setTimeout(resolve, 5));
  const grant = decided.decision?.grant ?? "";
  assert.deepEqual([await sc.requests.findGrantById(grant), await cq.requests.findGrantById(grant)], [undefined, undefined]);
  assert.deepEqual([(await view(sc, id)).state, (await negotiation(cq, id)).state], ["submitted", "AGREED"]);
  await assert.rejects(withdraw(id), (e) => isProblem(e, notWaiting));
  await sc.requests.start();
  await pair.settle();
  assert.equal((await sc.requests.findGrantById(grant))?.state, "active");
});

test("a refusal is a termination with reason and clause", async () => {
  const { sc, cq } = pair;
  const id = await submitEvidenceRequest(pair);
  await cq.requests.decide(cq.person("cq-share"), id, { decision: "reject", clause: "more-than-needed", reason: "只需要姓名" });
  await pair.settle();
  const [ours, theirs] = [await view(sc, id), await view(cq, id)];
  assert.deepEqual([ours.state, ours.negotiation?.state, theirs.negotiation?.state], ["rejected", "TERMINATED", "TERMINATED"]);
  assert.deepEqual([ours.decision?.clause, ours.decision?.at, ours.decision?.by], [theirs.decision?.clause, theirs.decision?.at, theirs.decision?.by]);
});

test("the requester takes a request back; both nodes know it, and it can be asked anew", async () => {
  const { sc, cq } = pair;
  const id = await submitEvidenceRequest(pair);
  await assert.rejects(cq.requests.withdraw({ ...cq.person("cq-share"), roles: ["data-steward"] }, id), (e) => isProblem(e, notAsRequester));
  await assert.rejects(sc.requests.withdraw(sc.person("sc-steward-market"), id), (e) => isProblem(e, requestNotFound));
  const ended = await sc.requests.withdraw(sc.person("sc-steward"), id, { reason: "事项已停办" });
  await pair.settle();
  const seen = await view(cq, id);
  assert.deepEqual([seen.state, seen.negotiation?.state, seen.ending], ["ended", "TERMINATED", ended.ending]);
  assert.equal(seen.ending?.reason, "事项已停办");
  for (const side of [sc, cq]) assert.deepEqual(await kinds(side, id), ["request.submitted", "request.withdrawn"]);
  await assert.rejects(withdraw(id), (e) => isProblem(e, notWaiting));
  await assert.rejects(cq.requests.decide(cq.person("cq-share"), id, { decision: "grant" }));
  await clear(await submitEvidenceRequest(pair));
});

test("a withdrawal made before the request could leave follows it", async () => {
  const { sc, cq } = pair;
  await sc.requests.stop();
  const { id } = await sc.requests.submit(sc.person("sc-steward"), evidenceWish);
  await withdraw(id);
  await sc.requests.start();
  await pair.settle();
  assert.deepEqual([(await view(cq, id)).state, (await negotiation(sc, id)).steps.every(({ deliveredAt }) => deliveredAt !== null)], ["ended", true]);
});

test("what doesn't follow the state is refused with a typed error, and nothing changes", async () => {
  const { sc, cq } = pair;
  const id = await submitEvidenceRequest(pair);
  const offer = (await bodyOf(sc, id, "ContractRequestMessage"))["offer"];
  const wrong = [
    await say(sc, cq, id, "agreement/verification", "ContractAgreementVerificationMessage"),
    await say(sc, cq, id, "events", "ContractNegotiationEventMessage", { eventType: "ACCEPTED" }),
    await say(sc, cq, id, "events", "ContractNegotiationEventMessage", { eventType: "FINALIZED" }),
    await say(sc, cq, id, "request", "ContractRequestMessage", { offer }),
    await say(cq, sc, id, "events", "ContractNegotiationEventMessage", { eventType: "FINALIZED" }),
    await say(cq, sc, id, "events", "ContractNegotiationEventMessage", { eventType: "ACCEPTED" }),
  ];
  for (const { status, body } of wrong) assert.deepEqual([status, (body as { "@type": string })["@type"]], [400, "ContractNegotiationError"]);
  assert.deepEqual(wrong.map(code), wrong.map(() => "not-now"));
  for (const side of [sc, cq]) assert.deepEqual([(await negotiation(side, id)).state, (await negotiation(side, id)).steps.length], ["REQUESTED", 1]);
  await clear(id);
  for (const [from, to] of [[sc, cq], [cq, sc]] as const) {
    const late = await say(from, to, id, "termination", "ContractNegotiationTerminationMessage", { code: "late" });
    assert.deepEqual([late.status, code(late)], [400, "not-now"]);
  }
});

test("a message that isn't well formed is refused", async () => {
  const { sc, cq } = pair;
  const id = await submitEvidenceRequest(pair);
  for (const members of [{ "@context": ["https://example.org/other"] }, { reason: [] }, { code: 7 }, { consumerPid: "urn:uuid:0" }])
    assert.deepEqual(code(await say(sc, cq, id, "termination", "ContractNegotiationTerminationMessage", members)), "malformed", JSON.stringify(members));
  assert.equal((await negotiation(cq, id)).state, "REQUESTED");
  await clear(id);
});

test("somebody else's negotiation is answered like none at all", async () => {
  const { sc, cq } = pair;
  const id = await submitEvidenceRequest(pair);
  const { providerPid } = await negotiation(cq, id);
  assert.deepEqual((await cq.requests.negotiations.state("sc", providerPid ?? "")).status, 200);
  const foreign = await cq.requests.negotiations.state("gz", providerPid ?? "");
  const unknown = await cq.requests.negotiations.state("sc", "urn:uuid:nothing");
  assert.deepEqual([foreign.status, code(foreign)], [404, "unknown"]);
  assert.deepEqual([unknown.status, code(unknown)], [404, "unknown"]);
  const { consumerPid } = await negotiation(sc, id);
  const body = { "@context": [context], "@type": "ContractNegotiationTerminationMessage", providerPid, consumerPid };
  assert.equal((await cq.requests.negotiations.receive("gz", `${base}/${providerPid}/termination`, body)).status, 404);
  assert.equal((await view(cq, id)).state, "submitted");
  await clear(id);
});

test("the same message again is acknowledged and has no second effect", async () => {
  const { sc, cq } = pair;
  const id = await submitEvidenceRequest(pair);
  await cq.requests.decide(cq.person("cq-share"), id, { decision: "grant" });
  await pair.settle();
  const sent = pair.wire.filter(({ body, path }) => body.includes(id) && body.includes("Message") && path.startsWith(base));
  assert.equal(sent.length, 4);
  for (const { from, to, path, body } of sent) {
    const answer = await (to === "sc" ? sc : cq).requests.negotiations.receive(from, path, JSON.parse(body));
    assert.equal(answer.status, path.endsWith("negotiations/request") ? 201 : 200);
    assert.equal((answer.body as { state: string }).state, "FINALIZED");
  }
  for (const side of [sc, cq]) {
    assert.equal((await negotiation(side, id)).steps.length, 4);
    assert.deepEqual(await kinds(side, id), ["request.decided", "request.submitted"]);
  }
});

test("an agreement on more than was asked for is refused; no grant comes of it and the provider breaks off", async () => {
  const { sc, cq } = pair;
  const narrow = await submitEvidenceRequest(pair, { fields: ["name"] });
  // The provider's own store is changed, as a provider that cheats would: it then signs and sends what nobody asked for.
  const row = await cq.db.selectFrom("access_request").select("content").where("id", "=", narrow).executeTakeFirstOrThrow();
  await cq.db.updateTable("access_request").set({ content: row.content.replace('"fields":["name"]', '"fields":["address","name"]') }).where("id", "=", narrow).execute();
  await cq.requests.decide(cq.person("cq-share"), narrow, { decision: "grant" });
  await pair.settle();
  const [step] = (await negotiation(cq, narrow)).steps.filter(({ message }) => message === "ContractAgreementMessage");
  assert.match(step?.refused ?? "", /not-acceptable: it has fields that were not asked for/);
  assert.deepEqual(await messagesOf(sc, narrow), ["us RequestMessage REQUESTED", "peer NegotiationTerminationMessage TERMINATED"]);
  for (const side of [sc, cq]) {
    const seen = await view(side, narrow);
    assert.deepEqual([seen.state, seen.negotiation?.state, seen.ending?.code, seen.ending?.by], ["ended", "TERMINATED", "agreement-refused", "provider"]);
    assert.equal((await side.requests.listGrantsWhere({ resource: seen.resource })).filter(({ request }) => request === narrow).length, 0);
  }
  assert.deepEqual((await view(sc, narrow)).ending, (await view(cq, narrow)).ending);
});

test("an agreement whose policy says another thing than its signed grant is refused", async () => {
  const { sc, cq } = pair;
  const id = await submitEvidenceRequest(pair);
  await sc.requests.stop();
  await cq.requests.stop();
  await cq.requests.decide(cq.person("cq-share"), id, { decision: "grant", fields: ["name"] });
  const message = await bodyOf(cq, id, "ContractAgreementMessage");
  const altered = JSON.parse(JSON.stringify(message).replace('"rightOperand":"name"', '"rightOperand":"name,address"')) as object;
  const answer = await sc.requests.negotiations.receive("cq", `${base}/urn:uuid:${id}/agreement`, altered);
  assert.deepEqual([answer.status, code(answer)], [400, "not-acceptable"]);
  await cq.requests.start();
  await sc.requests.start();
  await pair.settle();
  assert.equal((await negotiation(sc, id)).state, "FINALIZED");
});

test("an offer that answers no request is refused, and so is one that goes beyond what was asked for", async () => {
  const { sc, cq } = pair;
  const id = await submitEvidenceRequest(pair, { fields: ["name"] });
  const { offer } = (await bodyOf(sc, id, "ContractRequestMessage")) as { offer: object };
  const said = JSON.stringify(offer).replace(/\]\}\](?=\})/, `${["proposedBy:cq-share", "proposedAt:2026-11-25T02:00:00.000Z", "note:只给姓名"].map((one) => {
    const [name, ...value] = one.split(":");
    return `,${JSON.stringify({ leftOperand: `urn:twincity:policy:1#${name}`, operator: "eq", rightOperand: value.join(":") })}`;
  }).join("")}]}]`);
  const more = JSON.parse(said.replace('"rightOperand":"name"', '"rightOperand":"name,address"')) as object;
  const late = JSON.parse(said.replace(/("rightOperand":")\d{4}(-\d\d-\d\d")/, "$12999$2")) as object;
  for (const changed of [offer, more, late]) assert.deepEqual(code(await say(cq, sc, id, "offers", "ContractOfferMessage", { offer: changed })), "not-acceptable");
  assert.equal((await negotiation(sc, id)).state, "REQUESTED");
  const { body } = await say(cq, sc, id, "offers", "ContractOfferMessage", { offer: more });
  assert.match(String((body as { reason: unknown[] }).reason[0]), /beyond the request: address/);
  const unasked = await sc.requests.negotiations.receive("cq", `${base}/offers`, {
    "@context": [context], "@type": "ContractOfferMessage", providerPid: "urn:uuid:7d0c36d6-02f7-4d56-8a0d-2b9a3f6f0c11", offer, callbackAddress: "http://cq.test/dsp/2025-1",
  });
  assert.deepEqual([unasked.status, code(unasked)], [400, "not-acceptable"]);
  await clear(id);
});

test("either side may end it in every state before the last", async () => {
  const { sc, cq } = pair;
  for (const [from, to] of [[cq, sc], [sc, cq]] as const) {
    const id = await submitEvidenceRequest(pair);
    assert.equal((await say(from, to, id, "termination", "ContractNegotiationTerminationMessage")).status, 200);
    assert.equal((await negotiation(to, id)).state, "TERMINATED");
    assert.equal((await view(to, id)).state, "ended");
    assert.equal((await say(to, from, id, "termination", "ContractNegotiationTerminationMessage")).status, 200);
    await pair.settle();
  }
  const id = await submitEvidenceRequest(pair);
  await Promise.all([sc.requests.stop(), cq.requests.stop()]);
  await cq.requests.decide(cq.person("cq-share"), id, { decision: "grant" });
  assert.equal((await say(sc, cq, id, "termination", "ContractNegotiationTerminationMessage", { code: "withdrawn" })).status, 200);
  assert.deepEqual([(await view(cq, id)).state, (await negotiation(cq, id)).state], ["ended", "TERMINATED"]);
  await Promise.all([sc.requests.start(), cq.requests.start()]);
  await clear(id);
});

test("a peer asks only for its own offices, for what is here, in our profile's words, and is answered at its own address", async () => {
  const { sc, cq } = pair;
  const id = await submitEvidenceRequest(pair);
  const text = JSON.stringify(await bodyOf(sc, id, "ContractRequestMessage"));
  await clear(id);
  const fresh = text.replaceAll(id, "6f2d6d0e-6a42-4d7e-9d0b-0d9c2f8f3a11");
  const changes = [
    ["sc:gaoxin-hall", "cq:jiangbei-hall"],
    ["cq:household-register", "cq:nothing"],
    ["urn:twincity:policy:1#scope", "urn:twincity:policy:1#region"],
    ["urn:twincity:offer:cq", "urn:twincity:offer:sc"],
    ["http://sc.test/", "http://elsewhere.test/"],
    ["urn:uuid:6f2d6d0e", "urn:other:6f2d6d0e"],
    ['"profile":"urn:twincity:policy:1"', '"profile":"urn:other"'],
  ] as const;
  for (const [part, instead] of changes) {
    assert.ok(fresh.includes(part), part);
    const answer = await cq.requests.negotiations.receive("sc", `${base}/request`, JSON.parse(fresh.replaceAll(part, instead)));
    assert.deepEqual([answer.status, code(answer)], [400, "not-acceptable"], part);
  }
  assert.equal((await cq.requests.negotiations.receive("sc", `${base}/request`, JSON.parse(fresh))).status, 201);
});
