import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { isProblem } from "../../platform/http/problem.ts";
import { inTransaction } from "../../storage/database.ts";
import { testPair, type Pair, type Side } from "../../../test/support/governance.ts";
import type { CatalogueChanges, EntryQuery, FilterName } from "./entry-schema.ts";
import { cursorMalformed, entryHoldsNoData, entryNotPublished, notTheKeeper, portalKeptByOther, resourceNotFound } from "./errors.ts";
import type { CatalogueMapping } from "./mapping/schema.ts";
import { termsOf, tokensOf } from "./tokens.ts";

const anonymous = { kind: "anonymous" } as const;
const mapping: CatalogueMapping = {
  format: "twincity-catalogue-mapping-1",
  portal: { id: "demo-city", titleZh: "演示市门户", titleEn: "Portal of Demo", placeZh: "演示市", placeEn: "Demo", licence: "示意", retrievedOn: null, addressOf: "entry" },
  identity: ["号"],
  required: [],
  fields: {
    titleZh: { column: "名称" }, provider: { column: "单位" }, openAttribute: { column: "开放", values: { 是: "unconditional", 否: "closed" } },
    updateCycle: { column: "周期", values: { 每年: "yearly", 每月: "monthly" } }, themes: { column: "主题", split: "," }, updatedOn: { column: "日期", format: "yyyy-MM-dd" },
  },
};
const row = (n: number, change: Record<string, string | null> = {}) => ({
  号: String(n), 名称: `演示数据${n % 3 === 0 ? "登记" : "信息"}${n}`, 单位: `演示局${n % 4}`, 开放: n % 2 === 0 ? "是" : "否", 周期: n % 5 === 0 ? "每月" : "每年", 主题: n % 3 === 0 ? "生态环境" : "交通运输,生活服务",
  日期: n % 7 === 0 ? null : `2024-01-${String((n % 28) + 1).padStart(2, "0")}`, ...change,
});
const fileOf = (rows: readonly object[], more: object = {}) => ({ bytes: new TextEncoder().encode(JSON.stringify(rows)), fileName: "list.json", mapping: "demo-city", publish: true, ...more });
const definition = (side: string, n: number, change: object = {}) => ({
  definition: {
    id: `${side}:demo-${n}`, titleZh: `本地登记${n}`, titleEn: `Local register ${n}`, provider: `${side}:government-services`, kind: "table", keyField: "code",
    fields: [{ name: "code", titleZh: "编号", titleEn: "Code", type: "string", sensitive: false, required: true }], shareAttribute: "unconditional", scope: "两地", purposes: ["licence-check"],
    basisKinds: ["publicRecord"], prohibition: null, updateCycle: "daily", illustrative: true, ...change,
  },
});

let pair: Pair;
before(async () => {
  pair = await testPair({ mappings: [mapping] });
  await pair.sc.catalogue.seedDemo([{ ...definition("sc", 1), records: [{ code: "A" }] }, definition("sc", 2, { unconnected: true })]);
  await pair.cq.catalogue.seedDemo([definition("cq", 1, {
    shareAttribute: "prohibited", purposes: [], basisKinds: [], scope: "不共享",
    prohibition: { reasonZh: "保密", reasonEn: "secret", basis: { source: "中华人民共和国数据安全法", article: "第十二条第二款", text: "…", textStatus: "verified" } },
  })]);
  await pair.sc.catalogue.importEntries(pair.sc.person("sc-steward"), fileOf(Array.from({ length: 60 }, (_, n) => row(n))));
  await pair.cq.catalogue.announceToAll();
  await pair.settle();
});
after(() => pair[Symbol.asyncDispose]());

/** Every entry of a list, page by page. */
async function readAll(side: Side, query: EntryQuery, between: () => Promise<void> = () => Promise.resolve()): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await side.catalogue.list(anonymous, { ...query, ...(cursor === undefined ? {} : { cursor }) });
    ids.push(...page.resources.map(({ id }) => id));
    if (page.next === null) return ids;
    cursor = page.next;
    await between();
  }
}

test("both sides list the same entries, with what departments provide and what portals list", async () => {
  const [ours, theirs] = [await readAll(pair.sc, {}), await readAll(pair.cq, {})];
  assert.equal(ours.length, 63);
  assert.deepEqual([...ours].sort(), [...theirs].sort());
  assert.deepEqual(ours.slice(0, 3).sort(), ["cq:demo-1", "sc:demo-1", "sc:demo-2"], "what departments provide themselves stands first");
});

test("what may not be shared is listed with its basis", async () => {
  const { resources } = await pair.sc.catalogue.list(anonymous, { attribute: "prohibited" });
  assert.deepEqual(resources.map(({ id, basis }) => [id, basis]), [["cq:demo-1", "《中华人民共和国数据安全法》第十二条第二款"]]);
});

test("any part of a name finds it, of one character, two or more; words must all be there", async () => {
  const ids = (q: string) => readAll(pair.cq, { q });
  assert.equal((await ids("登记")).length, 23);
  assert.equal((await ids("演示数据登记")).length, 20);
  assert.deepEqual(await ids("登记据"), []);
  assert.equal((await ids("ｌｏｃａｌ REGISTER")).length, 3, "width and case don't matter");
  assert.equal((await ids("登记 演示局3")).length, 5);
  assert.equal((await ids("演")).length, 60);
  assert.deepEqual(await ids("100%_"), []);
});

test("pairs of a longer word that stand apart don't make a hit", async () => {
  await pair.sc.catalogue.importEntries(pair.sc.person("sc-steward"), fileOf([row(900, { 名称: "甲乙丙 乙丙丁" })]));
  assert.deepEqual((await pair.sc.catalogue.list(anonymous, { q: "甲乙丙丁" })).total, 0);
  assert.equal((await pair.sc.catalogue.list(anonymous, { q: "乙丙丁" })).total, 1);
  await pair.sc.db.deleteFrom("catalogue_entry").where("title_zh", "=", "甲乙丙 乙丙丁").execute();
  await pair.settle();
  await pair.cq.db.deleteFrom("catalogue_entry").where("title_zh", "=", "甲乙丙 乙丙丁").execute();
});

test("a text has every token of each of its parts", () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "a", "B", "1") }), fc.nat(), fc.nat(), (text, from, length) => {
    const characters = [...text];
    const part = characters.slice(from % (characters.length + 1)).slice(0, length % 6).join("");
    const tokens = new Set(tokensOf(text));
    return (termsOf(part)?.tokens ?? []).every((token) => tokens.has(token));
  }));
});

test("pages put together are the whole list, in every order and for every filter: none twice, none passed over", async () => {
  const filter = fc.record({ q: fc.constantFrom("", "登记", "演示", "局1"), sort: fc.constantFrom("best", "newest", "provider"), limit: fc.integer({ min: 1, max: 9 }), attribute: fc.constantFrom(undefined, "unstated"), cycle: fc.constantFrom(undefined, "monthly") });
  await fc.assert(fc.asyncProperty(filter, async ({ attribute, cycle, ...rest }) => {
    const query = { ...rest, ...(attribute === undefined ? {} : { attribute }), ...(cycle === undefined ? {} : { cycle }) } as EntryQuery;
    const paged = await readAll(pair.cq, query);
    const whole = await pair.cq.catalogue.list(anonymous, { ...query, limit: 200 });
    assert.deepEqual(paged, whole.resources.map(({ id }) => id));
    assert.equal(whole.total, paged.length);
  }), { numRuns: 12 });
});

test("entries that come in while somebody pages move none of the others", async () => {
  let n = 1000;
  const seen = await readAll(pair.sc, { sort: "newest", limit: 7 }, async () => {
    await pair.sc.catalogue.importEntries(pair.sc.person("sc-steward"), fileOf([row(n++, { 日期: "2024-01-15" })]));
  });
  const old = await pair.sc.db.selectFrom("catalogue_entry").select("id").where("state", "=", "published").where("id", "not in", (await pair.sc.catalogue.list(anonymous, { q: "演示数据", limit: 200 })).resources.filter(({ titleZh }) => /1\d{3}$/.test(titleZh)).map(({ id }) => id)).execute();
  for (const { id } of old) assert.equal(seen.filter((one) => one === id).length, 1, id);
  assert.equal(new Set(seen).size, seen.length);
  await pair.sc.catalogue.importEntries(pair.sc.person("sc-steward"), fileOf(Array.from({ length: 60 }, (_, i) => row(i)), { withdrawMissing: true }));
  await pair.settle();
});

test("counts of each filter are exact: what choosing the value would leave, all other filters kept", async () => {
  const query: EntryQuery = { q: "演示", opening: "unconditional", theme: "生态环境" };
  const { facets, total } = await pair.cq.catalogue.list(anonymous, query);
  const without = (name: FilterName): EntryQuery => Object.fromEntries(Object.entries(query).filter(([key]) => key !== name));
  for (const { filter, values, total: left } of facets) {
    assert.equal(left, (await pair.cq.catalogue.list(anonymous, without(filter))).total, filter);
    for (const { value, count } of values) assert.equal((await pair.cq.catalogue.list(anonymous, { ...without(filter), [filter]: value } as EntryQuery)).total, count, `${filter} ${value}`);
  }
  assert.equal(total, 10);
});

test("a cursor of another list, or a made-up one, is refused", async () => {
  const { next } = await pair.sc.catalogue.list(anonymous, { limit: 1 });
  for (const query of [{ cursor: "x" }, { cursor: next!, sort: "newest" as const }, { cursor: Buffer.from(`["best","1","a","b"]`).toString("base64url") }, { cursor: Buffer.from(`["newest","a\\u0000","b"]`).toString("base64url"), sort: "newest" as const }])
    await assert.rejects(pair.sc.catalogue.list(anonymous, query), (error) => isProblem(error, cursorMalformed));
});

test("the same file again changes nothing and tells nobody; a changed row updates its entry; what is gone is told, and taken out only when asked", async () => {
  const steward = pair.sc.person("sc-steward");
  const rows = Array.from({ length: 60 }, (_, n) => row(n));
  const before = (await pair.cq.events.status("sc")).received;
  const again = await pair.sc.catalogue.importEntries(steward, fileOf(rows));
  await pair.settle();
  assert.deepEqual([again.added, again.updated, again.unchanged, again.missing], [0, 0, 60, 0]);
  assert.equal((await pair.cq.events.status("sc")).received, before);
  const changed = await pair.sc.catalogue.importEntries(steward, fileOf([...rows.slice(0, 50), row(50, { 名称: "改了名的数据" })]));
  assert.deepEqual([changed.updated, changed.missing, changed.withdrawn], [1, 9, 0]);
  await pair.settle();
  assert.equal((await pair.cq.catalogue.list(anonymous, { q: "改了名的" })).total, 1);
  const gone = await pair.sc.catalogue.importEntries(steward, fileOf(rows.slice(0, 51), { withdrawMissing: true }));
  assert.deepEqual([gone.missing, gone.withdrawn], [9, 9]);
  await pair.settle();
  assert.equal((await pair.cq.catalogue.list(anonymous, { portal: "demo-city" })).total, 51);
  const back = await pair.sc.catalogue.importEntries(steward, fileOf(rows));
  assert.deepEqual([back.added, back.missing], [0, 0]);
  await pair.settle();
  assert.equal((await pair.cq.catalogue.list(anonymous, { portal: "demo-city" })).total, 60);
});

test("a rejected row is neither listed nor counted as accepted, and its known entry isn't taken for gone", async () => {
  const rows = [...Array.from({ length: 59 }, (_, n) => row(n)), row(59, { 开放: "不知道" })];
  const result = await pair.sc.catalogue.importEntries(pair.sc.person("sc-steward"), fileOf(rows));
  assert.deepEqual([result.rows, result.accepted, result.rejected, result.missing], [60, 59, 1, 0]);
  const report = new TextDecoder().decode(await pair.sc.catalogue.entryReport(pair.sc.person("sc-steward"), result.id));
  assert.equal(report.trim().split("\r\n").length, 2);
  assert.match(report, /61,【开放】对应关系里没有这个取值/);
});

test("only one office of a node keeps a portal's entries; only its steward publishes and withdraws them", async () => {
  const { sc } = pair;
  const [{ id }] = (await sc.catalogue.list(anonymous, { portal: "demo-city", limit: 1 })).resources as unknown as [{ id: string }];
  await assert.rejects(sc.catalogue.importEntries(sc.person("sc-steward-market"), fileOf([row(1)])), (error) => isProblem(error, portalKeptByOther));
  await assert.rejects(sc.catalogue.importEntries(sc.person("sc-clerk"), fileOf([row(1)])), (error) => isProblem(error, notTheKeeper));
  for (const persona of ["sc-steward-market", "sc-clerk"]) await assert.rejects(sc.catalogue.withdraw(sc.person(persona), id), (error) => isProblem(error, notTheKeeper));
  await assert.rejects(pair.cq.catalogue.withdraw({ ...pair.cq.person("cq-steward"), party: "sc:gaoxin-hall" }, id), (error) => isProblem(error, notTheKeeper));
});

test("a withdrawn entry leaves both lists and gives nothing any more; published again it is back", async () => {
  const { sc, cq } = pair;
  const steward = sc.person("sc-steward-gov");
  assert.equal((await sc.catalogue.fetchRecord("sc:demo-1", "A"))?.["code"], "A");
  await sc.catalogue.withdraw(steward, "sc:demo-1");
  await pair.settle();
  for (const side of [sc, cq]) {
    await assert.rejects(side.catalogue.getEntry(anonymous, "sc:demo-1"), (error) => isProblem(error, resourceNotFound));
    assert.equal(await side.catalogue.findPublished("sc:demo-1"), undefined);
  }
  assert.equal(await sc.catalogue.fetchRecord("sc:demo-1", "A"), undefined);
  assert.equal((await sc.catalogue.getEntry(steward, "sc:demo-1")).state, "withdrawn", "its own office still sees it");
  await assert.rejects(sc.catalogue.withdraw(steward, "sc:demo-1"), (error) => isProblem(error, entryNotPublished));
  await sc.catalogue.publish(steward, "sc:demo-1");
  await pair.settle();
  assert.equal((await cq.catalogue.findPublished("sc:demo-1"))?.state, "published");
  assert.equal((await sc.catalogue.fetchRecord("sc:demo-1", "A"))?.["code"], "A");
});

test("an entry of a portal tells its source, has no resource, and can't be negotiated about", async () => {
  const [{ id }] = (await pair.cq.catalogue.list(anonymous, { portal: "demo-city", limit: 1 })).resources as unknown as [{ id: string }];
  const entry = await pair.cq.catalogue.getEntry(anonymous, id);
  assert.deepEqual([entry.resource, entry.provider, entry.shareAttribute, entry.source?.portal, entry.keeper], [null, null, null, "demo-city", "sc:gaoxin-hall"]);
  await assert.rejects(pair.cq.catalogue.get(anonymous, id), (error) => isProblem(error, entryHoldsNoData));
  assert.equal(await pair.cq.catalogue.findPublished(id), undefined);
});

test("a peer is offered our published resources, page by page, and no portal's entries", async () => {
  const first = await pair.sc.catalogue.listForPeer(null, 1);
  assert.deepEqual([first.items.map(({ id }) => id), first.next], [["sc:demo-1"], "sc:demo-1"]);
  const second = await pair.sc.catalogue.listForPeer(first.next, 1);
  assert.deepEqual([second.items.map(({ id }) => id), second.next], [["sc:demo-2"], null]);
  assert.deepEqual([first.previous, second.previous], [null, ""]);
  assert.deepEqual(await pair.sc.catalogue.listForPeer(second.previous, 1), { ...first, previous: null });
});

test("the export holds every entry of the filtered list", async () => {
  let text = "";
  for await (const piece of pair.sc.catalogue.exportCsv(anonymous, { portal: "demo-city" }, (party) => party)) text += piece;
  assert.equal(text.trim().split("\r\n").length, 61);
});

test("thousands of changes travel in few events", async () => {
  const before = (await pair.cq.events.status("sc")).received;
  await pair.sc.catalogue.importEntries(pair.sc.person("sc-steward"), fileOf([...Array.from({ length: 60 }, (_, n) => row(n)), ...Array.from({ length: 400 }, (_, n) => row(2000 + n))]));
  await pair.settle();
  assert.equal((await pair.cq.catalogue.list(anonymous, { portal: "demo-city" })).total, 460);
  assert.ok((await pair.cq.events.status("sc")).received - before <= 6);
});

/** Delivers a batch of changes as the peer `cq` would send it. */
async function deliver(changes: Partial<CatalogueChanges>, subject = "catalogue:test"): Promise<void> {
  await inTransaction(pair.cq.db, (tx) => pair.cq.events.emit(tx, { to: "sc", type: "catalogue.changed", subject, data: { resources: [], outside: [], withdrawn: [], ...changes } }));
  await pair.settle();
}

test("of two changes of an entry the later one counts, whichever comes first and however often", async () => {
  const { sc } = pair;
  const entry = (title: string) => ({ id: "cq:demo-city-x", keeper: "cq:government-services", titleZh: title, provider: "某局", kind: null, shareAttribute: null, prohibition: null, openAttribute: null, openNote: null, updateCycle: null, themes: [], keywords: [], formats: [], summary: null, fieldTitles: [], statedCount: null,
    source: { portal: "far-city", titleZh: "远", titleEn: "Far", placeZh: "远市", placeEn: "Far", licence: "示意", retrievedOn: null, address: null, addressOf: "entry" as const, publishedOn: null, updatedOn: null } });
  const publish = (revision: number, title: string) => deliver({ outside: [{ revision, publishedAt: "2026-11-25T02:00:00.000Z", entry: entry(title) }] }, `catalogue:${revision}`);
  const title = async () => (await sc.catalogue.list(anonymous, { portal: "far-city" })).resources.map(({ titleZh }) => titleZh);
  await deliver({ withdrawn: [{ revision: 9001, id: "cq:demo-city-x", withdrawnAt: "2026-11-25T02:00:00.000Z" }] });
  await publish(9000, "旧");
  assert.deepEqual(await title(), [], "a withdrawal that came first isn't undone by what was before it");
  await publish(9003, "新");
  await publish(9002, "中");
  await publish(9003, "新");
  assert.deepEqual(await title(), ["新"]);
});

test("a peer speaks for its own entries only: a batch with a foreign one has no effect at all", async () => {
  const { sc } = pair;
  const total = (await sc.catalogue.list(anonymous)).total;
  const own = { recordCount: 0, importedAt: null, publishedAt: "2026-11-25T02:00:00.000Z" };
  const resource = (id: string, provider: string) => ({ revision: 9100, resource: { ...definition("cq", 7).definition, id, provider, ...own } as never });
  const parkedBefore = (await sc.events.status("cq")).parked;
  await deliver({ resources: [resource("cq:fine", "cq:government-services"), resource("sc:demo-1", "cq:government-services")] }, "catalogue:a");
  await deliver({ resources: [resource("cq:mine", "sc:government-services")] }, "catalogue:b");
  await deliver({ withdrawn: [{ revision: 9100, id: "sc:demo-1", withdrawnAt: "2026-11-25T02:00:00.000Z" }] }, "catalogue:c");
  await deliver({ resources: [resource("cq:twice", "cq:government-services"), resource("cq:twice", "cq:government-services")] }, "catalogue:d");
  assert.equal((await sc.events.status("cq")).parked - parkedBefore, 4);
  assert.equal((await sc.catalogue.list(anonymous)).total, total);
  assert.equal((await sc.catalogue.findPublished("sc:demo-1"))?.provider, "sc:government-services");
});
