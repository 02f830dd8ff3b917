import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf } from "./where.ts";

test("a search leads to a line, a case or a receipt, by how it is written", () => {
  const cases: [string, string | undefined][] = [
    [" ", undefined],
    ["12", "/ledger/lines/12"],
    ["第 88,120 笔", "/ledger/lines/88120"],
    ["0", "/ledger/0"],
    ["欧晓雨", undefined],
    ["509900199605129066", undefined],
    ["cy-20261125-SC-00001", "/status?no=CY-20261125-SC-00001"],
    ["0f9a3c1e-5c1f-4f0e-9d3b-6f2f3a1b2c3d", "/ledger/0f9a3c1e-5c1f-4f0e-9d3b-6f2f3a1b2c3d"],
    ["agreement:memo:sha256:x", "/ledger/agreement%3Amemo%3Asha256%3Ax"],
    ["http://localhost:7051/verify?receipt=abc%3A1", "/ledger/abc%3A1"],
    ["http://x/verify?receipt=%", "/ledger/%25"],
  ];
  for (const [words, address] of cases) assert.equal(addressOf(words), address, words);
});
