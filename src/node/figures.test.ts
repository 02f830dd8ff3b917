import assert from "node:assert/strict";
import { after, test } from "node:test";
import { caseFigures } from "../apps/services/index.ts";
import { catalogueTally } from "../kernel/catalogue/index.ts";
import { crossingTally } from "../kernel/exchange/index.ts";
import { createFigures } from "../kernel/figures/index.ts";
import { ledgerTally } from "../kernel/ledger/index.ts";
import { matterTally } from "../kernel/matters/index.ts";
import { fixedClock } from "../platform/clock.ts";
import { signDocument } from "../platform/crypto/jws.ts";
import { quietLog } from "../platform/log.ts";
import { systemRandom } from "../platform/random.ts";
import { appendThings, testLedger } from "../../test/support/ledger.ts";
import { assertMadeOfRecords } from "../../test/support/figure-proof.ts";
import { testDatabase } from "../../test/support/test-database.ts";
import { kernelFigures } from "./figures.ts";

const database = await testDatabase();
const { db } = database;
after(() => database.close());
const random = systemRandom();
const clock = fixedClock("2026-11-25T06:00:00Z");
const start = clock.now().getTime();
const hour = 3_600_000;
/** Some at the same instant, some days ago, some two months. */
const instants = [0, 0, 0, 1, 2, 2, 5, 20, 26, 30, 49, 49, 80, 700, 1500].map((hours) => new Date(start - hours * hour));
const each = <Row>(rows: (at: Date, i: number) => Row): Row[] => instants.map(rows);

const office = (party: string) => ({ party, nameZh: party, nameEn: party, node: party.slice(0, 2) });
const tally = matterTally(db);
const ledgerInNumbers = ledgerTally(db);
const figures = createFigures({ db, clock, log: quietLog(), since: ledgerInNumbers.startedAt, linesOf: ledgerInNumbers.linesOf, freshMs: 0 });
const definitions = [
  ...caseFigures({ db, self: "sc", tally, office, workOut: async () => undefined }),
  ...kernelFigures({ crossings: crossingTally(db), catalogue: catalogueTally(db, "sc"), ledger: ledgerInNumbers, name: (party) => ({ zh: party, en: party }) }),
];
figures.define(...definitions);

await fillTables();

for (const { id, past } of definitions)
  test(`${id} is what its records make, now${past ? " and on past days" : ""}`, async () => {
    const found = await assertMadeOfRecords(figures, id);
    // Page by page of one record: several stand at the same instant.
    assert.deepEqual(await assertMadeOfRecords(figures, id, { limit: 1 }), found);
    if (!past) assert.ok(found.length > 4, "the test has records on more than one page");
    if (!past) return;
    let records = found.length;
    for (const on of ["2026-11-24", "2026-11-23", "2026-10-27", "2026-11-21"]) records += (await assertMadeOfRecords(figures, id, { on })).length;
    assert.ok(records > 0, "the test has records");
  });

test("nothing of the other side's is counted as ours, and nothing that ended the other way", async () => {
  const value = async (id: string) => (await figures.get(id)).value;
  // Today began at 16:00 UTC the day before, 14 hours ago: seven of the instants. Of these, each node has every second one.
  assert.equal(await value("cases.taken-in"), 4);
  assert.equal(await value("crossings.allowed"), 5, "those refused to us or never answered are left out");
  assert.equal(await value("crossings.refused"), 1 + 2 + 3, "calls, not lines");
  assert.equal(await value("catalogue.own"), 5);
  assert.equal(await value("catalogue.peers"), 5);
  assert.equal(await value("custody.held"), 6, "finished matters are held no more");
});

test("a share is of those that a term was promised for", async () => {
  const share = await figures.get("cases.on-time");
  const days = await figures.get("cases.days");
  assert.equal(days.n, 14);
  assert.equal(share.n, 9);
  assert.equal(share.value, 44.4);
});

test("no label names a person or a case", async () => {
  for (const { id } of definitions)
    for (const { label } of await assertMadeOfRecords(figures, id)) for (const words of [label.zh, label.en]) assert.doesNotMatch(words, /CY-\d|\d{15}/, id);
});

test("each figure has sentences in both languages and is about something", () => {
  for (const { id, title, definition, source, unit } of definitions)
    for (const { zh, en } of [title, definition, source, unit]) {
      assert.ok(zh !== "" && en !== "", id);
      assert.doesNotMatch(en, /\p{Script=Han}/u, id);
    }
  for (const { id, definition } of definitions) assert.ok(definition.zh.endsWith("。") && definition.en.endsWith("."), id);
});

async function fillTables(): Promise<void> {
  const outcomes = ["delivered", "notFound", "refused", "delivered", "notReceived"] as const;
  await db.insertInto("crossing").values(
    each((at, i) => (["provider", "consumer"] as const).map((side) => ({
      crossing_id: random.id(), side, peer: "cq", agreement: "M0", clause: "M0-1", grant_id: "g", resource: "r", purpose: "p", basis_kind: "consent", basis_ref: "c", requesting_party: "cq:a", providing_party: "sc:b",
      fields: [], asked_at: at, settled_at: at, outcome: outcomes[i % 5]!, reason: null, key_commitment: null, payload_digest: null, payload_salt: null, subject_tag: null,
    }))).flat(),
  ).execute();
  await db.insertInto("crossing_refusal").values(
    ["2026-11-25", "2026-11-24"].flatMap((day) => [1, 2, 3].map((calls) => ({ refused_on: day, peer: "cq", reason: "urn:twincity:problem:grant-unknown", grant_id: `g${calls}`, calls, last_at: new Date(`${day}T05:0${calls % 2}:00Z`) }))),
  ).execute();
  await db.insertInto("receipt_cache").values(each((at, i) => ({ ref: `ref-${i}`, receipt: "{}", completed_at: at }))).execute();
  await db.insertInto("catalogue_entry").values(
    each((at, i) => ({
      id: `e-${i}`, node: i % 2 === 0 ? "sc" : "cq", keeper: "sc:b", shape: "hosted" as const, state: i % 3 === 2 ? ("withdrawn" as const) : ("published" as const), revision: i, published_at: i % 3 === 2 ? null : at, withdrawn_at: i % 3 === 2 ? at : null,
      digest: null, title_zh: "示例", title_en: "", title_form: "", provider_key: "k", provider_name: "", kind: "table", attribute: "conditional", basis: "", opening: "", cycle: "", themes: [], portal: "", illustrative: true, field_count: 1, record_count: 0,
      updated_on: "", facet_key: "[]",
    })),
  ).execute();
  for (const [i, at] of instants.entries()) await insertMatter(i, at);
  await db.insertInto("decision_time").values(
    each((at, i) => ({ ref: `decided-${i}`, matter: `CY-${i}`, at, party: "sc:b", office_days: i % 4, on_time: i % 3 === 0 ? null : i % 2 === 0 })),
  ).execute();
  const ledger = testLedger(db, { clock });
  for (const day of ["2026-11-23", "2026-11-24", "2026-11-25"]) {
    clock.set(`${day}T06:00:00Z`);
    await appendThings(db, ledger, 7, day);
    await ledger.sequence();
  }
}

/** A matter with two links: taken in by either side, then decided, noted, offered to us or finished. */
async function insertMatter(i: number, at: Date): Promise<void> {
  const [node, matter] = [i % 2 === 0 ? "sc" : "cq", `CY-20261125-SC-0000${i}`];
  const lastType = (["case.decided", "case.noted", "case.completed", "case.noted"] as const)[i % 4]!;
  const offeredTo = i % 2 === 1 ? "sc:b" : null;
  await db.insertInto("matter").values({
    matter, nodes: ["sc", "cq"], custodian: i % 2 === 0 || i > 10 ? "sc:b" : "cq:b", offered_to: offeredTo, last_seq: 2, last_type: lastType, last_digest: "d", opened_at: at, updated_at: at, answer_by: null, escalate_to: null,
  }).execute();
  for (const [k, type] of ["case.received", lastType].entries()) {
    const link = { v: 1, matter, seq: k + 1, prev: null, ref: random.id(), type, at: at.toISOString(), custodian: "sc:b", node, party: `${node}:hall`, facts: {} };
    await db.insertInto("matter_link").values({ matter, seq: k + 1, type, ref: link.ref, at, node, document: JSON.stringify(await signDocument(link, [])), digest: "d" }).execute();
  }
}
