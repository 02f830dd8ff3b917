import assert from "node:assert/strict";
import { test } from "node:test";
import { agreementRoutes } from "../../src/kernel/agreements/index.ts";
import { catalogueRoutes, type ImportResult } from "../../src/kernel/catalogue/index.ts";
import { registerGuard } from "../../src/kernel/identity/index.ts";
import { requestRoutes, type AccessRequest } from "../../src/kernel/requests/index.ts";
import { makeDemoIdNumber } from "../../src/platform/china-ids.ts";
import { createServer } from "../../src/platform/http/server.ts";
import type { Problem } from "../../src/platform/http/problem.ts";
import { quietLog } from "../../src/platform/log.ts";
import { evidenceWish, householdCsv, signMemorandum, testPair, type Side } from "../support/governance.ts";

/** The routes of one side behind the real guard; an API key is `twk_<persona>`. */
async function serve(side: Side) {
  const { app } = await createServer({ log: quietLog() });
  registerGuard(app, { url: "http://localhost", sessionCookie: "none", findBySession: async () => undefined, findByKey: async (key) => ({ ...side.person(key.slice("twk_".length)), via: "key" }) });
  await app.register(agreementRoutes(side.agreements));
  await app.register(catalogueRoutes(side.catalogue));
  await app.register(requestRoutes(side.requests));
  return (persona: string | null, method: "GET" | "POST", url: string, payload?: object | Uint8Array) =>
    app.inject({
      method,
      url,
      headers: {
        ...(persona === null ? {} : { authorization: `Bearer twk_${persona}` }),
        ...(payload instanceof Uint8Array ? { "content-type": "application/octet-stream" } : {}),
      },
      ...(payload === undefined ? {} : { payload: payload instanceof Uint8Array ? Buffer.from(payload) : payload }),
    });
}

test("anyone downloads the signed memorandum, the same bytes at both nodes", async () => {
  await using pair = await testPair();
  const [sc, cq] = [await serve(pair.sc), await serve(pair.cq)];
  assert.equal((await sc(null, "GET", "/api/agreements/M0/document")).statusCode, 409);
  await signMemorandum(pair);
  const [ours, theirs] = [await sc(null, "GET", "/api/agreements/M0/document"), await cq(null, "GET", "/api/agreements/M0/document")];
  assert.equal(ours.statusCode, 200);
  assert.match(String(ours.headers["content-type"]), /application\/json/);
  assert.equal(ours.body, theirs.body);
  assert.equal((JSON.parse(ours.body) as { signatures: unknown[] }).signatures.length, 2);
  const listed = await sc(null, "GET", "/api/agreements");
  assert.equal((listed.json() as { agreements: unknown[] }).agreements.length, 12);
  assert.equal((await sc(null, "GET", "/api/agreements/M0")).statusCode, 200);
});

test("an officer proposes with an empty or no body; others are turned away with the role that may", async () => {
  await using pair = await testPair();
  const [sc, cq] = [await serve(pair.sc), await serve(pair.cq)];
  assert.equal((await sc(null, "POST", "/api/agreements/M0/proposal")).statusCode, 401);
  assert.equal((await sc("sc-clerk", "POST", "/api/agreements/M0/proposal")).statusCode, 403);
  const proposed = await sc("sc-agreement", "POST", "/api/agreements/M0/proposal");
  assert.equal(proposed.statusCode, 200, proposed.body);
  await pair.settle();
  const refused = await cq("cq-agreement", "POST", "/api/agreements/M0/proposal", {});
  assert.equal((refused.json() as Problem).type, "urn:twincity:problem:agreement-already-proposed");
  const { textDigest } = (await cq(null, "GET", "/api/agreements/M0")).json() as { textDigest: string };
  assert.equal((await cq("cq-agreement", "POST", "/api/agreements/M0/signature", { textDigest })).statusCode, 200);
});

test("from file to grant over HTTP: import, publish, ask, answer", async () => {
  await using pair = await testPair();
  await signMemorandum(pair);
  const [sc, cq] = [await serve(pair.sc), await serve(pair.cq)];
  const csv = householdCsv([{ idNumber: makeDemoIdNumber("500105", "1990-01-01", 2) }, { idNumber: "1" }]);
  const query = "/api/catalogue/imports?resource=cq:household-register&filename=households.csv";
  assert.equal((await cq("cq-share", "POST", query, csv)).statusCode, 403);
  const looked = (await cq("cq-steward", "POST", `${query}&dryRun=true`, csv)).json() as ImportResult;
  assert.deepEqual([looked.accepted, looked.rejected, looked.applied], [1, 1, false]);
  const imported = await cq("cq-steward", "POST", query, csv);
  assert.equal(imported.statusCode, 200, imported.body);
  const report = await cq("cq-steward", "GET", (imported.json() as ImportResult).report ?? "");
  assert.match(String(report.headers["content-type"]), /text\/csv/);
  assert.deepEqual([...report.rawPayload.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.equal(((await cq("cq-steward", "GET", "/api/catalogue/imports?resource=cq:household-register")).json() as { imports: unknown[] }).imports.length, 2);
  assert.equal((await cq("cq-steward", "POST", "/api/catalogue/cq:household-register/publication")).statusCode, 200);
  await pair.settle();
  assert.equal((await sc(null, "GET", "/api/catalogue/cq:household-register")).statusCode, 200);
  assert.equal((await sc(null, "GET", "/api/catalogue/sc:nothing")).statusCode, 404);

  const incomplete = await sc("sc-steward", "POST", "/api/requests", { resource: "cq:household-register" });
  assert.deepEqual([incomplete.statusCode, (incomplete.json() as Problem).errors?.length], [422, 8]);
  const submitted = await sc("sc-steward", "POST", "/api/requests", evidenceWish);
  assert.equal(submitted.statusCode, 200, submitted.body);
  const { id } = submitted.json() as AccessRequest;
  await pair.settle();
  assert.equal((await cq("cq-share", "GET", "/api/requests?side=received")).json<{ requests: unknown[] }>().requests.length, 1);
  assert.ok((await cq("cq-share", "GET", "/api/requests/grounds")).json<{ grounds: unknown[] }>().grounds.length > 0);
  const decided = await cq("cq-share", "POST", `/api/requests/${id}/decision`, { decision: "grant", fields: ["name"] });
  assert.equal(decided.statusCode, 200, decided.body);
  await pair.settle();
  const grant = (decided.json() as AccessRequest).decision?.grant ?? "";
  assert.deepEqual((await sc("sc-steward", "GET", `/api/grants/${grant}`)).json<{ fields: string[] }>().fields, ["name"]);
  assert.equal((await cq("cq-share", "POST", `/api/grants/${grant}/ending`, { ground: "agreed", reason: "双方商定停用", filing: { consultedOn: "2026-11-20", authority: "市数据主管部门（示意）", number: "示意-1", filedOn: "2026-11-21" } })).statusCode, 200);
});
