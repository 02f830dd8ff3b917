import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { admit, windowSeconds } from "./rate.ts";

test("a fresh grant admits up to its rate, and says when the rest may come", () => {
  assert.deepEqual(admit({ used: [], ratePerMinute: 3, wanted: 5, nowSecond: 1000 }), { admitted: 3, retryAfterSeconds: 60 });
});

test("calls leave the window sixty seconds after they were made, one second at a time", () => {
  const used = [{ second: 1000, calls: 2 }, { second: 1030, calls: 1 }];
  assert.deepEqual(admit({ used, ratePerMinute: 3, wanted: 1, nowSecond: 1059 }), { admitted: 0, retryAfterSeconds: 1 });
  assert.deepEqual(admit({ used, ratePerMinute: 3, wanted: 3, nowSecond: 1060 }), { admitted: 2, retryAfterSeconds: 30 });
});

test("a rate that was lowered waits until enough calls have left", () => {
  const used = [{ second: 1000, calls: 2 }, { second: 1010, calls: 5 }];
  assert.deepEqual(admit({ used, ratePerMinute: 3, wanted: 1, nowSecond: 1020 }), { admitted: 0, retryAfterSeconds: 50 });
});

test("whatever the order of calls, no sixty seconds ever hold more than the rate", () => {
  const steps = fc.array(fc.record({ waitSeconds: fc.integer({ min: 0, max: 40 }), wanted: fc.integer({ min: 1, max: 8 }) }), { maxLength: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), steps, (ratePerMinute, all) => {
      const used: { second: number; calls: number }[] = [];
      let nowSecond = 5_000;
      for (const { waitSeconds, wanted } of all) {
        nowSecond += waitSeconds;
        const { admitted, retryAfterSeconds } = admit({ used, ratePerMinute, wanted, nowSecond });
        assert.ok(admitted <= wanted && retryAfterSeconds >= 1 && retryAfterSeconds <= windowSeconds);
        if (admitted > 0) used.push({ second: nowSecond, calls: admitted });
        if (admitted === 0) assert.ok(admit({ used, ratePerMinute, wanted: 1, nowSecond: nowSecond + retryAfterSeconds }).admitted > 0, "the announced wait suffices");
      }
      for (const { second } of used) {
        const inWindow = used.filter((one) => one.second > second - windowSeconds && one.second <= second);
        assert.ok(inWindow.reduce((sum, { calls }) => sum + calls, 0) <= ratePerMinute);
      }
    }),
  );
});
