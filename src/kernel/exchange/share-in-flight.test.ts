import assert from "node:assert/strict";
import { test } from "node:test";
import { shareInFlight } from "./share-in-flight.ts";

test("who asks the same while an answer is on its way shares it; later it is asked anew", async () => {
  let asked = 0;
  const ask = shareInFlight(async (name: string) => `${name} ${(asked += 1)}`, (name) => name);
  assert.deepEqual(await Promise.all([ask("a"), ask("a"), ask("b")]), ["a 1", "a 1", "b 2"]);
  assert.equal(await ask("a"), "a 3");
});

test("a failed answer is not kept", async () => {
  let asked = 0;
  const ask = shareInFlight(async () => {
    asked += 1;
    if (asked === 1) throw new Error("cut");
    return asked;
  }, () => "x");
  await assert.rejects(ask(), /cut/);
  assert.equal(await ask(), 2);
});
