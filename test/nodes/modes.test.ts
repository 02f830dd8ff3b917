import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { DeskCase, MyCase } from "../../src/apps/services/cases/schema.ts";
import type { Task } from "../../src/kernel/tasks/index.ts";
import { fixedClock } from "../../src/platform/clock.ts";
import { parseTrustPolicy, verifyCustody } from "../../src/verify/index.ts";
import { photo } from "../support/case-driver.ts";
import { demoCitizen, signedIn } from "../support/citizen-api.ts";
import type { NodeApi } from "../support/node-api.ts";
import { eventually, twoNodes, type NodeId } from "../support/two-nodes.ts";

const clock = fixedClock("2026-11-25T02:00:00Z");
const nodes = await twoNodes({ clock, prepared: true });
after(() => nodes[Symbol.asyncDispose]());
const { sc, cq } = nodes;
const [rain, summer] = [demoCitizen("sc"), demoCitizen("cq")];
const me = await signedIn(sc, sc.node.db, rain);
const meAtCq = await signedIn(cq, cq.node.db, rain, "sc");
const her = await signedIn(cq, cq.node.db, summer);
const stranger = await signedIn(sc, sc.node.db, summer, "cq");

const mine = (caseNo: string, who: NodeApi = me) => who.ask<MyCase>("GET", `/api/my/cases/${caseNo}`);
const desk = (who: NodeApi, caseNo: string) => who.ask<DeskCase>("GET", `/api/desk/cases/${caseNo}`);
const typesOf = ({ timeline }: Pick<DeskCase, "timeline">) => timeline.map(({ type }) => type);
const tasksOf = async (id: NodeId, persona: string) => (await nodes[id].as(`${id}-${persona}`).ask<{ tasks: Task[] }>("GET", "/api/tasks")).tasks;
const isAt = (who: NodeApi, caseNo: string, state: string) => eventually(`${caseNo} is ${state}`, async () => (await desk(who, caseNo)).state === state);
const act = (who: NodeApi, caseNo: string, step: string, body: object = {}) => who.send("POST", `/api/desk/cases/${caseNo}/${step}`, body);
async function does(who: NodeApi, caseNo: string, step: string, body: object = {}): Promise<void> {
  const { status, text } = await act(who, caseNo, step, body);
  assert.ok(status < 300, `${step}: ${status} ${text}`);
}

/** A person's application at a front door, up to the hand-over. */
async function apply(who: NodeApi, itemId: string): Promise<string> {
  const { case: draft } = await who.ask<{ case: MyCase }>("POST", "/api/my/cases", { itemId });
  const path = `/api/my/cases/${draft.caseNo}`;
  await who.ask("PUT", `${path}/form`, { phone: "13900000009", delivery: "counter" });
  for (const { slot, source, state } of draft.materials) {
    if (state !== "needed") continue;
    if (source.kind === "peer") await who.ask("POST", `${path}/materials/${slot}/consent`, { decision: "agree" });
    else if (source.kind === "confirm") await who.ask("PUT", `${path}/materials/${slot}`, { kind: "checked" });
    else await who.ask("PUT", `${path}/materials/${slot}`, { kind: "file", fileName: "page.png", contentBase64: photo });
  }
  await who.ask("POST", `${path}/submission`, {});
  return draft.caseNo;
}

/** Both nodes tell the same story of a case and its parts, and anybody can verify each chain. */
async function assertSameStory(caseNo: string, at: { readonly sc: NodeApi; readonly cq: NodeApi }): Promise<void> {
  const told = async (who: NodeApi) => {
    const { state, timeline, parts } = await desk(who, caseNo);
    return { state, timeline, parts: parts.map(({ possible: _own, clock: _clock, ...part }) => part) };
  };
  const here = await told(at.sc);
  await eventually("the other node has heard of everything", async () => (assert.deepEqual(await told(at.cq), here), true));
  const trust = await parseTrustPolicy(await cq.node.identity.trustPolicy());
  for (const part of ["", ...here.parts.map(({ id }) => `?part=${id}`)]) {
    const verdict = await verifyCustody(await at.sc.ask("GET", `/api/desk/cases/${caseNo}/custody${part}`), trust);
    assert.deepEqual(verdict.problems, [], part);
  }
}

test("online: what a signed-in person asks of the other province is decided there, with data fetched by consent, and nobody else sees it", async () => {
  const officer = cq.as("cq-officer");
  const draft = (await me.ask<{ case: MyCase }>("POST", "/api/my/cases", { itemId: "cy-ga-006" })).case;
  assert.deepEqual(draft.materials.map(({ slot, state, source }) => [slot, state, source.kind]), [["ID_CARD", "checked", "account"], ["HUKOU", "needed", "peer"], ["FORM", "needed", "confirm"]]);
  assert.deepEqual((await me.send("POST", `/api/my/cases/${draft.caseNo}/submission`, {})).type, "form-incomplete");
  const preview = await me.ask<{ values: { value: string }[] }>("POST", `/api/my/cases/${draft.caseNo}/materials/HUKOU/preview`, {});
  assert.ok(preview.values.some(({ value }) => value === rain.name));
  assert.equal((await stranger.send("GET", `/api/my/cases/${draft.caseNo}`)).type, "case-not-found");
  await me.ask("DELETE", `/api/my/cases/${draft.caseNo}`);

  const caseNo = await apply(me, "cy-ga-006");
  await isAt(officer, caseNo, "offered");
  assert.deepEqual((await tasksOf("cq", "officer")).map(({ kind, subject }) => [kind, subject]), [["case.offered", caseNo]]);
  const offer = (await desk(officer, caseNo)).offer;
  assert.deepEqual([offer?.state, offer?.answerBy, offer?.escalateTo?.party], ["open", "2026-11-26T02:00:00.000Z", "cq:government-services"]);
  await does(officer, caseNo, "custody-acceptance");
  assert.deepEqual(await tasksOf("cq", "officer"), []);
  await does(officer, caseNo, "acceptance");
  for (const view of ["", "/custody"]) assert.equal((await stranger.send("GET", `/api/my/cases/${caseNo}${view}`)).type, "case-not-found");
  assert.equal((await stranger.send("POST", `/api/my/cases/${caseNo}/withdrawal`, {})).type, "case-not-found");
  await does(officer, caseNo, "decision", { outcome: "granted" });
  await does(officer, caseNo, "result", { delivery: "counter" });
  await eventually("the result has come back", async () => (await mine(caseNo)).canRate);
  // Signed in at the other province with the same account, the person finds the case there too.
  assert.equal((await mine(caseNo, meAtCq)).state, "completed");
  await me.ask("POST", `/api/my/cases/${caseNo}/rating`, { score: 1 });
  await eventually("the rating has arrived", async () => (await desk(officer, caseNo)).rating === 1);
  await eventually("and its link", async () => (await mine(caseNo)).rating === 1);
  assert.deepEqual(typesOf(await mine(caseNo)), [
    "case.received", "evidence.fetched", "handover.offered", "handover.accepted", "case.accepted", "case.decided", "case.completed", "case.rated",
  ]);
  await eventually("one story on both nodes", async () => (assert.deepEqual((await mine(caseNo, meAtCq)).timeline, (await mine(caseNo)).timeline), true));
  assert.deepEqual((await me.ask<{ items: { caseNo: string; group: string }[] }>("GET", "/api/my/cases")).items.map(({ caseNo: no, group }) => [no, group]), [[caseNo, "done"]]);
  assert.deepEqual((await stranger.ask<{ items: unknown[] }>("GET", "/api/my/cases")).items, []);
});

test("online, the other way round: the clock stands still only on a ground that the law names, and goes on afterwards", async () => {
  const officer = sc.as("sc-officer");
  const caseNo = await apply(her, "cy-ga-006");
  await isAt(officer, caseNo, "offered");
  await does(officer, caseNo, "custody-acceptance");
  assert.equal((await act(officer, caseNo, "suspension", { kind: "hearing", clause: "行政许可法 第四十五条" })).type, "wrong-step", "not before acceptance");
  await does(officer, caseNo, "acceptance");
  assert.equal((await act(officer, caseNo, "suspension", { kind: "hearing", clause: " " })).type, "suspension-clause-missing");
  assert.equal((await act(officer, caseNo, "suspension", { kind: "holiday", clause: "行政许可法 第四十五条" })).status, 400);
  await does(officer, caseNo, "suspension", { kind: "hearing", clause: "行政许可法 第四十五条", words: "听证在下周" });
  const stopped = await desk(officer, caseNo);
  assert.deepEqual([stopped.state, stopped.suspension?.kind, stopped.clock?.reading.state, stopped.clock?.reading.running?.kind], ["suspended", "hearing", "stopped", "suspension"]);
  assert.equal((await act(officer, caseNo, "decision", { outcome: "granted" })).type, "wrong-step");
  await does(officer, caseNo, "resumption");
  assert.equal((await desk(officer, caseNo)).clock?.reading.state, "running");
  await does(officer, caseNo, "decision", { outcome: "denied", reason: "地址不属实", clause: "示意" });
  await eventually("the decision is known at the door", async () => (await mine(caseNo, her)).outcome === "denied");
  assert.equal((await her.send("POST", `/api/my/cases/${caseNo}/withdrawal`, {})).type, "cannot-withdraw", "what is decided stays decided");
});

test("joint: both sides do their part at the same time, each with its own papers; nothing is decided before all parts are in", { timeout: 120_000 }, async () => {
  const [lead, other] = [sc.as("sc-officer-fund"), cq.as("cq-officer-fund")];
  const caseNo = await apply(me, "cy-gj-008");
  await does(lead, caseNo, "custody-acceptance");
  assert.equal((await act(other, caseNo, "parts/P2/custody-acceptance")).type, "part-not-found", "no part before acceptance");
  await does(lead, caseNo, "acceptance");
  const part = async (who: NodeApi, id: string) => (await desk(who, caseNo)).parts.find((one) => one.id === id);
  assert.deepEqual((await desk(lead, caseNo)).parts.map(({ id, state, custodian, offeredTo }) => [id, state, custodian.node, offeredTo?.party ?? null]), [
    ["P1", "held", "sc", null],
    ["P2", "offered", "sc", "cq:provident-fund"],
  ]);
  await eventually("the part has arrived", async () => (await part(other, "P2"))?.state === "offered");
  assert.deepEqual((await tasksOf("cq", "officer-fund")).map(({ kind }) => kind), ["part.offered"]);

  await does(other, caseNo, "parts/P2/custody-refusal", { reason: "不归本区", clause: "示意" });
  await eventually("it has come back", async () => (await part(lead, "P2"))?.state === "returned");
  assert.equal((await act(other, caseNo, "parts/P2/custody-acceptance")).type, "part-not-found", "sent back, it is theirs no more");
  await does(lead, caseNo, "parts/P2/offer");
  await eventually("it is offered again", async () => (await part(other, "P2"))?.state === "offered");
  clock.advance({ hours: 24, minutes: 1 });
  await cq.node.matters.settleOverdue();
  await eventually("the silence is known", async () => (await part(lead, "P2"))?.offer?.state === "expired");
  assert.deepEqual((await tasksOf("cq", "supervisor")).map(({ kind }) => kind), ["handover.overdue"]);
  await does(lead, caseNo, "parts/P2/offer");
  await eventually("it is offered a third time", async () => (await part(other, "P2"))?.state === "offered");

  await does(other, caseNo, "parts/P2/custody-acceptance");
  const theirs = await desk(other, caseNo);
  assert.deepEqual([theirs.role, theirs.possible, theirs.materials.map(({ slot }) => slot)], ["part", [], ["ID_CARD", "HF_ACCOUNT"]]);
  assert.ok(theirs.materials.find(({ slot }) => slot === "HF_ACCOUNT")?.evidence?.some(({ value }) => value === "正常缴存"));
  assert.equal((await other.send("GET", `/api/desk/cases/${caseNo}/materials/HOUSE_CONTRACT/file`)).type, "case-not-found");
  assert.equal((await act(lead, caseNo, "decision", { outcome: "granted" })).type, "parts-not-reported");
  assert.equal((await act(other, caseNo, "parts/P1/completion", { finding: "confirmed" })).type, "part-not-found", "another's part");
  assert.equal((await act(other, caseNo, "parts/P2/completion", { finding: "notConfirmed", note: " ", clause: "示意" })).type, "reason-missing");
  await does(other, caseNo, "parts/P2/completion", { finding: "confirmed", note: "连续缴满 38 个月" });
  await does(lead, caseNo, "parts/P1/completion", { finding: "confirmed" });
  await eventually("both are in", async () => (await desk(lead, caseNo)).parts.every(({ state }) => state === "reported"));
  assert.deepEqual((await tasksOf("sc", "officer-fund")).map(({ kind }) => kind), ["case.ready"]);
  await does(lead, caseNo, "decision", { outcome: "granted" });
  assert.deepEqual(await tasksOf("sc", "officer-fund"), []);
  await does(lead, caseNo, "result", { delivery: "counter" });
  await assertSameStory(caseNo, { sc: lead, cq: other });
  assert.deepEqual((await mine(caseNo)).parts.map(({ id, finding, timeline }) => [id, finding, timeline.at(-1)?.type]), [["P1", "confirmed", "part.completed"], ["P2", "confirmed", "part.completed"]]);
});

test("joint, taken in at a counter: what one part does not confirm is not granted, and may be denied with its reason", { timeout: 60_000 }, async () => {
  const [clerk, lead, other] = [sc.as("sc-clerk"), sc.as("sc-officer-fund"), cq.as("cq-officer-fund")];
  const { case: draft } = await clerk.ask<{ case: DeskCase }>("POST", "/api/cases", { itemId: "cy-gj-007", applicant: { name: rain.name, idNumber: rain.idNumber, phone: "13900000009" } });
  const { caseNo } = draft;
  for (const { slot, source } of draft.materials) {
    if (source.kind === "peer") await clerk.ask("POST", `/api/cases/${caseNo}/materials/${slot}/consent`, { decision: "agree" });
    else await clerk.ask("PUT", `/api/cases/${caseNo}/materials/${slot}`, { kind: "checked" });
  }
  await clerk.ask("POST", `/api/cases/${caseNo}/receipt`, {});
  assert.equal((await mine(caseNo)).channel, "counter", "the person finds it among their own");
  await does(lead, caseNo, "custody-acceptance");
  await does(lead, caseNo, "acceptance");
  await eventually("the part has arrived", async () => (await desk(other, caseNo)).parts.some(({ id, state }) => id === "P2" && state === "offered"));
  await does(other, caseNo, "parts/P2/custody-acceptance");
  await does(other, caseNo, "parts/P2/completion", { finding: "notConfirmed", note: "账户已冻结", clause: "示意" });
  await does(lead, caseNo, "parts/P1/completion", { finding: "confirmed" });
  await eventually("both are in", async () => (await desk(lead, caseNo)).parts.every(({ state }) => state === "reported"));
  assert.equal((await act(lead, caseNo, "decision", { outcome: "granted" })).type, "part-not-confirmed");
  await does(lead, caseNo, "decision", { outcome: "denied", reason: "账户已冻结", clause: "示意" });
  await assertSameStory(caseNo, { sc: lead, cq: other });
});

test("an application is withdrawn at any time before the decision, whoever holds it, and its parts are closed with it", { timeout: 60_000 }, async () => {
  const officer = cq.as("cq-officer");
  // While the offer is open, the other node holds the pen: it answers with no first, and the sender's node closes the case.
  const offered = await apply(me, "cy-ga-006");
  await isAt(officer, offered, "offered");
  await me.ask("POST", `/api/my/cases/${offered}/withdrawal`, {});
  await eventually("it is withdrawn", async () => (await mine(offered)).state === "withdrawn");
  assert.deepEqual(typesOf(await mine(offered)).slice(-3), ["handover.offered", "handover.refused", "case.withdrawn"]);
  await isAt(officer, offered, "withdrawn");

  const accepted = await apply(me, "cy-ga-006");
  await isAt(officer, accepted, "offered");
  for (const step of ["custody-acceptance", "acceptance"]) await does(officer, accepted, step);
  await eventually("it is known here", async () => (await mine(accepted)).state === "accepted");
  await me.ask("POST", `/api/my/cases/${accepted}/withdrawal`, {});
  await isAt(officer, accepted, "withdrawn");
  await eventually("it is withdrawn", async () => (await mine(accepted)).state === "withdrawn");
  assert.equal((await me.send("POST", `/api/my/cases/${accepted}/withdrawal`, {})).type, "cannot-withdraw");

  const [lead, other] = [sc.as("sc-officer-fund"), cq.as("cq-officer-fund")];
  const joint = await apply(me, "cy-gj-007");
  for (const step of ["custody-acceptance", "acceptance"]) await does(lead, joint, step);
  await eventually("the part has arrived", async () => (await desk(other, joint)).parts.some(({ state }) => state === "offered"));
  await me.ask("POST", `/api/my/cases/${joint}/withdrawal`, {});
  await eventually("the parts are closed", async () => (await mine(joint)).parts.every(({ state }) => state === "closed"));
  await assertSameStory(joint, { sc: lead, cq: other });
  assert.equal((await act(lead, joint, "parts/P2/offer")).type, "wrong-step");
  for (const [id, persona] of [["cq", "officer"], ["cq", "officer-fund"], ["sc", "officer-fund"]] as const) assert.deepEqual((await tasksOf(id, persona)).map(({ kind }) => kind), []);
});
