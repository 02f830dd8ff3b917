import assert from "node:assert/strict";
import { test } from "node:test";
import { testLedger } from "../../../test/support/ledger.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import { fixedClock, type Clock } from "../../platform/clock.ts";
import { createServer } from "../../platform/http/server.ts";
import { quietLog } from "../../platform/log.ts";
import { inTransaction, type Database } from "../../storage/database.ts";
import type { NewEntry } from "./entry.ts";
import type { LookedNames } from "./looked-line.ts";
import { lookedRoutes } from "./looked-routes.ts";
import { createLooked } from "./looked.ts";

const one = "509900199605129066";
const other = "50990019960512907X";
const names: LookedNames = {
  resource: async (id) => (id === "cq:household-register" ? { title: { zh: "户口登记信息", en: "Household register" }, fields: new Map([["name", { zh: "姓名", en: "Name" }]]) } : undefined),
  grounds: async (matter) => new Map(matter === "CY-1" ? [["m-2", { agreement: "memo", clause: "C-1", purpose: "service-handover", basis: { kind: "statutoryDuty", ref: "条例" } }]] : []),
};

const crossed = {
  agreement: "memo", clause: "C-2", purpose: "service-evidence", basis: { kind: "consent", ref: "c-1", scope: "preview" }, resource: "cq:household-register",
  fields: ["name", "newField"], requestingParty: "sc:counter", providingParty: "cq:police", outcome: "delivered",
};
const crossing: NewEntry = { kind: "crossing.received", ref: "r-1", peer: "cq", role: "consumer", subject: one, details: crossed };
const offered: NewEntry = {
  kind: "custody.handover.offered", ref: "m-2", peer: "cq", role: "actor", subject: one,
  details: { matter: "CY-1", seq: 2, type: "handover.offered", custodian: "sc:counter", party: "sc:counter", to: "cq:police" },
};
const accepted: NewEntry = {
  kind: "custody.handover.accepted", ref: "m-3", peer: "cq", role: "witness", subject: one,
  details: { matter: "CY-1", seq: 3, type: "handover.accepted", custodian: "cq:police", party: "cq:police" },
};

function openLooked(db: Database, clock: Clock = fixedClock("2026-11-25T02:30:00Z")) {
  const ledger = testLedger(db, { clock });
  const looked = createLooked({ ledger, clock, names, partyName: (party) => (party === "cq:police" ? "重庆市公安局" : party) });
  const record = (...entries: NewEntry[]) => inTransaction(db, (tx) => ledger.appendMany(tx, entries));
  return { ledger, looked, record };
}

test("a line says who looked at what, from where to where, for what and on which sentence it rests", async () => {
  await using database = await testDatabase();
  const { looked, record, ledger } = openLooked(database.db);
  await record(crossing);
  await ledger.sequence();
  const { lines, counts, next } = await looked.list(one, {});
  assert.deepEqual(lines, [{
    id: lines[0]!.id, ref: "r-1", family: "crossing", kind: "crossing.received", at: "2026-11-25T02:30:00.000Z",
    by: { node: "sc", party: "sc:counter" }, from: { node: "cq", party: "cq:police" }, to: { node: "sc", party: "sc:counter" },
    resource: { id: "cq:household-register", title: { zh: "户口登记信息", en: "Household register" } },
    fields: [{ name: "name", title: { zh: "姓名", en: "Name" } }, { name: "newField", title: null }],
    purpose: "service-evidence", agreement: "memo", clause: "C-2", basis: { kind: "consent", ref: "c-1", scope: "preview" }, outcome: "delivered",
    matter: null, number: 1, erased: false,
  }]);
  assert.deepEqual([counts, next], [{ crossing: 1, custody: 0, consent: 0, identity: 0, credential: 0, other: 0 }, null]);
});

test("a hand-over rests on what its link names; a step of the other side is that side's", async () => {
  await using database = await testDatabase();
  const { looked, record } = openLooked(database.db);
  await record(offered, accepted);
  const [second, first] = (await looked.list(one, {})).lines;
  assert.deepEqual([first?.by.party, first?.from?.party, first?.to?.party, first?.clause, first?.basis?.kind], ["sc:counter", "sc:counter", "cq:police", "C-1", "statutoryDuty"]);
  assert.deepEqual([second?.by.party, second?.to, second?.clause, second?.number], ["cq:police", null, null, null]);
  assert.deepEqual((await looked.list(one, { by: "cq" })).lines.map(({ ref }) => ref), ["m-3"]);
  assert.deepEqual((await looked.list(one, { by: "sc" })).lines.map(({ ref }) => ref), ["m-2"]);
});

test("that one side vouched for a person to the other is a look of the other side's", async () => {
  await using database = await testDatabase();
  const { looked, record } = openLooked(database.db);
  const details = { agreement: "memo", clause: "C-3", purpose: "identity-recognition", basis: { kind: "consent", ref: "k" }, issuer: "sc", recipient: "cq", recipientParty: "cq:door", claims: ["name"] };
  await record({ kind: "identity.asserted", ref: "k", peer: "cq", role: "issuer", subject: one, details });
  const { lines: [line], counts } = await looked.list(one, { by: "cq", family: "identity" });
  assert.deepEqual([line?.by, line?.from, line?.fields, line?.clause, counts.identity], [{ node: "cq", party: "cq:door" }, { node: "sc", party: null }, [{ name: "name", title: null }], "C-3", 1]);
});

test("lines come page by page without gap or repetition, and kinds that are newer than the page are shown too", async () => {
  await using database = await testDatabase();
  const { looked, record } = openLooked(database.db);
  await record(crossing, offered, { ...crossing, ref: "r-2", subject: other }, accepted, { ...crossing, kind: "inspection.made", ref: "i-1" });
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await looked.list(one, { limit: 1, ...(cursor === undefined ? {} : { cursor }) });
    seen.push(...page.lines.map(({ ref }) => ref));
    assert.deepEqual(page.counts, { crossing: 1, custody: 2, consent: 0, identity: 0, credential: 0, other: 1 });
    cursor = page.next;
  }
  assert.deepEqual(seen, ["i-1", "m-3", "m-2", "r-1"]);
  assert.deepEqual((await looked.list(one, { family: "other" })).lines.map(({ ref }) => ref), ["i-1"]);
  assert.deepEqual((await looked.list(one, { family: "custody" })).lines.map(({ ref }) => ref), ["m-3", "m-2"]);
});

test("days are those of Chongqing's clocks, the last one included", async () => {
  await using database = await testDatabase();
  const { record, looked } = openLooked(database.db, fixedClock("2026-11-24T16:30:00Z"));
  await record(crossing);
  assert.equal((await looked.list(one, { from: "2026-11-25", to: "2026-11-25" })).lines.length, 1);
  assert.equal((await looked.list(one, { to: "2026-11-24" })).lines.length, 0);
});

test("when details were erased, it still stands that something was recorded, when, and by which side", async () => {
  await using database = await testDatabase();
  const { looked, record, ledger } = openLooked(database.db);
  await record({ ...crossing, kind: "crossing.provided", role: "provider" });
  await inTransaction(database.db, (tx) => ledger.eraseDetails(tx, "r-1"));
  const [line] = (await looked.list(one, {})).lines;
  assert.deepEqual([line?.erased, line?.kind, line?.by, line?.resource, line?.clause], [true, "crossing.provided", { node: "cq", party: null }, null, null]);
});

test("the files to take along hold every line, and the table no formula", async () => {
  await using database = await testDatabase();
  const { looked, record } = openLooked(database.db);
  const many = Array.from({ length: 201 }, (_, i) => ({ ...crossing, ref: `r-${i}` }));
  await record(...many, { ...crossing, ref: "=1+1" });
  assert.equal((await looked.exportFile(one, {})).lines.length, 202);
  let table = "";
  for await (const part of looked.exportCsv(one, {})) table += part;
  const rows = table.trimEnd().split("\r\n");
  assert.equal(rows.length, 203);
  assert.ok(rows[0]?.startsWith("\uFEFF时间,"));
  assert.match(rows[1] ?? "", /^2026-11-25 10:30,取数,sc:counter,重庆市公安局,sc:counter,户口登记信息,姓名、newField,.*,'=1\+1,/);
});

test("whom the list is about comes from the session alone", async () => {
  await using database = await testDatabase();
  const { looked, record } = openLooked(database.db);
  await record(crossing, { ...crossing, ref: "r-2", subject: other });
  const { app } = await createServer({ log: quietLog() });
  app.decorateRequest("caller", null as never);
  app.addHook("onRequest", async (request) => {
    request.caller = { kind: "applicant", accountId: "sc-2", issuer: "sc", name: "演示", idNumber: other, via: "session" };
  });
  await app.register(lookedRoutes(looked));
  const answer = await app.inject({ url: `/api/my/looked?idNumber=${one}` });
  assert.deepEqual((answer.json() as { lines: { ref: string }[] }).lines.map(({ ref }) => ref), ["r-2"]);
  assert.ok(!answer.body.includes(other));
  await app.close();
});
