import assert from "node:assert/strict";
import { test } from "node:test";
import { isProblem } from "../../../platform/http/problem.ts";
import { partNotConfirmed, partsNotReported } from "./errors.ts";
import type { PartRow } from "./part-store.ts";
import { caseOfPart, partMatter, requirePartsReported } from "./parts.ts";
import type { CaseRow } from "./store.ts";
import { isOwn } from "./taker.ts";
import { roleOf, slotsSeen } from "./views.ts";
import type { ServiceItem } from "../items/schema.ts";

const part = (id: string, change: Partial<PartRow> = {}): PartRow => ({
  caseNo: "CY-20261125-SC-00001", id, matter: `CY-20261125-SC-00001-${id}`, party: id === "P1" ? "sc:provident-fund" : "cq:provident-fund", title: { zh: id, en: id }, days: 3,
  slots: id === "P1" ? ["ID_CARD", "HF_ACCOUNT", "HOUSE_CONTRACT"] : ["ID_CARD", "HF_ACCOUNT"], state: "reported", finding: "confirmed", updatedAt: new Date(0), ...change,
});
const row = { decidingParty: "sc:provident-fund", counterParty: "sc:government-services", state: "accepted" } as CaseRow;
const item = { materials: ["ID_CARD", "HF_ACCOUNT", "HOUSE_CONTRACT"].map((slot) => ({ slot })) } as ServiceItem;
const record = (...parts: PartRow[]) => ({ row, parts: parts.map((one) => ({ row: one, links: [] })) });

test("a joint case is decided only when every part is reported, and granted only when every part is confirmed", () => {
  requirePartsReported([part("P1"), part("P2")], "granted");
  const stillOut = [[], [part("P1"), part("P2", { state: "held", finding: null })], [part("P1"), part("P2", { state: "returned", finding: null })]];
  for (const parts of stillOut)
    for (const outcome of ["granted", "denied"]) assert.throws(() => requirePartsReported(parts, outcome), (error) => isProblem(error, partsNotReported));
  const against = [part("P1"), part("P2", { finding: "notConfirmed" })];
  assert.throws(() => requirePartsReported(against, "granted"), (error) => isProblem(error, partNotConfirmed));
  requirePartsReported(against, "denied");
});

test("the office of a part sees the papers of its part; before it is offered and after it was sent back it sees nothing at all", () => {
  const parts = [part("P1", { state: "held" }), part("P2", { state: "offered", finding: null })] as const;
  assert.deepEqual(slotsSeen(record(...parts), item, "sc:provident-fund"), ["ID_CARD", "HF_ACCOUNT", "HOUSE_CONTRACT"]);
  assert.deepEqual(slotsSeen(record(...parts), item, "cq:provident-fund"), ["ID_CARD", "HF_ACCOUNT"]);
  for (const state of ["none", "opened", "returned"] as const) assert.equal(roleOf(record(parts[0], part("P2", { state })), "cq:provident-fund"), undefined);
  assert.equal(roleOf(record(...parts), "cq:public-security"), undefined);
});

test("a case belongs to the person whose identity number it carries, and to nobody of the same name", () => {
  const own = { ...row, applicant: { name: "欧晓雨", idNumber: "50990019660903903X" } } as CaseRow;
  const caller = { kind: "applicant", accountId: "a", issuer: "sc", name: "欧晓雨", via: "session" } as const;
  assert.equal(isOwn(own, { ...caller, idNumber: "50990019660903903x" }), true);
  assert.equal(isOwn(own, { ...caller, idNumber: "509900199605129066" }), false);
});

test("a part's chain is named after its case", () => {
  assert.equal(caseOfPart(partMatter("CY-20261125-SC-00001", "P2")), "CY-20261125-SC-00001");
  assert.equal(caseOfPart("CY-20261125-SC-00001"), undefined);
});
