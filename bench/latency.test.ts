import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { summarise, type LatencyRound } from "./latency.ts";
import { measure, median, type Measured } from "./load.ts";

const measured = (p50Ms: number, p99Ms: number, calls = 100): Measured => ({ calls, perSecond: 1, p50Ms, p95Ms: p50Ms + 1, p99Ms });
const round = (plain: Measured, governed: Measured): LatencyRound => ({ plain, governed });

describe("what bench latency tells of its rounds", () => {
  it("takes ratio and additions inside each round, so a host that slows down between rounds changes neither", () => {
    const { ratio, addedP50Ms, addedP99Ms } = summarise([round(measured(10, 20), measured(15, 32)), round(measured(40, 80), measured(60, 92)), round(measured(20, 30), measured(30, 42))]);
    assert.deepEqual({ ratio, addedP50Ms, addedP99Ms }, { ratio: 1.5, addedP50Ms: 10, addedP99Ms: 12 });
  });

  it("gives the median of the rounds, which one bad round does not move", () => {
    const good = round(measured(12, 14), measured(18, 25));
    const figures = summarise([good, round(measured(12, 14), measured(900, 2_000)), good]);
    assert.deepEqual([figures.value, figures.p50Ms, figures.p95Ms, figures.p99Ms], [18, 18, 19, 25]);
    assert.deepEqual([figures.baseline, figures.baselineP95Ms, figures.baselineP99Ms, figures.ratio], [12, 13, 14, 1.5]);
  });

  it("counts the governed calls of all rounds", () => {
    assert.equal(summarise([round(measured(1, 1, 5), measured(1, 1, 3)), round(measured(1, 1, 5), measured(1, 1, 4))]).governedCalls, 7);
  });
});

describe("load", () => {
  it("keeps no more calls open than told, and times each one", async () => {
    let open = 0;
    let most = 0;
    const result = await measure(async () => {
      most = Math.max(most, (open += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      open -= 1;
    }, { concurrency: 3, durationMs: 30 });
    assert.equal(most, 3);
    assert.ok(result.calls >= 3 && result.p50Ms >= 4 && result.p99Ms >= result.p50Ms, JSON.stringify(result));
  });

  it("ends with the first wrong answer", async () => {
    await assert.rejects(measure(() => Promise.reject(new Error("wrong")), { concurrency: 2, durationMs: 1_000 }), /wrong/);
  });

  it("has a median between the middle two of an even number", () => {
    assert.equal(median([9, 1, 4, 2]), 3);
    assert.equal(median([9, 1, 4]), 4);
  });
});
