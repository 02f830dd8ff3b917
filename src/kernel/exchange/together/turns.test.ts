import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createTurnstile } from "../inbound/turnstile.ts";
import { createTurns } from "./turns.ts";

test("nobody waits behind more items of another line than of its own", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 }), (lines) => {
      const turns = createTurns<{ line: string; place: number }>();
      const placeOf = new Map<string, number>();
      for (const line of lines.map(String)) {
        const place = placeOf.get(line) ?? 0;
        placeOf.set(line, place + 1);
        turns.add(line, { line, place });
      }
      const taken = Array.from({ length: turns.size }, () => turns.take()!);
      assert.equal(taken.length, lines.length);
      for (const [i, { line, place }] of taken.entries())
        for (const other of new Set(lines.map(String))) {
          const before = taken.slice(0, i).filter((one) => one.line === other).length;
          if (other === line) assert.equal(before, place);
          else assert.ok(before <= place + 1);
        }
      assert.equal(turns.take(), undefined);
    }),
  );
});

test("an item that is not acceptable keeps its turn", () => {
  const turns = createTurns<number>();
  turns.add("a", 5);
  turns.add("b", 1);
  assert.equal(turns.take((item) => item < 3), undefined);
  assert.deepEqual([turns.take(), turns.take(), turns.size], [5, 1, 0]);
});

test("so many calls of peers are in the works at a time; offices take turns for what becomes free, and beyond the queue they are turned away", async () => {
  const turnstile = createTurnstile({ atOnce: 10, maxWaiting: 12 });
  const gone: string[] = [];
  const enter = (line: string, count: number, name: string) => {
    const entry = turnstile.enter(line, count);
    if (entry?.waits) void entry.turn.then(() => gone.push(name));
    return entry && !entry.waits ? "in" : entry ? "waits" : "full";
  };
  assert.equal(enter("sc:a", 8, "a1"), "in");
  assert.deepEqual([enter("sc:a", 5, "a2"), enter("sc:a", 4, "a3"), enter("sc:b", 2, "b1")], ["waits", "waits", "waits"]);
  assert.equal(enter("sc:c", 2, "c1"), "full");
  assert.deepEqual(turnstile.state, { inside: 8, waiting: 11, turnedAway: 2 });
  turnstile.leave(8);
  await Promise.resolve();
  assert.deepEqual(gone, ["a2", "b1"]);
  turnstile.leave(5);
  await Promise.resolve();
  assert.deepEqual(gone, ["a2", "b1", "a3"]);
  assert.deepEqual(turnstile.state, { inside: 6, waiting: 0, turnedAway: 2 });
});

test("a group that is larger than all that may be in goes in alone", () => {
  const turnstile = createTurnstile({ atOnce: 2, maxWaiting: 10 });
  assert.deepEqual(turnstile.enter("a", 5), { waits: false });
  assert.equal(turnstile.enter("b", 1)?.waits, true);
});
