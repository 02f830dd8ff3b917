import type { Mutant } from "./mutants.ts";

const consent = "src/kernel/consent";
const inbound = "src/kernel/exchange/inbound";
const betweenNodes = ["test/nodes/consent.test.ts"];

export const consentMutants: readonly Mutant[] = [
  {
    rule: "what the caller said before it called is obeyed before it is answered",
    file: `${inbound}/events-applied.ts`,
    line: "const reached = await events.reach(peer, newest, waitMs);",
    instead: "const reached = newest >= 0;",
    tests: betweenNodes,
  },
  {
    rule: "a call on consent says which event it follows",
    file: "src/kernel/exchange/outbound/after-events.ts",
    line: "return calls.map((call) => (leansOnConsent(call) ? { ...call, afterEvent } : call));",
    instead: "return calls.map((call) => (afterEvent < 0 ? { ...call, afterEvent } : call));",
    tests: betweenNodes,
  },
  {
    rule: "a consent of which an event is parked is not used",
    file: `${inbound}/events-applied.ts`,
    line: "return ({ afterEvent = 0, basis }) => (!reached && earlier.get(afterEvent) !== true) || (basis.kind === \"consent\" && parked.has(basis.ref));",
    instead: "return ({ afterEvent = 0 }) => !reached && earlier.get(afterEvent) !== true && parked.size >= 0;",
    tests: betweenNodes,
  },
  {
    rule: "no call more than the consent allows, however many come in the same moment",
    file: `${consent}/uses.ts`,
    line: "await lockUses(tx, node, consent);",
    instead: "if (node === \"\") await lockUses(tx, node, consent);",
    tests: [`${consent}/uses.test.ts`],
  },
  {
    rule: "a person changes only their own consents",
    file: `${consent}/service.ts`,
    line: "return about !== null && about.tag === mine?.tag;",
    instead: "return about !== null && mine !== null;",
    tests: [`${consent}/service.test.ts`],
  },
  {
    rule: "only what is paused is resumed",
    file: `${consent}/states.ts`,
    line: "paused: { resume: \"active\", revoke: \"revoked\" },",
    instead: "paused: { pause: \"paused\", resume: \"active\", revoke: \"revoked\" },",
    tests: [`${consent}/states.test.ts`],
  },
  {
    rule: "a passkey signs this consent and no other",
    file: `${consent}/passkeys/assertion.ts`,
    line: "if (client.challenge !== challengeOf(artefact)) return \"signs-something-else\";",
    instead: "if (client.challenge === \"\") return \"signs-something-else\";",
    tests: [`${consent}/passkeys/assertion.test.ts`],
  },
  {
    rule: "what was made from a withdrawn consent leaves an open case",
    file: "src/apps/services/cases/consented-copies.ts",
    line: "await writeMaterial(tx, caseNo, { ...emptyMaterial, slot, state: \"declined\" });",
    instead: "if (slot === \"\") await writeMaterial(tx, caseNo, { ...emptyMaterial, slot, state: \"declined\" });",
    tests: betweenNodes,
  },
];
