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
  {
    rule: "a closed text opens where it stood, and nowhere else",
    file: "src/platform/crypto/closed-text.ts",
    line: "cipher.setAAD(about);",
    instead: "cipher.setAAD(Buffer.from(String(about.length - about.length)));",
    tests: ["src/platform/crypto/vault.test.ts"],
  },
  {
    rule: "SM4 texts are authenticated before they are opened",
    file: "src/platform/crypto/closed-text.ts",
    line: "if (!timingSafeEqual(closed.subarray(-32), macOf(key, nonce, text, about))) return undefined;",
    instead: "macOf(key, nonce, text, about);",
    tests: ["src/platform/crypto/vault.test.ts"],
  },
  {
    rule: "the identity number of an applicant is closed before it is written",
    file: "src/kernel/identity/people/applicant-store.ts",
    line: "const values = { name, id_number: vault.close(idNumber, aboutOf(applicantIdNumber, id)), id_digest: vault.digestsOf(idNumber)[0] ?? null, phone, demo };",
    instead: "const values = { name, id_number: idNumber, id_digest: vault.digestsOf(idNumber)[0] ?? null, phone, demo };",
    tests: ["test/nodes/suites.test.ts"],
  },
  {
    rule: "a node does not start with the data keys of another database",
    file: "src/kernel/identity/data-keys/service.ts",
    line: "if (!opens(version, proof)) throw new Error(`${path} is not the key file of this database: data key ${version} does not open what was closed with it`);",
    instead: "",
    tests: ["src/kernel/identity/data-keys/service.test.ts"],
  },
];
