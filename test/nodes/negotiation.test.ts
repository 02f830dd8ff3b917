import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { prepareDemo } from "../../src/cli/demo/prepare.ts";
import type { AccessRequest } from "../../src/kernel/requests/index.ts";
import { faultOfMessage, type MessageType } from "../../src/kernel/requests/negotiation/messages.ts";
import { folder, official } from "../conformance/dsp/official.ts";
import { freePort } from "../support/identity-node.ts";
import { middleman, type Meddle } from "../support/middleman.ts";
import { withShared } from "../support/shared.ts";
import { eventually, introduce, nodeFolder, startNode, type NodeId, type RunningNode } from "../support/two-nodes.ts";

/** A message that crossed, or its answer; `to` is who got the request. */
interface Crossed {
  readonly to: NodeId;
  readonly path: string;
  readonly status: number;
  readonly asked: string;
  readonly answer: string;
}

const crossed: Crossed[] = [];
/** Answers on the protocol's paths that still get lost, on the way back from each node. */
const losing: Record<NodeId, number> = { sc: 0, cq: 0 };
const opened: AsyncDisposable[] = [];
let sc: RunningNode;
let cq: RunningNode;

before(async () => {
  [sc, cq] = await Promise.all([behindOne("sc"), behindOne("cq")]);
  await introduce(sc, cq);
  await prepareDemo(sc, cq, () => undefined);
});
after(async () => {
  for (const one of opened.reverse()) await one[Symbol.asyncDispose]();
});

/** A node whose every message comes through somebody who writes it down. */
async function behindOne(id: NodeId): Promise<RunningNode> {
  const port = await freePort();
  const between = await middleman(port);
  const meddle: Meddle = (answer, path, asked) => {
    if (!path.startsWith("/dsp/")) return answer;
    crossed.push({ to: id, path, status: answer.status, asked: asked.toString("utf8"), answer: answer.content.toString("utf8") });
    if (losing[id] === 0) return answer;
    losing[id] -= 1;
    return undefined;
  };
  between.meddle = meddle;
  const node = await startNode(await nodeFolder(id, { port: Number(new URL(between.url).port) }), { port });
  opened.push(between, node);
  return node;
}

const listed = { resource: "cq:market-regulation-abnormal-operations", fields: ["uscc"] };
const registered = { resource: "cq:enterprise-register", fields: ["uscc", "name"] };

/** The market regulators of Sichuan ask those of Chongqing. */
async function submit(wish: { resource: string; fields: string[] }): Promise<AccessRequest> {
  return sc.as("sc-steward-market").ask("POST", "/api/requests", {
    ...wish, purpose: "licence-check", legalBasis: "市场监管职责（示意）", scenario: "迁移登记前核验", scope: "登记机构", method: "api", basisKind: "publicRecord", validUntil: "2099-12-31", anew: true,
  });
}

const seen = (node: RunningNode, id: string) => node.as(`${node.id}-auditor`).ask<AccessRequest>("GET", `/api/requests/${id}`);
const inState = (node: RunningNode, id: string, state: AccessRequest["state"], negotiation: string) =>
  eventually(`${node.id} has ${id} ${state}`, async () => {
    const request = await seen(node, id);
    return request.state === state && request.negotiation?.state === negotiation && request;
  });
const both = (id: string, state: AccessRequest["state"], negotiation: string) => Promise.all([inState(sc, id, state, negotiation), inState(cq, id, state, negotiation)]);
const arrived = (id: string) => eventually("it arrived", () => seen(cq, id).then(() => true));
const kindsOf = (node: RunningNode, id: string) =>
  node.node.db.selectFrom("ledger_entry").select("kind").where("ref", "like", `%${id}`).orderBy("kind").execute().then((rows) => rows.map(({ kind }) => kind));

test("what is shared without conditions is granted by rule: agreed, confirmed and final on both nodes without a person", async () => {
  const { id } = await submit(listed);
  const [ours, theirs] = await both(id, "granted", "FINALIZED");
  assert.deepEqual(ours.decision, theirs.decision);
  assert.equal(ours.decision?.automatic, true);
  assert.match(ours.decision?.rule ?? "", /^M0-\d+$/);
  assert.equal(ours.negotiation?.automatic, true);
  const grant = ours.decision?.grant ?? "";
  const held = await sc.as("sc-steward-market").ask<{ state: string; digest: string }>("GET", `/api/grants/${grant}`);
  assert.equal(held.state, "active");
  assert.equal(held.digest, (await cq.as("cq-share-market").ask<{ digest: string }>("GET", `/api/grants/${grant}`)).digest);
});

test("what is shared on conditions waits for the share office, and its no ends the negotiation with clause and reason", async () => {
  const { id } = await submit(registered);
  await arrived(id);
  const waiting = await seen(cq, id);
  assert.deepEqual([waiting.state, waiting.negotiation?.state, waiting.negotiation?.owes], ["submitted", "REQUESTED", { kind: "party", id: "cq:market-regulation" }]);
  const { tasks } = await cq.as("cq-share-market").ask<{ tasks: { subject: string }[] }>("GET", "/api/tasks");
  assert.ok(tasks.some(({ subject }) => subject === waiting.number), "the share office has it among its tasks");
  await cq.as("cq-share-market").ask("POST", `/api/requests/${id}/decision`, { decision: "reject", clause: "more-than-needed", reason: "名称够了" });
  const [ours, theirs] = await both(id, "rejected", "TERMINATED");
  assert.deepEqual(ours.decision, theirs.decision);
  assert.equal(ours.decision?.reason, "名称够了");
  const left = await cq.as("cq-share-market").ask<{ tasks: { subject: string }[] }>("GET", "/api/tasks");
  assert.ok(!left.tasks.some(({ subject }) => subject === waiting.number), "nothing waits any more");
});

test("a request taken back ends on both nodes", async () => {
  const { id } = await submit(registered);
  await arrived(id);
  await sc.as("sc-steward-market").ask("POST", `/api/requests/${id}/withdrawal`, { reason: "企业已撤回申请" });
  const [ours, theirs] = await both(id, "ended", "TERMINATED");
  assert.deepEqual(ours.ending, theirs.ending);
  for (const node of [sc, cq]) assert.deepEqual(await kindsOf(node, id), ["request.submitted", "request.withdrawn"]);
});

test("answers that get lost on the way, both ways, change nothing but the time it takes", async () => {
  losing.sc = 2;
  losing.cq = 2;
  const { id } = await submit(registered);
  await arrived(id);
  await cq.as("cq-share-market").ask("POST", `/api/requests/${id}/decision`, { decision: "grant", fields: ["uscc"] });
  await both(id, "granted", "FINALIZED");
  await eventually("all is acknowledged", async () => (await Promise.all([sc, cq].map((one) => one.node.requests.unsettled()))).every((count) => count === 0));
  assert.deepEqual([losing.sc, losing.cq], [0, 0]);
  for (const node of [sc, cq]) {
    assert.deepEqual(await kindsOf(node, id), ["request.decided", "request.submitted"]);
    assert.equal((await seen(node, id)).negotiation?.steps.length, 4);
  }
});

test("the protocol's versions are told to anybody, all else only to peers", async () => {
  const versions = await sc.as().ask<{ protocolVersions: { version: string; path: string; binding: string }[] }>("GET", "/.well-known/dspace-version");
  assert.deepEqual(versions.protocolVersions.map(({ version, path, binding }) => [version, path, binding]), [["2025-1", "/dsp/2025-1", "HTTPS"]]);
  const { id } = await submit(listed);
  const [{ negotiation }] = await both(id, "granted", "FINALIZED");
  for (const [method, path] of [["GET", `/dsp/2025-1/negotiations/${negotiation?.providerPid}`], ["POST", "/dsp/2025-1/negotiations/request"], ["POST", "/dsp/2025-1/catalog/request"]] as const)
    assert.equal((await cq.as("cq-auditor").send(method, path, method === "POST" ? {} : undefined)).status, 401, path);
});

test("the catalogue is given page by page; an entry is a dataset with the offer that a request names", async () => {
  const { channel } = sc.node.identity;
  const ask = { "@context": ["https://w3id.org/dspace/2025/1/context.jsonld"], "@type": "CatalogRequestMessage" };
  const first = await channel.post("cq", "/dsp/2025-1/catalog/request", ask);
  const page = first.body as { dataset: { "@id": string; hasPolicy: { "@id": string }[] }[] };
  assert.equal(page.dataset.length, 100);
  const known = page.dataset.find((one) => one["@id"] === `urn:twincity:resource:${registered.resource}`);
  assert.equal(known?.hasPolicy[0]?.["@id"], `urn:twincity:offer:${registered.resource}`);
  const { body } = await channel.get("cq", `/dsp/2025-1/catalog/datasets/urn:twincity:resource:${registered.resource}`);
  assert.equal((body as { "@id": string })["@id"], known?.["@id"]);
  await assert.rejects(channel.get("cq", "/dsp/2025-1/catalog/datasets/urn:twincity:resource:cq:nothing"));
  await assert.rejects(channel.post("cq", "/dsp/2025-1/catalog/request", { ...ask, filter: [{ any: "thing" }] }));
  assert.deepEqual(crossed.slice(-2).map(({ status, answer }) => [status, (JSON.parse(answer) as { "@type": string })["@type"]]), [[404, "CatalogError"], [400, "CatalogError"]]);
});

/** Everything that went over the wire above, each with who said it. */
function said(): { type: string; by: string; value: unknown }[] {
  return crossed.flatMap(({ to, asked, answer, status }) => [asked, answer].flatMap((text, i) => {
    if (text === "" || status === 401) return [];
    const value = JSON.parse(text) as { "@type": string };
    return [{ type: value["@type"], by: (i === 0) === (to === "cq") ? "sc" : "cq", value }];
  }));
}

test("every message of the negotiations above follows our own schemas", () => {
  const ours = said().filter(({ type }) => type.startsWith("Contract"));
  assert.ok(ours.length > 40, String(ours.length));
  assert.deepEqual(ours.map(({ type, value }) => faultOfMessage(type as MessageType, value)).filter((fault) => fault !== undefined), []);
});

withShared(`${folder}/SOURCE.txt`, () => {
  test("every message of the negotiations above, in both directions, follows the official schemas", async () => {
    const { faultOf } = official();
    const all = said();
    assert.deepEqual(all.map(({ type, value }) => faultOf(type, value)).filter((fault) => fault !== undefined), []);
    const told = (by: string) => [...new Set(all.filter((one) => one.by === by).map(({ type }) => type))].sort();
    assert.deepEqual(told("sc"), [
      "CatalogRequestMessage", "ContractAgreementMessage", "ContractAgreementVerificationMessage", "ContractNegotiation", "ContractNegotiationEventMessage",
      "ContractNegotiationTerminationMessage", "ContractRequestMessage",
    ]);
    assert.deepEqual(told("cq"), [
      "Catalog", "CatalogError", "ContractAgreementMessage", "ContractAgreementVerificationMessage", "ContractNegotiation", "ContractNegotiationEventMessage",
      "ContractNegotiationTerminationMessage", "ContractRequestMessage", "Dataset",
    ]);
    assert.equal(faultOf("version", await sc.as().ask("GET", "/.well-known/dspace-version")), undefined);
  });
});
