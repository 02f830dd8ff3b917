import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { afterWrongTry, codeMatches, digestOfCode, isLocked, lockMs, triesBeforeLock } from "./status-code.ts";

const salt = new Uint8Array(32).fill(7);
const start = new Date("2026-11-25T01:00:00Z");
const code = fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, "0"));

test("only the code that was given out opens the case", () => {
  fc.assert(
    fc.property(code, code, (given, tried) => {
      assert.equal(codeMatches(tried, { salt, digest: digestOfCode(given, salt) }), tried === given);
    }),
  );
});

test("the same code of two cases is kept under two digests", () => {
  assert.notEqual(digestOfCode("123456", salt), digestOfCode("123456", new Uint8Array(32).fill(8)));
});

test("five wrong codes within an hour lock a case for the rest of that hour", () => {
  let tries = 0;
  let since: Date | null = null;
  for (let i = 0; i < triesBeforeLock; i += 1) {
    assert.equal(isLocked(tries, since, start), false);
    ({ tries, since } = afterWrongTry(tries, since, start));
  }
  assert.equal(isLocked(tries, since, new Date(start.getTime() + lockMs - 1)), true);
  assert.equal(isLocked(tries, since, new Date(start.getTime() + lockMs)), false);
});

test("an hour after the first wrong code the count begins anew", () => {
  const later = new Date(start.getTime() + lockMs);
  assert.deepEqual(afterWrongTry(4, start, later), { tries: 1, since: later });
  assert.deepEqual(afterWrongTry(1, start, new Date(start.getTime() + 1)), { tries: 2, since: start });
});
