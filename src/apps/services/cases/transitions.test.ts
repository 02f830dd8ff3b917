import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { finalStates, ledgerKindsOfCases, nextState, possibleLinks, transitions, type CaseState } from "./transitions.ts";

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

test("a case leaves one kind of ledger entry for each kind of link", () => {
  assert.ok(ledgerKindsOfCases().includes("custody.handover.accepted"));
  assert.equal(ledgerKindsOfCases().length, new Set(transitions.map((step) => step.link)).size);
});
