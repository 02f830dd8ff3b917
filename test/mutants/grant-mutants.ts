import type { Mutant } from "./mutants.ts";

const grants = "src/kernel/requests/grants";
const life = [`${grants}/service.test.ts`];
const calls = ["src/kernel/exchange/inbound/checks.test.ts"];

/** The life of a grant: who may do what to it, what its words are bound to, and what calls stop at. */
export const grantMutants: readonly Mutant[] = [
  {
    rule: "nothing is given under a suspended grant",
    file: "src/kernel/exchange/inbound/grant.ts",
    line: "if (begun && !over && grant.suspended) return grantSuspended(grant.id);",
    instead: "",
    tests: calls,
  },
  {
    rule: "who gets the data besides the holder is named in the grant",
    file: "src/kernel/exchange/inbound/recipient.ts",
    line: "return recipient === undefined || grant?.recipients?.includes(recipient) ? undefined : passingOnNotGranted(recipient);",
    instead: "return recipient === undefined || grant ? undefined : passingOnNotGranted(recipient);",
    tests: calls,
  },
  {
    rule: "the words of a grant are its policy's",
    file: "src/verify/grant.ts",
    line: 'else if ((await grantTextDigest(policy)) !== textDigest) problems.push(problem("grant-text-differs"));',
    instead: "",
    tests: ["src/verify/grant.test.ts"],
  },
  {
    rule: "a provider that ends a grant has consulted and filed",
    file: `${grants}/act-document.ts`,
    line: 'if (listed.filing && filing === null) return "it does not say when it was consulted and filed";',
    instead: "",
    tests: life,
  },
  {
    rule: "acts of a side come in their order, each once",
    file: `${grants}/inbound.ts`,
    line: "if (act.sequence !== own.length + 1 || act.previous !== (last?.digest ?? null)) throw grantMessageRefused(`act ${act.sequence} does not follow ${own.length}`);",
    instead: "if (act.sequence !== own.length + 1) throw grantMessageRefused(`act ${act.sequence} does not follow ${own.length}`);",
    tests: life,
  },
  {
    rule: "a grant is not ended for use that could still be mended",
    file: `${grants}/check-act.ts`,
    line: "if (shanghaiDateOf(now) <= last.mendBy) throw notMendedYet({ en: `it may be mended until ${last.mendBy}`, zh: `整改期限到 ${last.mendBy} 为止` });",
    instead: "",
    tests: life,
  },
];
