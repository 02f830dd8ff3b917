import type { Mutant } from "./mutants.ts";

const service = "src/kernel/identity/programs/service.ts";
const store = "src/kernel/identity/programs/store.ts";
const tests = ["src/kernel/identity/programs/service.test.ts"];

/** Sabotages of the keys of offices' programs. */
export const programMutants: readonly Mutant[] = [
  { rule: "a program has the role of a program, not that of who registered it", file: service, line: 'return { kind: "person", personId: id, name, party, roles: ["program"], via: "key" };', instead: 'return { kind: "person", personId: id, name, party, roles: ["program", "data-steward"], via: "key" };', tests },
  { rule: "a key past its time opens nothing", file: service, line: "return endedAt === null && now < goodUntil;", instead: "return endedAt === null;", tests },
  { rule: "an office ends its own programs only", file: service, line: "if (!program || program.party !== personOf(caller).party) throw programNotFound(id);", instead: "if (!program) throw programNotFound(id);", tests },
  { rule: "an ended program gets no new key", file: service, line: "if (program.endedAt !== null) throw programEnded();", instead: "", tests },
  { rule: "older keys end after the overlap", file: service, line: "await shortenKeys(tx, id, new Date(clock.now().getTime() + overlapHours * hourMs));", instead: "", tests },
  { rule: "a key that was ended by hand is ended alone", file: store, line: '.$if(only !== undefined, (update) => update.where("id", "=", only ?? ""))', instead: "", tests },
];
