import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { performancePage } from "./performance-page.ts";

const root = `${mkdtempSync(join(tmpdir(), "twincity-performance-page-"))}/`;
after(() => rmSync(root, { recursive: true }));

const section = (page: string, title: string): string => page.split("\n## ").find((part) => part.startsWith(`${title}\n`)) ?? "";

describe("the page of figures", () => {
  it("says of what was not measured that it was not", () => {
    assert.match(section(performancePage(root), "Latency"), /^Latency\n\nNot measured yet\.\n$/);
  });

  it("tells governed and plain latency, their ratio and difference, and on which machine and commit", () => {
    mkdirSync(`${root}bench/results`, { recursive: true });
    writeFileSync(`${root}bench/results/latency.json`, JSON.stringify({
      bench: "latency", value: 18, unit: "ms", baseline: 12, ratio: 1.5, p50Ms: 18, p95Ms: 21, p99Ms: 25, baselineP95Ms: 13, baselineP99Ms: 14, addedP50Ms: 6, addedP99Ms: 11,
      sourceMs: 10, concurrency: 8, governedCalls: 4321, rssMb: 700, node: "v24.21.0", cpus: 2, commit: "abc1234", measuredAt: "2026-11-25T10:00:00Z",
      machine: { cpuModel: "Example", memoryMb: 2048 },
    }));
    const text = section(performancePage(root), "Latency");
    assert.match(text, /8 at a time.*after 10 ms.*4321 governed calls/);
    assert.match(text, /\| 18 \/ 21 \/ 25 \| 12 \/ 13 \/ 14 \| 1\.5 \| 6 \/ 11 \|/);
    assert.match(text, /Commit abc1234, 2026-11-25, Node v24\.21\.0, 2 cores \(Example\), 2 GiB/);
  });
});
