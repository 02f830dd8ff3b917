import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fixedClock } from "../../platform/clock.ts";
import type { JwsGeneral } from "../../platform/crypto/jws.ts";
import { isProblem } from "../../platform/http/problem.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import { consentExhausted, consentTooOften } from "./errors.ts";
import { admitUses, createUses } from "./uses.ts";

const now = new Date("2026-11-25T02:00:00Z");
const consent = "6f1c8f0e-5a1b-4a62-9a75-0c7f6a3d7a01";
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const documentWith = (frequency: object): JwsGeneral => ({ payload: Buffer.from(JSON.stringify({ v: 2, frequency })).toString("base64url"), signatures: [{ protected: "", signature: "" }] });

test("no more calls are admitted than the consent allows in all, and in any of its periods", () => {
  fc.assert(fc.property(fc.nat(6), fc.nat(6), fc.nat(9), fc.array(fc.nat(20), { maxLength: 8 }), (total, calls, wanted, ages) => {
    const used = ages.toSorted((a, b) => b - a).map(daysAgo);
    const { admitted, refusal } = admitUses({ total: total + 1, per: { calls: calls + 1, days: 7 } }, { used, wanted, now, consent });
    const inWeek = ages.filter((age) => age < 7).length;
    assert.equal(admitted, Math.max(0, Math.min(wanted, total + 1 - ages.length, calls + 1 - inWeek)));
    assert.equal(refusal === undefined, admitted === wanted);
  }));
});

test("a period that is full opens again when its oldest call is as old as the period", () => {
  const { refusal } = admitUses({ total: 9, per: { calls: 2, days: 7 } }, { used: [daysAgo(8), daysAgo(6), daysAgo(1)], wanted: 1, now, consent });
  assert.ok(refusal && isProblem(refusal, consentTooOften));
  assert.equal(refusal.headers["retry-after"], String(86_400));
});

test("of calls in the same moment exactly as many pass as are allowed; one that comes again counts once, and one that failed not at all", async () => {
  await using database = await testDatabase();
  const uses = createUses({ db: database.db, clock: fixedClock(now.toISOString()) });
  const wanted = (callId: string) => ({ callId, consent, document: documentWith({ total: 3, per: null }) });
  const ids = Array.from({ length: 8 }, () => crypto.randomUUID());
  const answers = await Promise.all(ids.map(async (id) => (await uses.take("sc", [wanted(id)])).get(id)));
  const passed = ids.filter((_id, i) => answers[i] === undefined);
  assert.equal(passed.length, 3);
  for (const refusal of answers) assert.ok(refusal === undefined || isProblem(refusal, consentExhausted));
  assert.equal((await uses.take("sc", [wanted(passed[0]!)])).size, 0, "the same call once more");
  assert.equal((await uses.take("sc", [wanted(crypto.randomUUID())])).size, 1);
  assert.equal((await uses.take("xx", [wanted(crypto.randomUUID())])).size, 0, "another node's consent of the same id is another consent");
  await uses.giveBack("sc", [wanted(passed[0]!)]);
  const both = [crypto.randomUUID(), crypto.randomUUID()];
  assert.deepEqual([...(await uses.take("sc", both.map(wanted))).keys()], [both[1]], "one place is free again");
});
