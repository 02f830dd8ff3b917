import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { finalStates, ledgerKindsOfCases, nextPartState, nextState, partTransitions, possibleLinks, transitions, type CaseState, type PartState } from "./transitions.ts";

test("a step is determined by the state and the link alone", () => {
  const keys = transitions.map((step) => `${step.from} ${step.link}`);
  assert.equal(new Set(keys).size, keys.length);
});

test("every state can be reached from a draft, and every state but a final one leads on to a final one", () => {
  const reach = (start: CaseState) => {
    const seen = new Set<CaseState>([start]);
    for (const state of seen) for (const link of possibleLinks(state)) seen.add(nextState(state, link)!);
    return seen;
  };
  const states = new Set(transitions.flatMap((step) => [step.from, step.to]));
  assert.deepEqual(reach("draft"), states);
  for (const state of states) assert.ok(finalStates.some((final) => reach(state).has(final)), state);
});

test("no walk decides a case that was not accepted, nor completes one that was not decided", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 30 }), (choices) => {
      let state: CaseState = "draft";
      const walked: string[] = [];
      for (const choice of choices) {
        const links = possibleLinks(state);
        if (links.length === 0) break;
        const link: string = links[choice % links.length]!;
        walked.push(link);
        state = nextState(state, link)!;
      }
      const decided = walked.indexOf("case.decided");
      if (decided >= 0) assert.ok(walked.slice(0, decided).includes("case.accepted"));
      const completed = walked.indexOf("case.completed");
      if (completed >= 0) assert.ok(walked.slice(0, completed).includes("case.decided"));
      if (walked.includes("case.accepted")) assert.ok(walked.includes("handover.accepted"));
    }),
  );
});

test("a step of a part is determined by its state and the link alone, and every part that was opened can be reported or closed", () => {
  const keys = partTransitions.map((step) => `${step.from} ${step.link}`);
  assert.equal(new Set(keys).size, keys.length);
  const ends: readonly PartState[] = ["reported", "closed"];
  for (const { to } of partTransitions) {
    const reach = new Set<PartState>([to]);
    for (const state of reach) for (const step of partTransitions) if (step.from === state) reach.add(nextPartState(state, step.link)!);
    assert.ok(ends.some((end) => reach.has(end)), to);
  }
});

test("an application can be taken back at any time before the decision and never after it", () => {
  const decided: readonly CaseState[] = ["draft", "decided", "completed", "notAccepted", "withdrawn"];
  const states = new Set(transitions.flatMap((step) => [step.from, step.to]));
  // An open offer is answered with no first; see applicant-acts.ts.
  for (const state of states) assert.equal(nextState(state, "case.withdrawn"), decided.includes(state) || state === "offered" ? undefined : "withdrawn", state);
});

test("a case and its parts leave one kind of ledger entry for each kind of link", () => {
  assert.ok(ledgerKindsOfCases().includes("custody.handover.accepted"));
  assert.equal(ledgerKindsOfCases().length, new Set([...transitions, ...partTransitions].map((step) => step.link)).size);
});
