import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createEntryImports } from "../../../src/kernel/catalogue/entry-imports.ts";
import { createFeed } from "../../../src/kernel/catalogue/feed.ts";
import { fixedClock } from "../../../src/platform/clock.ts";
import { systemRandom } from "../../../src/platform/random.ts";
import { withShared } from "../../support/shared.ts";
import { testDatabase } from "../../support/test-database.ts";

/** What stands in each file as it was published: rows, how many are good, and why the others aren't. */
const portals = [
  { id: "yibin", file: "sichuan_yibin", rows: 4430, accepted: 3776, reasons: [[null, "repeats other rows", 654]] },
  { id: "aba", file: "sichuan_aba", rows: 7379, accepted: 7375, reasons: [["frequency", "is needed, but empty", 3], ["subjectBaseName", "has a line break, tab or other control character inside", 1]] },
  { id: "meishan", file: "sichuan_meishan", rows: 6154, accepted: 6152, reasons: [["提供单位", "is needed, but empty", 1], [null, "repeats other rows", 1]] },
  { id: "guiyang", file: "guizhou_guiyang", rows: 2469, accepted: 2469, reasons: [] },
  { id: "quzhou", file: "zhejiang_quzhou", rows: 999, accepted: 999, reasons: [] },
] as const;

/** Columns of which white space is taken off, told with the number of rows. */
const cleaned: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  aba: { orgName: 218, tableRemark: 433, subjectBaseName: 67 }, meishan: { 标题: 30 }, guiyang: { 数据摘要: 102, 标题: 23, 数据提供方: 2 }, quzhou: { 摘要: 1, 标题: 1, 开放条件: 1 }, yibin: {},
};

const steward = { kind: "person", personId: "sc-steward", name: "何清溪", party: "sc:gaoxin-hall", roles: ["data-steward"], via: "session" } as const;

for (const { id, file, rows, accepted, reasons } of portals)
  withShared(`data/catalogues/${file}.json`, (text) => {
    test(`${id}: every row of the portal's file is accepted or rejected with its reason, nothing is mended silently, every column is accounted for`, async () => {
      await using database = await testDatabase();
      const mapping: unknown = JSON.parse(readFileSync(new URL(`../../../data/mappings/${id}.json`, import.meta.url), "utf8"));
      const feed = createFeed({ self: "sc", events: { on: () => undefined, emit: () => Promise.reject(new Error("a look tells nobody")) }, peers: () => ["cq"], partyOf: () => undefined });
      const imports = createEntryImports({ db: database.db, clock: fixedClock("2026-11-25T02:00:00Z"), random: systemRandom(), self: "sc", feed, builtIn: [mapping] });
      const result = await imports.importEntries(steward, { bytes: new TextEncoder().encode(text), fileName: file, mapping: id, dryRun: true });
      assert.deepEqual([result.rows, result.accepted, result.rejected], [rows, accepted, rows - accepted]);
      assert.deepEqual(result.reasons.map(({ column, en, rows: n }) => [column, en, n]), reasons);
      assert.deepEqual(Object.fromEntries(result.cleaned.map(({ column, rows: n }) => [column, n])), cleaned[id]);
      assert.deepEqual(result.unusedColumns, []);
      assert.equal(result.report === null, accepted === rows);
      assert.deepEqual([result.added, result.applied], [accepted, false]);
    });
  });
