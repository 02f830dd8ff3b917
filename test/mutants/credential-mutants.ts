import type { Mutant } from "./mutants.ts";

const reading = "src/verify/credential";
const kernel = "src/kernel/credentials";
const service = [`${kernel}/credentials.test.ts`];
const tokens = [`${kernel}/tokens.test.ts`];

/** Credentials: what is believed, shown, looked at, and for how long. */
export const credentialMutants: readonly Mutant[] = [
  {
    rule: "a disclosure that the issuer did not sign is refused",
    file: `${reading}/sd-jwt.ts`,
    line: 'if ([...known.values()].some(({ used }) => !used)) throw new FormatError("a disclosure that the issuer did not sign");',
    instead: "",
    tests: ["test/conformance/sd-jwt/sd-jwt.test.ts"],
  },
  {
    rule: "a presentation holds for its purpose and moment only",
    file: `${reading}/credential.ts`,
    line: 'if (expected && (presented?.audience !== expected.audience || presented.nonce !== expected.nonce)) return { ok: false, problem: problem("shown-for-another") };',
    instead: "",
    tests: tokens,
  },
  {
    rule: "a show-code works once",
    file: `${kernel}/showings.ts`,
    line: "if (showing.checkedAt !== null) throw codeUsed();",
    instead: "if (showing.checkedAt !== null && showing.presentation !== null) throw codeUsed();",
    tests: service,
  },
  {
    rule: "a code for a counter opens to offices only",
    file: `${kernel}/showings.ts`,
    line: "if (by.party === null && showingPurposes.find(({ id }) => id === showing.purpose)?.office !== false) throw codeForOffices();",
    instead: "",
    tests: service,
  },
  {
    rule: "a mandate that was revoked lets nobody act",
    file: `${kernel}/mandates.ts`,
    line: 'if (covers && (await credentials.standing(one, reading)) === "valid") return one.id;',
    instead: "if (covers) return one.id;",
    tests: service,
  },
];
