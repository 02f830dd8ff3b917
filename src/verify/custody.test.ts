import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { custodyFile, signJws, testNode, trustIn, type LinkDraft } from "../../test/support/proofs.ts";
import { verifyCustody, type CustodyFile } from "./custody-chain.ts";
import { canonicalText } from "./jcs.ts";
import { readPayload } from "./jws.ts";
import type { ProblemCode, Verdict } from "./index.ts";
import { verifyFile } from "./verify-file.ts";

const [sc, cq, stranger] = [await testNode("sc"), await testNode("cq"), await testNode("sc", "stranger")];
const trust = await trustIn(sc, cq);
const matter = "CY-20261125-SC-00001";
const hall = "sc:gaoxin-hall";
const police = "cq:public-security";

const received: LinkDraft = { node: sc, party: hall, type: "case.received", custodian: hall };
const offered: LinkDraft = { node: sc, party: hall, type: "handover.offered", custodian: hall, to: police };
const accepted: LinkDraft = { node: cq, party: police, type: "handover.accepted", custodian: police };
const refused: LinkDraft = { node: cq, party: police, type: "handover.refused", custodian: hall };
/** To be answered within 1 s; the links of a test are 1 s apart. */
const timed: LinkDraft = { ...offered, wrong: { answerBy: "2026-11-25T02:00:02.000Z", escalateTo: "cq:government-services" } };
const expired: LinkDraft = { node: cq, party: police, type: "handover.expired", custodian: hall };
const decided: LinkDraft = { node: cq, party: police, type: "case.decided", custodian: police };

const journey = [received, offered, accepted, { ...decided, type: "case.accepted" }, decided];
const file = custodyFile(matter, journey);
const withLinks = (links: CustodyFile["links"]): CustodyFile => ({ ...file, links });
const codes = ({ problems }: Verdict): ProblemCode[] => problems.map(({ code }) => code);
const after = (...drafts: LinkDraft[]): CustodyFile => custodyFile(matter, drafts);

test("a chain handed over and accepted is whole, and says in whose hands the matter is", async () => {
  const verdict = await verifyCustody(file, trust);
  assert.deepEqual([codes(verdict), verdict.ok, verdict.kind], [[], true, "custody"]);
  assert.equal(verdict.facts[1]?.zh, "到第 5 条为止，在 cq:public-security 手上");
});

test("refused and expired offers leave the matter where it was, and it can be offered again", async () => {
  const later = { ...timed, wrong: { answerBy: "2026-11-25T02:00:04.000Z" } };
  const verdict = await verifyCustody(after(received, offered, refused, later, expired, offered), trust);
  assert.deepEqual(codes(verdict), []);
  assert.deepEqual(verdict.facts.slice(2, 4).map(({ code }) => code), ["offer-open", "offers-expired"]);
});

test("an offer with a time to answer by says so while it is open, and may be accepted up to that instant", async () => {
  assert.equal((await verifyCustody(after(received, timed), trust)).facts[2]?.code, "offer-open-until");
  assert.deepEqual(codes(await verifyCustody(after(received, timed, accepted), trust)), []);
  assert.deepEqual(codes(await verifyCustody(after(received, timed, { ...refused, wrong: { at: "2026-11-25T03:00:00.000Z" } }), trust)), []);
});

/** Copies that somebody tampered with, and the one thing each must be told apart by. */
const tampered: readonly (readonly [what: string, copy: unknown, code: ProblemCode])[] = [
  ["a word changed in a link", withLinks(file.links.with(3, { ...file.links[3]!, payload: signJws({ ...readPayload(file.links[3]!.payload).payload, facts: { step: 9 } }, { node: cq }).payload })), "link-altered"],
  ["a link signed with a foreign key", withLinks(file.links.with(1, signJws(readPayload(file.links[1]!.payload).payload, { node: stranger, party: hall, kid: "sc#sign-9" }))), "link-signer-unknown"],
  ["a link forged under a known key's name", withLinks(file.links.with(1, signJws(readPayload(file.links[1]!.payload).payload, { node: stranger, party: hall }))), "link-altered"],
  ["a link taken out", withLinks(file.links.toSpliced(2, 1)), "link-missing"],
  ["two links swapped", withLinks([file.links[0]!, file.links[2]!, file.links[1]!, file.links[3]!, file.links[4]!]), "link-out-of-order"],
  ["a link repeated", withLinks(file.links.toSpliced(2, 0, file.links[1]!)), "link-repeated"],
  ["an earlier link rewritten by its own node", withLinks(file.links.with(1, custodyFile(matter, [received, { ...offered, wrong: { facts: { step: 99 } } }]).links[1]!)), "link-not-attached"],
  ["a link of another case", withLinks(file.links.with(4, custodyFile("CY-20261125-SC-00002", journey).links[4]!)), "link-of-another"],
  ["the whole file renamed to another case", { ...file, matter: "CY-20261125-SC-00002" }, "link-of-another"],
  ["an act of one side signed by the other", after(received, offered, { ...accepted, node: sc }), "link-signer-wrong"],
  ["a link signed for another office than acts", withLinks([signJws(readPayload(file.links[0]!.payload).payload, { node: sc, party: "sc:qingyang-hall" })]), "link-signer-wrong"],
  ["custody taken without an offer", after(received, accepted), "answer-without-offer"],
  ["custody moved without acceptance", after(received, { ...received, type: "case.forwarded", custodian: police }), "custodian-jumped"],
  ["acceptance that leaves the matter with a third office", after(received, offered, { ...accepted, custodian: "cq:jiangbei-hall" }), "custodian-jumped"],
  ["refusal that takes the matter all the same", after(received, offered, { ...refused, custodian: police }), "custodian-jumped"],
  ["an offer answered by another office", after(received, offered, { ...accepted, party: "cq:jiangbei-hall", custodian: "cq:jiangbei-hall" }), "answered-by-another"],
  ["work going on while an offer is open", after(received, offered, { ...received, type: "case.noted" }), "offer-unanswered"],
  ["a step by the side that doesn't hold the matter", after(received, decided), "not-the-custodian"],
  ["an offer let expire by its sender", after(received, timed, { ...expired, node: sc, party: hall }), "answered-by-another"],
  ["an offer let expire before its time", after(received, timed, { ...expired, wrong: { at: "2026-11-25T02:00:01.999Z" } }), "expired-too-early"],
  ["an offer without a time let expire", after(received, offered, expired), "expired-without-term"],
  ["an offer accepted after its time", after(received, timed, { ...accepted, wrong: { at: "2026-11-25T02:00:02.001Z" } }), "answered-too-late"],
  ["an offer whose time is over when it is made", after(received, { ...timed, wrong: { answerBy: "2026-11-25T02:00:01.000Z" } }), "link-unreadable"],
  ["an expiry that moves the matter", after(received, timed, { ...expired, custodian: police }), "custodian-jumped"],
  ["a time to answer by where nothing is offered", after(received, { ...received, type: "case.noted", wrong: { answerBy: "2026-11-25T02:00:02.000Z" } }), "link-unreadable"],
  ["a link dated back", after(received, { ...offered, wrong: { at: "2026-11-24T00:00:00.000Z" } }), "link-backwards"],
  ["an offer to nobody", after(received, { ...received, type: "handover.offered" }), "offer-to-nobody"],
  ["an offer to oneself", after(received, { ...offered, to: hall }), "offer-to-nobody"],
  ["a first link by an office that doesn't take the matter", after({ ...received, custodian: police }), "custodian-jumped"],
  ["a chain that begins in the middle", withLinks(file.links.slice(1)), "link-missing"],
  ["a link without a custodian", after({ ...received, wrong: { custodian: "" } }), "link-unreadable"],
  ["all links gone", withLinks([]), "chain-empty"],
  ["a signature stripped", withLinks(file.links.with(0, { ...file.links[0]!, signatures: [] })), "no-signature"],
  ["a member added to the file", { ...file, note: "x" }, "wrong-shape"],
];

for (const [what, copy, code] of tampered)
  test(`a custody chain with ${what} is refused as ${code}`, async () => {
    const verdict = await verifyCustody(copy, trust);
    assert.deepEqual(codes(verdict), [code]);
    assert.ok(!verdict.ok && verdict.facts.length === 0);
  });

test("each kind of tampering has words of its own", async () => {
  const words = await Promise.all(tampered.map(async ([, copy]) => (await verifyCustody(copy, trust)).problems[0]!));
  assert.ok(new Set(words.map(({ code }) => code)).size >= 16);
  for (const { zh, en } of words) assert.ok(!/[{}]/.test(zh + en), zh);
});

test("no single changed character of a custody file goes unnoticed", async () => {
  const text = canonicalText(file);
  await fc.assert(fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom(..."aZ09-_,:{\" "), async (i, char) => {
    fc.pre(text[i] !== char);
    const verdict = await verifyFile(text.slice(0, i) + char + text.slice(i + 1), trust);
    assert.ok(!verdict.ok, `char ${i}`);
  }), { numRuns: 150 });
});

test("a record that ends early is true up to there", async () => {
  const verdict = await verifyCustody(withLinks(file.links.slice(0, 2)), trust);
  assert.ok(verdict.ok);
  assert.equal(verdict.facts.find((fact) => fact.code === "offer-open")?.en, "Handed over to cq:public-security, not accepted yet; until then the time counts for sc:gaoxin-hall");
});
