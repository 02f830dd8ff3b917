import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import type { Entry, EntryImportResult, EntryPage, MappingView } from "../../src/kernel/catalogue/index.ts";
import { eventually, twoNodes } from "../support/two-nodes.ts";

const mapping = {
  format: "twincity-catalogue-mapping-1",
  portal: { id: "demo-city", titleZh: "演示市门户", titleEn: "Portal of Demo", placeZh: "演示市", placeEn: "Demo", licence: "示意", retrievedOn: null, addressOf: "entry" },
  identity: ["号"],
  required: [],
  fields: { titleZh: { column: "名称" }, provider: { column: "单位" } },
};
const list = new TextEncoder().encode(["号,名称,单位", ...Array.from({ length: 300 }, (_, n) => `${n},演示条目${n},演示局`), "300,,演示局"].join("\r\n"));
const resource = "cq:market-regulation-abnormal-operations";
const [{ uscc }] = (JSON.parse(readFileSync(new URL("../../data/demo/catalogue-cq.json", import.meta.url), "utf8")) as { definition: { id: string }; records?: { uscc: string }[] }[]).find(({ definition }) => definition.id === resource)!.records as [{ uscc: string }];

test("the catalogue of two nodes", { timeout: 120_000 }, async (t) => {
  await using nodes = await twoNodes({ prepared: true });
  const { sc, cq } = nodes;
  const total = async (node: typeof sc, query = "") => (await node.as().ask<EntryPage>("GET", `/api/catalogue?limit=1${query}`)).total;

  await t.test("the invented entries of both sides are on both lists, for everybody", async () => {
    await eventually("both lists are whole", async () => (await total(sc)) === 264 && (await total(cq)) === 264);
    assert.equal(await total(sc, "&side=peer"), await total(cq, "&side=own"));
  });

  await t.test("a portal's list goes from a file to both lists; what is rejected is told and on neither", async () => {
    const steward = sc.as("sc-steward");
    const { digest } = await steward.ask<MappingView>("POST", "/api/catalogue/mappings", mapping);
    const result = await steward.ask<EntryImportResult>("POST", `/api/catalogue/entry-imports?mapping=${digest}&publish=true`, list);
    assert.deepEqual([result.rows, result.accepted, result.rejected, result.added], [301, 300, 1, 300]);
    assert.match(await steward.send("GET", result.report ?? "").then(({ text }) => text), /302,【名称】必须有，但是空的/);
    assert.equal((await cq.as("cq-steward").send("GET", result.report ?? "")).status, 404);
    await eventually("the peer lists them", async () => (await total(cq, "&portal=demo-city")) === 300);
    assert.equal((await sc.as("sc-clerk").send("POST", "/api/catalogue/mappings", mapping)).status, 403);
  });

  await t.test("a grant of a withdrawn entry has no effect, and has it again once the entry is back", async () => {
    const asker = sc.as("sc-steward-market");
    const request = await asker.ask<{ id: string }>("POST", "/api/requests", {
      resource, purpose: "licence-check", fields: ["uscc", "name"], legalBasis: "示意", scenario: "核验", scope: "登记机构", method: "api", basisKind: "publicRecord", validUntil: "2099-01-01",
    });
    const granted = async () => (await asker.ask<{ grants: { resource: string; state: string }[] }>("GET", "/api/grants")).grants.some((one) => one.resource === resource && one.state === "active");
    const office = cq.as("cq-share-market");
    await eventually("the request is answered", async () => {
      // Where the node answers by itself there is nothing left to decide.
      if (await granted()) return true;
      await office.send("POST", `/api/requests/${request.id}/decision`, { decision: "grant" });
      return granted();
    });
    const call = () => asker.send("POST", "/api/calls", { resource, params: { key: uscc }, purpose: "licence-check", basis: { kind: "publicRecord", ref: resource } });
    assert.equal((await call()).status, 200);
    const keeper = cq.as("cq-steward-market");
    assert.equal((await keeper.ask<Entry>("GET", `/api/catalogue/${resource}/entry`)).activeGrants, 1);
    assert.equal((await keeper.ask<Entry>("POST", `/api/catalogue/${resource}/withdrawal`)).state, "withdrawn");
    await eventually("the peer's list is shorter", async () => (await sc.as().send("GET", `/api/catalogue/${resource}/entry`)).status === 404);
    assert.equal((await call()).status, 403);
    await keeper.ask("POST", `/api/catalogue/${resource}/publication`);
    await eventually("it is back", async () => (await call()).status === 200);
  });
});
