import assert from "node:assert/strict";
import { test } from "node:test";
import { createFreezes, createWitness, witnessRoutes } from "../../../src/kernel/ledger/index.ts";
import { systemClock } from "../../../src/platform/clock.ts";
import { createServer } from "../../../src/platform/http/server.ts";
import { quietLog } from "../../../src/platform/log.ts";
import { systemRandom } from "../../../src/platform/random.ts";
import { testSigner } from "../../support/ledger.ts";
import { withShared } from "../../support/shared.ts";
import { testDatabase } from "../../support/test-database.ts";

interface Exchange {
  readonly request: string;
  readonly status: number;
  readonly asserts: readonly string[];
}

withShared("conformance/signed-note/witness-add-checkpoint.json", (text) => {
  const { note, exchanges } = JSON.parse(text) as { note: string; exchanges: readonly Exchange[] };
  const [, publicKey = "", origin = ""] = /log key ([0-9a-f]{64}) \(Sigsum; origin ([^)]+)\)/.exec(note) ?? [];

  test("our witness answers the published add-checkpoint exchanges, in their order, with the published status", async () => {
    await using database = await testDatabase();
    const { app } = await createServer({ log: quietLog() });
    const findLogKey = (asked: string) => (asked === origin ? Buffer.from(publicKey, "hex") : undefined);
    const freezes = createFreezes({ db: database.db, clock: systemClock(), random: systemRandom(), log: quietLog(), origin: null });
    const witness = createWitness({ freezes, db: database.db, clock: systemClock(), name: "example.com/witness", witnessSigner: testSigner("x#witness-1"), findLogKey, log: quietLog() });
    await app.register(witnessRoutes(witness, { freezes, personOf: () => "" }));
    for (const [i, { request, status, asserts }] of exchanges.entries()) {
      const response = await app.inject({ method: "POST", url: "/witness/add-checkpoint", body: request });
      // The publishing program is older than the sentence "If the checkpoint origin is unknown, the witness MUST respond with a 404".
      const expected = asserts.some((one) => one.includes("unknown log")) ? 404 : status;
      assert.equal(response.statusCode, expected, `exchange ${i}: ${response.body}`);
      for (const one of asserts) {
        const [, part] = /^body contains (".*")$/.exec(one) ?? [];
        const [, whole] = /^body == (".*")$/.exec(one) ?? [];
        if (part !== undefined && status === 200) assert.ok(response.body.includes(JSON.parse(part) as string), `exchange ${i}`);
        if (whole !== undefined) assert.equal(response.body, JSON.parse(whole));
      }
      if (status === 409) assert.equal(response.headers["content-type"], "text/x.tlog.size");
    }
    await app.close();
  });
});
