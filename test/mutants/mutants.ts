import { callMutants } from "./call-mutants.ts";
import { catalogueMutants } from "./catalogue-mutants.ts";
import { consentMutants } from "./consent-mutants.ts";
import { credentialMutants } from "./credential-mutants.ts";
import { eventMutants } from "./event-mutants.ts";
import { dspTransitions } from "./dsp-transitions.ts";
import { dspMutants } from "./dsp-mutants.ts";
import { grantMutants } from "./grant-mutants.ts";
import { identityMutants } from "./identity-mutants.ts";
import { ledgerMutants } from "./ledger-mutants.ts";
import { programMutants } from "./program-mutants.ts";
import { suiteMutants } from "./suite-mutants.ts";

/** One line of the product made wrong on purpose, and the tests that must notice. */
export interface Mutant {
  /** The rule that is broken, in words. */
  readonly rule: string;
  readonly file: string;
  /** The line as it stands, without its indentation; must occur exactly once in the file. */
  readonly line: string;
  /** What stands there instead; still runs. */
  readonly instead: string;
  readonly tests: readonly string[];
}

const inbound = "src/kernel/exchange/inbound";
const callRules = ["src/kernel/exchange/inbound/checks.test.ts"];
const caseBetweenNodes = ["test/nodes/case.test.ts"];
const cases = "src/apps/services/cases";
const joint = [`${cases}/parts.test.ts`];
const custodyRules = ["src/verify/custody.test.ts"];
const figureRules = ["src/kernel/figures/service.test.ts"];
const figuresOfNode = ["src/node/figures.test.ts"];

export const mutants: readonly Mutant[] = [
  {
    rule: "what is missing is named in one notice; nothing new is added to it later",
    file: `${cases}/one-notice.ts`,
    line: "if (late !== undefined) throw alreadyNoticed(`${late} was not in the notice`);",
    instead: "if (late === \"\") throw alreadyNoticed(`${late} was not in the notice`);",
    tests: [`${cases}/one-notice.test.ts`],
  },
  {
    rule: "data is used for the granted purpose only",
    file: `${inbound}/purpose.ts`,
    line: "export const purposeGranted: InboundCheck = (call, { grant }) => (grant?.purpose === call.purpose ? undefined : otherPurpose(`${call.grant}: ${call.purpose}`));",
    instead: "export const purposeGranted: InboundCheck = (call, { grant }) => (grant ? undefined : otherPurpose(`${call.grant}: ${call.purpose}`));",
    tests: callRules,
  },
  {
    rule: "only the office that was granted may call",
    file: `${inbound}/party.ts`,
    line: "grant?.requestingParty === call.requestingParty && hostOf(call.requestingParty) === peer ? undefined : grantOfOtherParty({ remedy: askForGrant(call.resource) });",
    instead: "grant && hostOf(call.requestingParty) === peer ? undefined : grantOfOtherParty({ remedy: askForGrant(call.resource) });",
    tests: callRules,
  },
  {
    rule: "nothing but granted fields leaves",
    file: `${inbound}/minimise.ts`,
    line: "const fields = asked.filter((field) => granted.includes(field));",
    instead: "const fields = granted.length > 0 ? [...asked, ...Object.keys(record)] : asked;",
    tests: callRules,
  },
  {
    rule: "a grant that has run out opens nothing",
    file: `${inbound}/grant.ts`,
    line: "const over = grant.ended || now.getTime() >= Date.parse(grant.validUntil);",
    instead: "const over = grant.ended;",
    tests: callRules,
  },
  {
    rule: "without an agreement in force nothing crosses",
    file: `${inbound}/agreement.ts`,
    line: "if (!agreement?.inForce || !agreement.nodes.includes(peer) || hostOf(call.requestingParty) !== peer) return agreementNotInForce(call.agreement);",
    instead: "if (!agreement) return agreementNotInForce(call.agreement);",
    tests: callRules,
  },
  {
    rule: "the rate of a grant holds",
    file: `${inbound}/rate.ts`,
    line: "const admitted = Math.max(0, Math.min(wanted, ratePerMinute - spent));",
    instead: "const admitted = wanted;",
    tests: ["src/kernel/exchange/inbound/rate.test.ts"],
  },
  {
    rule: "a consent that was withdrawn carries nothing",
    file: "src/kernel/consent/rules.ts",
    line: "return stopRefusal(stop, artefact.id);",
    instead: "return stopRefusal(artefact.id === \"\" ? stop : undefined, artefact.id);",
    tests: ["src/kernel/consent/rules.test.ts"],
  },
  {
    rule: "consent to look is no consent to use",
    file: "src/kernel/consent/rules.ts",
    line: "return artefact.scope === use.scope ? undefined : previewNotUse(`${artefact.id}: ${artefact.scope}`);",
    instead: "return artefact.scope ? undefined : previewNotUse(`${artefact.id}: ${use.scope}`);",
    tests: ["src/kernel/consent/rules.test.ts"],
  },
  {
    rule: "a receipt needs both sides",
    file: "src/verify/receipt.ts",
    line: 'if (one === undefined || other === undefined) return [problem("peer-side-missing", { node: one?.node ?? "" }, "sides")];',
    instead: "if (one === undefined || other === undefined) return [];",
    tests: ["src/verify/receipt.test.ts"],
  },
  {
    rule: "a side of a receipt is witnessed by the other side",
    file: "src/verify/receipt.ts",
    line: 'return checkWitnesses(page.page.checkpoint.origin, page.witnesses, trust, witness, `${where}.proof`);',
    instead: 'return checkWitnesses(page.page.checkpoint.origin, page.witnesses, trust, undefined, `${where}.proof`);',
    tests: ["src/verify/receipt.test.ts"],
  },
  {
    rule: "a hand-over is answered by whom it was offered to",
    file: "src/verify/custody.ts",
    line: 'return party === state.offeredTo ? undefined : problem("answered-by-another", { seq, party, to: state.offeredTo });',
    instead: "return undefined;",
    tests: ["src/verify/custody.test.ts"],
  },
  {
    rule: "only the custodian's node adds to a chain",
    file: "src/verify/custody.ts",
    line: 'return nodeOf(party) === nodeOf(state.custodian) ? undefined : problem("not-the-custodian", { seq, party, custodian: state.custodian });',
    instead: "return undefined;",
    tests: ["src/verify/custody.test.ts"],
  },
  {
    rule: "make-up Saturdays and Sundays are working days",
    file: "src/kernel/terms/calendar.ts",
    line: "if (makeUp.has(on)) return true;",
    instead: "",
    tests: ["src/kernel/terms/calendar.test.ts"],
  },
  {
    rule: "a text the other side has changed can't be countersigned",
    file: "src/kernel/agreements/service.ts",
    line: "if (failed.length > 0)",
    instead: "if (failed.length > 99)",
    tests: ["src/kernel/agreements/service.test.ts"],
  },
  {
    rule: "a case opens to its own code only",
    file: "src/apps/services/cases/status-code.ts",
    line: "return given.length === wanted.length && timingSafeEqual(given, wanted);",
    instead: "return given.length === wanted.length && timingSafeEqual(given, given);",
    tests: ["src/apps/services/cases/status-code.test.ts"],
  },
  {
    rule: "an office sees its own queue",
    file: "src/apps/services/cases/store.ts",
    line: 'if (deciding !== undefined) query = query.where("deciding_party", "=", deciding).where("state", "not in", ["draft", "received"]);',
    instead: 'if (deciding !== undefined) query = query.where("state", "not in", ["draft", "received"]);',
    tests: caseBetweenNodes,
  },
  {
    rule: "papers that come twice are no answer to what is asked for since",
    file: `${cases}/arrivals.ts`,
    line: "if (open?.ref !== request) return;",
    instead: "void open;",
    tests: ["test/nodes/links.test.ts"],
  },
  {
    rule: "a withdrawal is written by the side that holds the case, and by no other",
    file: `${cases}/applicant-acts.ts`,
    line: "if (!head || hostOf(head.custodian) !== services.self) return;",
    instead: "if (!head) return;",
    tests: ["test/nodes/links.test.ts"],
  },
  {
    rule: "a case takes no step that the state table lacks",
    file: "src/apps/services/cases/arrivals.ts",
    line: "const to = nextState(row.state, link.type);",
    instead: 'const to = nextState(row.state, link.type) ?? "completed";',
    tests: caseBetweenNodes,
  },
  {
    rule: "nobody is let in by an answer that is older than the request",
    file: "src/kernel/identity/people/share-next.ts",
    line: "let shared = next.get(key);",
    instead: "let shared = (before as Promise<Result> | undefined) ?? next.get(key);",
    tests: ["src/kernel/identity/people/share-next.test.ts"],
  },
  {
    rule: "what a transaction has emitted leaves with its commit",
    file: "src/storage/database.ts",
    line: "for (const step of steps) await step(tx);",
    instead: "void steps;",
    tests: ["src/kernel/events/service.test.ts"],
  },
  {
    rule: "an event delivered again has no second effect",
    file: "src/kernel/events/service.ts",
    line: "if (sequence !== last + 1) return { last };",
    instead: "void last;",
    tests: ["src/kernel/events/service.test.ts"],
  },
  {
    rule: "what waited when a node ended leaves at its next start",
    file: "src/kernel/events/delivery.ts",
    line: "for (const peer of await listPeersWithWaiting(db)) loops.wake(peer);",
    instead: "void listPeersWithWaiting;",
    tests: ["src/kernel/events/service.test.ts"],
  },
  {
    rule: "after a refused event its subject waits",
    file: "src/kernel/events/service.ts",
    line: "if (await hasParked(tx, peer, event.subject)) throw behindParked();",
    instead: "void hasParked;",
    tests: ["src/kernel/events/service.test.ts"],
  },
  {
    rule: "a hand-over can't be accepted after its time",
    file: "src/verify/custody.ts",
    line: "if (type !== handover.accepted || !state?.answerBy || at <= state.answerBy) return undefined;",
    instead: "if (type !== handover.accepted || !state?.answerBy || at <= state.answerBy || true) return undefined;",
    tests: custodyRules,
  },
  {
    rule: "a node refuses an acceptance after its time before it is written",
    file: "src/kernel/matters/steps.ts",
    line: 'if (answerBy !== null && at > answerBy) return "too-late";',
    instead: "",
    tests: ["src/kernel/matters/service.test.ts"],
  },
  {
    rule: "the sender doesn't let its own offer expire",
    file: "src/verify/custody.ts",
    line: "if (!state?.offeredTo || !answers.has(type)) return undefined;",
    instead: "if (!state?.offeredTo || type === handover.expired || !answers.has(type)) return undefined;",
    tests: custodyRules,
  },
  {
    rule: "the sender reminds, it doesn't write",
    file: "src/kernel/matters/steps.ts",
    line: 'return hostOf(custodian) === self ? "recall" : undefined;',
    instead: 'return "expire";',
    tests: ["src/kernel/matters/service.test.ts", "src/kernel/matters/two-nodes.test.ts"],
  },
  {
    rule: "what a rung opened is closed with its item",
    file: "src/kernel/tasks/service.ts",
    line: "key: rungKey(task.key, due.rung), kind: \"task.escalated\", party: rung.party, role: rung.role, subject: task.subject, title: rung.title,",
    instead: "key: random.id(), kind: \"task.escalated\", party: rung.party, role: rung.role, subject: task.subject, title: rung.title,",
    tests: ["src/kernel/tasks/service.test.ts"],
  },
  {
    rule: "another office's task is not found",
    file: "src/kernel/tasks/service.ts",
    line: "return task.party === party && roles.includes(task.role);",
    instead: "return roles.includes(task.role);",
    tests: ["src/kernel/tasks/service.test.ts"],
  },
  {
    rule: "another office's tasks are not listed",
    file: "src/kernel/tasks/store.ts",
    line: '.selectFrom("task").select(columns).where("party", "=", party)',
    instead: '.selectFrom("task").select(columns)',
    tests: ["src/kernel/tasks/service.test.ts"],
  },
  {
    rule: "a suspended day costs nothing",
    file: "src/kernel/terms/remaining.ts",
    line: 'return booked.filter((day) => day.holder.kind === "office");',
    instead: 'return booked.filter((day) => day.holder.kind !== "applicant");',
    tests: ["src/kernel/terms/law-terms.test.ts"],
  },
  {
    rule: "a step of custody names its person in the ledger",
    file: "src/kernel/matters/service.ts",
    line: "subject: await findSubject(tx, link.matter),",
    instead: "subject: null,",
    tests: caseBetweenNodes,
  },
  {
    rule: "a joint case is decided only when all its parts are in",
    file: `${cases}/parts.ts`,
    line: "if (open.length > 0 || parts.length === 0)",
    instead: "if (open.length > 1 || parts.length === 0)",
    tests: joint,
  },
  {
    rule: "the office of a part sees no papers of another part",
    file: `${cases}/views.ts`,
    line: 'if (roleOf(record, party) !== "part") return all;',
    instead: "if (roleOf(record, party) !== undefined) return all;",
    tests: joint,
  },
  {
    rule: "nobody opens another person's case",
    file: `${cases}/taker.ts`,
    line: "return row.applicant.idNumber === idNumber.toUpperCase();",
    instead: "return row.applicant.idNumber.length === idNumber.length;",
    tests: joint,
  },
  {
    rule: "what is decided is not withdrawn any more",
    file: `${cases}/transitions.ts`,
    line: '...(["received", "held", "supplementing", "accepted", "acceptedSupplementing", "suspended"] as const).map(withdrawn),',
    instead: '...(["received", "held", "supplementing", "accepted", "acceptedSupplementing", "suspended", "decided"] as const).map(withdrawn),',
    tests: [`${cases}/transitions.test.ts`],
  },
  {
    rule: "no suspension without its clause",
    file: `${cases}/suspension-ground.ts`,
    line: 'if (typeof clause !== "string" || clause.trim() === "") throw clauseMissing();',
    instead: "",
    tests: [`${cases}/suspension-ground.test.ts`],
  },
  {
    rule: "a share of fewer than five records is withheld",
    file: "src/kernel/figures/aggregate.ts",
    line: 'return (aggregate === "median" || aggregate === "share") && n > 0 && n < fewestOfRatio;',
    instead: 'return aggregate === "median" && n > 0 && n < fewestOfRatio;',
    tests: figureRules,
  },
  {
    rule: "the records of a withheld figure are withheld too",
    file: "src/kernel/figures/service.ts",
    line: "if (isWithheld(definition.aggregate, n)) return { on: day, withheld: true, records: [], next: null };",
    instead: "",
    tests: figureRules,
  },
  {
    rule: "a day that was missed is not measured afterwards",
    file: "src/kernel/figures/service.ts",
    line: "if (clock.now().getTime() - endOfDay(on).getTime() >= keepWithinMs) return;",
    instead: "",
    tests: figureRules,
  },
  {
    rule: "a figure counts steps of this node's offices only",
    file: "src/kernel/matters/tally-store.ts",
    line: 'const query = db.selectFrom("matter_link").where("type", "=", type).where("node", "=", node).where("at", "<", until);',
    instead: 'const query = db.selectFrom("matter_link").where("type", "=", type).where("at", "<", until);',
    tests: figuresOfNode,
  },
  {
    rule: "a page of records goes on where the one before ended, also among records of one instant",
    file: "src/kernel/exchange/tally-store.ts",
    line: "const query = before === undefined ? asked(crossings) : asked(crossings).where(sql<boolean>`(asked_at, crossing_id) < (${before.at}, ${before.id}::uuid)`);",
    instead: 'const query = before === undefined ? asked(crossings) : asked(crossings).where("asked_at", "<", before.at);',
    tests: figuresOfNode,
  },
  ...identityMutants,
  ...eventMutants,
  ...ledgerMutants,
  ...dspTransitions,
  ...programMutants,
  ...suiteMutants,
  ...catalogueMutants,
  ...dspMutants,
  ...callMutants,
  ...grantMutants,
  ...consentMutants,
  ...credentialMutants,
];
