import type { Mutant } from "./mutants.ts";

const channel = "src/kernel/identity/channel/checks";
const refusals = ["src/kernel/identity/channel/refusals.test.ts"];

/** Messages between nodes, who may call what, and one sign-in accepted by the other province. */
export const identityMutants: readonly Mutant[] = [
  {
    rule: "a message is believed by its signature only",
    file: `${channel}/signature.ts`,
    line: "if (fits(arrival.message)) {",
    instead: "if (fits(arrival.message) || true) {",
    tests: refusals,
  },
  {
    rule: "the content is what its digest says",
    file: `${channel}/digest.ts`,
    line: 'if (result === "differs") throw messageAltered("the content does not match its digest");',
    instead: "",
    tests: refusals,
  },
  {
    rule: "a message works once",
    file: `${channel}/replay.ts`,
    line: "if (!(await ground.takeNonce(found(trusted).node, found(envelope).nonce, until))) throw messageReplayed();",
    instead: "await ground.takeNonce(found(trusted).node, found(envelope).nonce, until);",
    tests: refusals,
  },
  {
    rule: "a message older than 300 s is refused",
    file: `${channel}/freshness.ts`,
    line: "if (Math.abs(ageSeconds) > freshnessSeconds) throw messageStale(`${Math.round(ageSeconds)} s`);",
    instead: "if (ageSeconds < -freshnessSeconds) throw messageStale(`${Math.round(ageSeconds)} s`);",
    tests: refusals,
  },
  {
    rule: "a message signed for another node is not ours",
    file: `${channel}/target.ts`,
    line: "if (found(arrival.signedFor) !== ground.ownUrl) throw messageWrongTarget(`signed for ${arrival.signedFor}`);",
    instead: "found(arrival.signedFor);",
    tests: refusals,
  },
  {
    rule: "a suspended peer is not heard",
    file: `${channel}/active-peer.ts`,
    line: 'if (found(trusted).state === "suspended") throw peerSuspended(found(trusted).node);',
    instead: "found(trusted);",
    tests: refusals,
  },
  {
    rule: "a route is open to the roles it names",
    file: "src/kernel/identity/people/guard.ts",
    line: "if (allow.some((role) => own.includes(role))) return;",
    instead: "return;",
    tests: ["src/kernel/identity/sessions/sign-in.test.ts"],
  },
  {
    rule: "a page of another site can't act in a person's name",
    file: "src/kernel/identity/people/guard.ts",
    line: "if (origin !== url) throw crossSiteRequest();",
    instead: "",
    tests: ["src/kernel/identity/sessions/sign-in.test.ts"],
  },
  {
    rule: "no recognition without a clause in force",
    file: "src/kernel/identity/recognition/permit.ts",
    line: "if (!rule) throw recognitionNotAgreed({ en: node, zh: node, side: node });",
    instead: 'if (!rule) return { descriptor: peer.descriptor, rule: { agreement: "M0", clause: "M0-0", text: { id: "M0-0", heading: "", text: "", textStatus: "" } } };',
    tests: ["src/kernel/identity/recognition/recognition.test.ts"],
  },
  {
    rule: "a suspended peer's assertion tells and opens nothing",
    file: "src/kernel/identity/recognition/permit.ts",
    line: 'if (peer.state === "suspended") throw recognitionSuspended({ en: node, zh: node, side: node, basis: clauseBasis(rule) });',
    instead: "",
    tests: ["src/kernel/identity/recognition/recognition.test.ts"],
  },
  {
    rule: "an assertion for somebody else beside us is refused",
    file: "src/kernel/identity/recognition/check-assertion.ts",
    line: '({ payload }, { self }) => (payload.aud === clientIdOf(self) && (payload["azp"] ?? payload.aud) === payload.aud ? undefined : "audience"),',
    instead: "() => undefined,",
    tests: ["src/kernel/identity/recognition/check-assertion.test.ts"],
  },
  {
    rule: "nothing is told without the person's yes",
    file: "src/kernel/identity/recognition/issuer.ts",
    line: "if (shown === undefined) throw shownTextDiffers();",
    instead: "",
    tests: ["src/kernel/identity/recognition/recognition.test.ts"],
  },
  {
    rule: "a yes carries one assertion",
    file: "src/kernel/identity/recognition/store.ts",
    line: 'await tx.updateTable("recognition_consent").set({ asserted_at: at, subject_salt: null }).where("id", "=", row.id).execute();',
    instead: "",
    tests: ["src/kernel/identity/recognition/recognition.test.ts"],
  },
  {
    rule: "an assertion is accepted once",
    file: "src/kernel/identity/recognition/recipient.ts",
    line: "if (!(await insertRecognition(tx, { issuer: node, id, document, at: clock.now() }))) throw assertionReplayed();",
    instead: "",
    tests: ["src/kernel/identity/recognition/recognition.test.ts"],
  },
  {
    rule: "a person of the public has no way to an officer's route",
    file: "src/kernel/identity/people/guard.ts",
    line: 'const own: readonly string[] = caller.kind === "applicant" ? ["applicant"] : caller.roles;',
    instead: 'const own: readonly string[] = caller.kind === "applicant" ? allow : caller.roles;',
    tests: ["src/kernel/identity/sessions/sign-in.test.ts"],
  },
];
