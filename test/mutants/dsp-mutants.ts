import type { Mutant } from "./mutants.ts";

const requests = "src/kernel/requests";

/** Other terms, foreign connectors, transfers. */
export const dspMutants: readonly Mutant[] = [
  {
    rule: "dsp: a connector is known by the whole credential",
    file: "src/kernel/identity/connectors/connectors.ts",
    line: "const byDigest = new Map(settings.map((one) => [digestOf(one.receives), one]));",
    instead: "const byDigest = new Map(settings.flatMap((one) => [[digestOf(one.receives), one], [digestOf(one.sends), { ...one, receives: one.sends }]] as const));",
    tests: ["src/kernel/identity/connectors/connectors.test.ts"],
  },
  {
    rule: "dsp: a counter-offer stays within what was asked for",
    file: `${requests}/proposals/proposals.ts`,
    line: 'if (more.length > 0) return `beyond the request: ${more.join(", ")}`;',
    instead: "",
    tests: [`${requests}/negotiation/service.test.ts`],
  },
  {
    rule: "dsp: while an offer stands its provider makes no other",
    file: `${requests}/proposals/service.ts`,
    line: "if (standingOffer(proposals)) throw offerStands(content.number);",
    instead: "",
    tests: [`${requests}/proposals/service.test.ts`],
  },
  {
    rule: "dsp: only a provider starts a transfer at first",
    file: "src/kernel/exchange/transfers/states.ts",
    line: 'if (move === "start") return role === "provider" || state === "SUSPENDED";',
    instead: "",
    tests: ["src/kernel/exchange/transfers/states.test.ts"],
  },
];
