import assert from "node:assert/strict";
import { test } from "node:test";
import { requestSteps } from "./request-steps.ts";

type Facts = Parameters<typeof requestSteps>[0];
type Message = NonNullable<Facts["negotiation"]>["steps"][number];

const at = (minute: number) => `2026-11-25T02:${String(minute).padStart(2, "0")}:00.000Z`;
const said = (message: string, state: Message["state"], by: Message["by"], minute: number): Message => ({ message, state, by, at: at(minute), deliveredAt: by === "us" ? at(minute) : null, refused: null });
const toProvider = said("ContractRequestMessage", "REQUESTED", "us", 1);
const exchange = [toProvider, said("ContractAgreementMessage", "AGREED", "peer", 3), said("ContractAgreementVerificationMessage", "VERIFIED", "us", 4), said("ContractNegotiationEventMessage", "FINALIZED", "peer", 5)];
const grant: Facts["decision"] = { decision: "grant", at: at(3), by: "cq-share", receivedAt: at(1), grant: "g", reason: null, clause: null, basis: null };

function facts(steps: readonly Message[] | null, change: Partial<Facts> = {}): Facts {
  const clock = { state: "running" } as Facts["clock"];
  const negotiation: Facts["negotiation"] = steps && { role: "consumer", providerPid: "p", consumerPid: "c", state: steps.at(-1)!.state, automatic: false, owes: null, steps: [...steps] };
  return { submittedAt: at(0), negotiation, decision: null, ending: null, clock, proposals: [], ...change };
}
const told = (one: Facts) => requestSteps(one).map(({ what, when }) => `${what} ${when}`);

test("a request that has not arrived is on its way; nothing of the other side is claimed", () => {
  assert.deepEqual(told(facts([{ ...toProvider, deliveredAt: null }])), ["asked done", "arriving now", "futureReview later", "futureConfirm later", "futureEffective later"]);
});

test("once it has arrived the provider owes the answer", () => {
  assert.deepEqual(told(facts([toProvider])), ["asked done", "arrived done", "reviewing now", "futureConfirm later", "futureEffective later"]);
});

test("a grant has its effect only after the requester's node has checked it and both know", () => {
  const steps = (count: number) => told(facts(exchange.slice(0, count), { decision: grant })).slice(2);
  assert.deepEqual(steps(2), ["granted done", "confirming now", "futureEffective later"]);
  assert.deepEqual(steps(3), ["granted done", "confirmed done", "finishing now"]);
  assert.deepEqual(steps(4), ["granted done", "confirmed done", "effective done"]);
});

test("at the requester's node, whose own record has no decision before the end, the agreement counts as the answer", () => {
  assert.deepEqual(told(facts(exchange.slice(0, 2))).slice(2), ["granted done", "confirming now", "futureEffective later"]);
});

test("a refusal, a withdrawal and a breaking off end the list", () => {
  assert.deepEqual(told(facts([toProvider], { decision: { ...grant, decision: "reject", reason: "名称够了" } })).slice(2), ["refused done"]);
  assert.deepEqual(told(facts([toProvider], { ending: { at: at(2), by: "requester", code: "withdrawn", reason: "停办" } })).slice(2), ["withdrawn done"]);
  assert.deepEqual(told(facts([toProvider], { ending: { at: at(2), by: "provider", code: "agreement-refused", reason: "x" }, decision: grant })).slice(2), ["ended done"]);
});

test("within one node there is no messenger, and a grant has its effect at once", () => {
  assert.deepEqual(told(facts(null)), ["asked done", "reviewing now", "futureEffective later"]);
  assert.deepEqual(told(facts(null, { decision: grant })), ["asked done", "granted done", "effectiveOne done"]);
});

test("an answer by rule is marked", () => {
  assert.deepEqual(requestSteps(facts(exchange, { decision: { ...grant, automatic: true, rule: "M0-12" } })).filter(({ automatic }) => automatic).map(({ what }) => what), ["granted"]);
});
