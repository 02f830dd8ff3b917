import assert from "node:assert/strict";
import { test } from "node:test";
import { isProblem } from "../../platform/http/problem.ts";
import type { PermittingRule } from "../agreements/index.ts";
import type { Resource } from "../catalogue/index.ts";
import { refusalOf, type RequestFacts } from "./check-request.ts";
import { basisNotOffered, noAgreement, ownResource, purposeNotOffered, purposeNotPermitted } from "./errors.ts";

const resource: Resource = {
  id: "cq:household-register", titleZh: "户籍登记信息", titleEn: "Household registration", provider: "cq:public-security", kind: "table", keyField: "idNumber",
  fields: [{ name: "idNumber", titleZh: "公民身份号码", titleEn: "Identity number", type: "idNumber", sensitive: true, required: true }],
  shareAttribute: "conditional", scope: "窗口", purposes: ["service-evidence", "licence-check"], basisKinds: ["consent", "publicRecord"], prohibition: null, updateCycle: "daily",
  illustrative: true, recordCount: 1, importedAt: "2026-11-25T02:00:00.000Z", node: "cq", side: "peer", state: "published", publishedAt: "2026-11-25T02:00:00.000Z",
};
const rule: PermittingRule = {
  agreement: "M0", clause: "M0-10", purposes: ["service-evidence"], basisKinds: ["consent"],
  text: { id: "M0-10", heading: "取证明", text: "本人同意后取得。", textStatus: "illustrative" },
};
const honest: RequestFacts = { requestingParty: "sc:gaoxin-hall", purpose: "service-evidence", basisKind: "consent", fields: ["idNumber"], resource, inForce: true, rule };

test("a request that entry, agreement and law allow is not refused", () => {
  assert.equal(refusalOf(honest), undefined);
});

test("a purpose that the entry names but no clause permits is refused", () => {
  assert.ok(isProblem(refusalOf({ ...honest, purpose: "licence-check", rule: undefined }), purposeNotPermitted));
});

test("a basis must be named by both the entry and the clause", () => {
  assert.ok(isProblem(refusalOf({ ...honest, basisKind: "publicRecord" }), basisNotOffered));
  assert.ok(isProblem(refusalOf({ ...honest, resource: { ...resource, basisKinds: ["publicRecord"] } }), basisNotOffered));
});

test("what is shared without conditions needs no purpose in the entry, but still an agreement, its clause and its basis", () => {
  const open: Resource = { ...resource, shareAttribute: "unconditional", purposes: [], basisKinds: [] };
  assert.equal(refusalOf({ ...honest, resource: open }), undefined);
  assert.ok(isProblem(refusalOf({ ...honest, resource: { ...resource, purposes: [] } }), purposeNotOffered));
  assert.ok(isProblem(refusalOf({ ...honest, resource: open, inForce: false, rule: undefined }), noAgreement));
});

test("an office does not ask for its own data", () => {
  assert.ok(isProblem(refusalOf({ ...honest, requestingParty: "cq:public-security" }), ownResource));
});
