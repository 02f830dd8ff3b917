import type { Mutant } from "./mutants.ts";

const channel = ["src/kernel/identity/channel/suites.test.ts"];
const verifier = ["src/verify/suites.test.ts"];
const vectors = ["test/conformance/sm/sm2.test.ts"];

/** Signature suites, and what is closed at rest. */
export const suiteMutants: readonly Mutant[] = [
  {
    rule: "a message's suite is that of its key",
    file: "src/kernel/identity/channel/checks/suite.ts",
    line: "if (suite !== found(trusted).key.suite) throw messageSuiteRefused({ en: `${suite} is not the suite of this key`, zh: `密钥不是 ${suite} 的` });",
    instead: "",
    tests: channel,
  },
  {
    rule: "a message in a suite that nobody allowed is refused",
    file: "src/kernel/identity/channel/checks/suite.ts",
    line: "if (!acceptedSuites.includes(suite)) throw messageSuiteRefused({ en: `${suite} is not accepted here`, zh: `本节点没有设为接受 ${suite}` });",
    instead: "",
    tests: channel,
  },
  {
    rule: "a document's suite is that of its key, at the node",
    file: "src/platform/crypto/jws.ts",
    line: "if (key.suite !== header.suite) return { ok: false, reason: `key ${header.kid} is not one of suite ${header.suite}` };",
    instead: "",
    tests: channel,
  },
  {
    rule: "a document's suite is that of its key, for the verifier",
    file: "src/verify/jws.ts",
    line: 'if (suiteOfKey(key) !== suite) return { ok: false, problem: problem("suite-not-of-key", { kid, suite }, where), kid };',
    instead: "",
    tests: verifier,
  },
  {
    rule: "the second signature of a page can't be taken off",
    file: "src/verify/check-page.ts",
    line: 'return beside || !trust.pageKeys.some(({ name }) => name === origin) ? [] : [problem("page-not-signed-beside", { origin: origin ?? "" }, where)];',
    instead: "return beside || origin !== undefined ? [] : [];",
    tests: verifier,
  },
  {
    rule: "numbers outside the group are no SM2 signature",
    file: "src/verify/sm2.ts",
    line: "return r > 0n && r < sm2Order && s > 0n && s < sm2Order && r !== toInteger(e) % sm2Order;",
    instead: "return r > 0n && r < sm2Order && s > 0n && s < sm2Order;",
    tests: vectors,
  },
];
