import assert from "node:assert/strict";
import { test } from "node:test";
import { keyOf, trueRules, twoNodes, type Bounds, type Rules, type State } from "../../../test/support/two-node-model.ts";

interface Search {
  readonly states: number;
  readonly custodians: ReadonlySet<string>;
  readonly linkTypes: ReadonlySet<string>;
  /** The shortest way to the first fault, as sentences. */
  readonly trace: readonly string[] | undefined;
}

const bounds: Bounds = { links: 4, hours: 2, flight: 3 };
/** Where a search stops widening; a seeded bug lies well within. */
const most = { whole: 16_000, seeded: 40_000 };

/**
 * Breadth first, so that the first fault found is one that fewest steps lead to.
 * @param ending  also asks of each state whether everything still comes to an end from there
 */
function search(rules: Rules, ending: boolean, states: number): Search {
  const model = twoNodes(rules, bounds);
  const came = new Map<string, { readonly what: string; readonly from: string | null }>([[keyOf(model.start), { what: "sc opens the matter", from: null }]]);
  const queue: State[] = [model.start];
  const [custodians, linkTypes] = [new Set<string>(), new Set<string>()];
  for (let i = 0; i < queue.length; i += 1) {
    const state = queue[i]!;
    const wrong = model.faultOf(state) ?? (ending ? model.settle(state) : undefined);
    if (wrong !== undefined) return { states: i + 1, custodians, linkTypes, trace: [...wayTo(keyOf(state)), wrong] };
    for (const { chain } of state.nodes) {
      const last = chain.at(-1);
      if (last === undefined) continue;
      custodians.add(model.linkOf(last).custodian);
      linkTypes.add(model.linkOf(last).type);
    }
    if (queue.length >= states) continue;
    const from = keyOf(state);
    for (const { what, state: next } of model.moves(state)) {
      const key = keyOf(next);
      if (came.has(key)) continue;
      came.set(key, { what, from });
      queue.push(next);
    }
  }
  return { states: queue.length, custodians, linkTypes, trace: undefined };

  function wayTo(key: string): string[] {
    const steps: string[] = [];
    for (let at: string | null = key; at !== null; at = came.get(at)!.from) steps.unshift(came.get(at)!.what);
    return steps;
  }
}


test("in every state of two nodes a matter has one custodian, one pen, one chain, and each offer still comes to an end", (t) => {
  const found = search(trueRules, true, most.whole);
  t.diagnostic(`${found.states} states`);
  assert.deepEqual(found.trace, undefined);
  assert.ok(found.states >= 10_000, `${found.states} states only`);
  assert.deepEqual([...found.custodians].sort(), ["cq:public-security", "sc:gaoxin-hall"]);
  for (const type of ["case.received", "case.noted", "handover.offered", "handover.accepted", "handover.refused", "handover.expired"]) assert.ok(found.linkTypes.has(type), `never ${type}`);
});

/** What the search must find: rules that look harmless to one node alone. */
const seeded: readonly { readonly bug: string; readonly rules: Rules; readonly says: RegExp; readonly ending?: true }[] = [
  {
    bug: "the sender may write the expiry itself",
    rules: {
      plan: (head, command, here) => {
        const draft = trueRules.plan(head, command, here);
        return command.do === "expire" && typeof draft !== "string" && head?.custodian.startsWith(`${here.self}:`) ? { ...draft, party: head.custodian } : draft;
      },
      due: (head, here) => (trueRules.due(head, here) === undefined ? undefined : "expire"),
      fault: (head, link, signer) => (link.type === "handover.expired" ? undefined : trueRules.fault(head, link, signer)),
    },
    says: /fork|two nodes hold the pen|can.t follow/,
  },
  {
    bug: "an offer may be accepted after its time",
    rules: {
      ...trueRules,
      plan: (head, command, here) => trueRules.plan(head && command.do === "accept" ? { ...head, answerBy: null } : head, command, here),
      fault: (head, link, signer) => trueRules.fault(head && link.type === "handover.accepted" ? { ...head, answerBy: null } : head, link, signer),
    },
    says: /accepted after its time/,
  },
  {
    bug: "the sender goes on working while its offer is open",
    rules: {
      ...trueRules,
      plan: (head, command, here) => trueRules.plan(head && command.do === "append" ? { ...head, offeredTo: null, answerBy: null } : head, command, here),
      fault: (head, link, signer) => trueRules.fault(head && link.type === "case.noted" ? { ...head, offeredTo: null, answerBy: null } : head, link, signer),
    },
    says: /fork|can't follow|two nodes hold the pen/,
  },
  {
    bug: "nobody's clock lets an offer expire",
    rules: { ...trueRules, due: () => undefined },
    says: /an offer stays open for ever/,
    ending: true,
  },
];

for (const { bug, rules, says, ending = false } of seeded)
  test(`a seeded bug is found by the shortest way: ${bug}`, (t) => {
    const { trace } = search(rules, ending, most.seeded);
    assert.ok(trace, "not found");
    for (const [i, step] of trace.entries()) t.diagnostic(`${i + 1}. ${step}`);
    assert.match(trace.at(-1)!, says);
  });
