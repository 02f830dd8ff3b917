import type { Mutant } from "./mutants.ts";

const catalogueList = ["src/kernel/catalogue/entries.test.ts"];

/** Sabotages of the catalogue and of access requests. */
export const catalogueMutants: readonly Mutant[] = [
  {
    rule: "what may not be shared is listed too",
    file: "src/kernel/catalogue/search-store.ts",
    line: "const published = sql<SqlBool>`state = 'published'`;",
    instead: "const published = sql<SqlBool>`state = 'published' and attribute <> 'prohibited'`;",
    tests: catalogueList,
  },
  {
    rule: "a peer speaks for its own entries only",
    file: "src/kernel/catalogue/feed.ts",
    line: "if (nodeOf(id) !== from || nodeOf(party) !== from) throw catalogueMessageRefused(`${id} is not ${from}'s`);",
    instead: "",
    tests: catalogueList,
  },
  {
    rule: "an older word on an entry changes nothing",
    file: "src/kernel/catalogue/feed.ts",
    line: "const isNewer = (id: string, revision: number): boolean => revision > (known.get(id)?.revision ?? 0);",
    instead: "const isNewer = (_id: string, _revision: number): boolean => known.size >= 0;",
    tests: catalogueList,
  },
  {
    rule: "a rejected row is counted as rejected",
    file: "src/kernel/catalogue/mapping/check-rows.ts",
    line: "for (const { column, reason } of applied.faults) reject(row, column, reason);",
    instead: "",
    tests: catalogueList,
  },
  {
    rule: "no entry is passed over between two pages",
    file: "src/kernel/catalogue/entries.ts",
    line: "const last = found.length > limit ? page.at(-1) : undefined;",
    instead: "const last = found.length > limit ? found.at(-1) : undefined;",
    tests: catalogueList,
  },
  {
    rule: "a withdrawn resource gives nothing",
    file: "src/kernel/catalogue/entries.ts",
    line: 'if (entry.shape === "hosted") await markWithdrawn(tx, id);',
    instead: "",
    tests: catalogueList,
  },
  {
    rule: "a word that the mapping doesn't know rejects the row",
    file: "src/kernel/catalogue/mapping/read-values.ts",
    line: 'return { fault: { zh: "对应关系里没有这个取值", en: "isn\'t among the values of the mapping" } };',
    instead: "return { value: null };",
    tests: ["src/kernel/catalogue/mapping/mapping.test.ts"],
  },
  {
    rule: "a negotiation is not final before both sides have agreed and confirmed",
    file: "src/kernel/requests/negotiation/states.ts",
    line: 'REQUESTED: { offer: "OFFERED", agreement: "AGREED", termination: "TERMINATED" },',
    instead: 'REQUESTED: { offer: "OFFERED", agreement: "AGREED", finalized: "FINALIZED", termination: "TERMINATED" },',
    tests: ["src/kernel/requests/negotiation/states.test.ts"],
  },
  {
    rule: "nothing is agreed after a termination",
    file: "src/kernel/requests/negotiation/states.ts",
    line: "TERMINATED: {},",
    instead: 'TERMINATED: { agreement: "AGREED" },',
    tests: ["src/kernel/requests/negotiation/states.test.ts"],
  },
  {
    rule: "an agreement goes no further than its request",
    file: "src/kernel/requests/negotiated.ts",
    line: "if (fault !== undefined) throw notAcceptable(fault);",
    instead: "",
    tests: ["src/kernel/requests/negotiation/service.test.ts"],
  },
  {
    rule: "a negotiation message that breaks the protocol's schema is refused",
    file: "src/kernel/requests/negotiation/checks.ts",
    line: "if (fault !== undefined) throw malformed(fault);",
    instead: "",
    tests: ["src/kernel/requests/negotiation/service.test.ts"],
  },
  {
    rule: "nobody reads or moves another peer's negotiation",
    file: "src/kernel/requests/negotiation/store.ts",
    line: 'eb("negotiation.peer", "=", peer),',
    instead: "",
    tests: ["src/kernel/requests/negotiation/service.test.ts"],
  },
  {
    rule: "a negotiation message that comes twice has one effect",
    file: "src/kernel/requests/negotiation/checks.ts",
    line: 'return earlier.some((one) => one.direction === "in" && one.body === text) ? "repeat" : undefined;',
    instead: "return undefined;",
    tests: ["src/kernel/requests/negotiation/service.test.ts"],
  },
  {
    rule: "a peer asks in the name of its own offices only",
    file: "src/kernel/requests/negotiated.ts",
    line: "if (nodeOf(content.requestingParty) !== peer) throw notAcceptable(`${peer} does not host ${content.requestingParty}`);",
    instead: "",
    tests: ["src/kernel/requests/negotiation/service.test.ts"],
  },
];
