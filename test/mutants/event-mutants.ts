import type { Mutant } from "./mutants.ts";

const repair = ["src/kernel/events/repair.test.ts"];
const parked = ["src/kernel/events/parked.test.ts"];
const rotation = ["src/kernel/identity/keys/rotation.test.ts"];
const streams = ["test/conformance/events/own-streams.test.ts"];

/** Sabotages of streams between nodes: dead letters, repair after a restore, deletion. */
export const eventMutants: readonly Mutant[] = [
  {
    rule: "only the earliest parked event of a subject is tried by itself",
    file: "src/kernel/events/parked.ts",
    line: "if (expected !== undefined && first.eventId !== expected) throw notFirstOfSubject(expected);",
    instead: "",
    tests: parked,
  },
  {
    rule: "an event that was dropped is in the ledger",
    file: "src/kernel/events/parked.ts",
    line: 'kind: "event.dropped", ref: eventId, peer: row.peer, role: "receiver", subject: null,',
    instead: 'kind: "event.redriven", ref: eventId, peer: row.peer, role: "receiver", subject: null,',
    tests: parked,
  },
  {
    rule: "a withdrawal can't be dropped",
    file: "src/kernel/events/parked.ts",
    line: "if (!mayDrop(row.type)) throw eventMustTakeEffect(row.type);",
    instead: "",
    tests: parked,
  },
  {
    rule: "a full disk parks no event",
    file: "src/kernel/events/fault.ts",
    line: "return state.length === 5 && classesOfData.includes(state.slice(0, 2));",
    instead: "return state.length === 0 || classesOfData.includes(state.slice(0, 2));",
    tests: parked,
  },
  {
    rule: "a sender that was restored sends nothing under numbers that were used",
    file: "src/kernel/events/position.ts",
    line: 'if (own !== undefined && theirs.digest !== null && own !== theirs.digest) return { kind: "rolled-back" };',
    instead: "",
    tests: [...repair, ...streams],
  },
  {
    rule: "what the receiver has lost is sent again from the very next one",
    file: "src/kernel/events/position.ts",
    line: 'return { kind: "resend", from: theirs.sequence + 1, to: acknowledged };',
    instead: 'return { kind: "resend", from: theirs.sequence + 2, to: acknowledged };',
    tests: [...repair, ...streams],
  },
  {
    rule: "another event under a number that was received is refused",
    file: "src/kernel/events/service.ts",
    line: "if (before !== null && before !== digestOf(event)) throw eventConflict(`number ${event.sequence} is ${event.id}`);",
    instead: "",
    tests: repair,
  },
  {
    rule: "what had arrived before the restore does not go again under another number",
    file: "src/kernel/events/repair.ts",
    line: "const moving = waiting.filter(({ id }) => !arrived.has(id));",
    instead: "const moving = waiting;",
    tests: repair,
  },
  {
    rule: "the newest event of a stream is never deleted",
    file: "src/kernel/events/repair-store.ts",
    line: "select sequence from (select * from ${table} where peer = ${peer} and sequence < ${newest} and ${skip} order by sequence limit ${atOnce}) oldest where ${old})`.execute(db);",
    instead: "select sequence from (select * from ${table} where peer = ${peer} and sequence <= ${newest} and ${skip} order by sequence limit ${atOnce}) oldest where ${old})`.execute(db);",
    tests: repair,
  },
  {
    rule: "a new key counts only if the one before vouches for it",
    file: "src/kernel/identity/peers/successions.ts",
    line: "if (isSignedByNode(document, before)) continue;",
    instead: "if (isSignedByNode(document, descriptor)) continue;",
    tests: rotation,
  },
  {
    rule: "replaced keys count only with the fingerprint that was heard",
    file: "src/kernel/identity/peers/successions.ts",
    line: "const found = waiting.find((one) => hex(one.fingerprint) === hex(heard));",
    instead: "const found = waiting[0];",
    tests: rotation,
  },
  {
    rule: "a stolen key vouches for nothing",
    file: "src/kernel/identity/peers/successions.ts",
    line: "if (isSignedByNode(statement, current)) await writeDistrust(tx, current.id, at);",
    instead: "void writeDistrust;",
    tests: rotation,
  },
  {
    rule: "an old key signs no message after the overlap",
    file: "src/kernel/identity/peers/service.ts",
    line: "const isOver = peer.distrustedAt !== null || old.compromisedAt !== null || clock.now().getTime() >= old.replacedAt.getTime() + overlapDays * dayMs;",
    instead: "const isOver = peer.distrustedAt !== null || old.compromisedAt !== null;",
    tests: rotation,
  },
  {
    rule: "what an exchanged witness key signed stays good",
    file: "src/verify/trust-policy.ts",
    line: "return witness === null ? formerWitnesses : [witness, ...formerWitnesses];",
    instead: "return witness === null ? [] : [witness];",
    tests: ["test/nodes/keys.test.ts"],
  },
];
