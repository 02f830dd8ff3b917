import assert from "node:assert/strict";
import { request as plainRequest } from "node:http";
import { test } from "node:test";
import { appendThings, testLedger, testSigner } from "../../../test/support/ledger.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import { systemClock } from "../../platform/clock.ts";
import { createServer } from "../../platform/http/server.ts";
import { quietLog } from "../../platform/log.ts";
import { systemRandom } from "../../platform/random.ts";
import { inTransaction } from "../../storage/database.ts";
import { formatTrustPolicy, parseTrustPolicy, verifyLedger, verifyReceipt, type FetchPart } from "../../verify/index.ts";
import { collectCosignatures } from "./cosignatures.ts";
import { logKey, witnessKey, witnessName } from "./keys.ts";
import { ledgerRoutes } from "./routes.ts";
import { witnessRoutes } from "./witness/routes.ts";
import { createFreezes } from "./witness/freezes.ts";
import { createWitness } from "./witness/service.ts";

const other = { sc: "cq", cq: "sc" } as const;
type NodeName = keyof typeof other;

/** The ledger half of a node: database, ledger, witness and their routes over HTTP. */
async function startHalf(node: NodeName, keys: ReadonlyMap<string, Uint8Array>, signers: { log: ReturnType<typeof testSigner>; witness: ReturnType<typeof testSigner> }) {
  const database = await testDatabase();
  const ledger = testLedger(database.db, { node, logSigner: signers.log });
  const freezes = createFreezes({ db: database.db, clock: systemClock(), random: systemRandom(), log: quietLog(), origin: ledger.origin });
  const witness = createWitness({
    freezes, db: database.db, clock: systemClock(), name: witnessName(ledger.origin), witnessSigner: signers.witness, findLogKey: (origin) => keys.get(origin), log: quietLog(),
  });
  const { app } = await createServer({ log: quietLog() });
  await app.register(ledgerRoutes(ledger));
  await app.register(witnessRoutes(witness, { freezes, personOf: () => "" }));
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  await ledger.start();
  const stop = async (): Promise<void> => {
    await app.close();
    await ledger.stop();
    await database.close();
  };
  return { node, database, ledger, url, stop };
}

/** Two halves that witness each other, and the trust file of both. */
async function startPair() {
  const signers = {
    sc: { log: testSigner("sc#log-1"), witness: testSigner("sc#witness-1") },
    cq: { log: testSigner("cq#log-1"), witness: testSigner("cq#witness-1") },
  };
  const sc = await startHalf("sc", new Map([["cq.test/ledger", signers.cq.log.publicKey]]), signers.sc);
  const cq = await startHalf("cq", new Map([["sc.test/ledger", signers.sc.log.publicKey]]), signers.cq);
  const keyOf = (node: NodeName) => witnessKey(`${node}.test/witness`, signers[node].witness.publicKey);
  const halves = { sc, cq };
  const collectors = await Promise.all(Object.values(halves).map(async ({ node, ledger }) => {
    const peer = { node: other[node], url: `${halves[other[node]].url}/witness`, key: await keyOf(other[node]) };
    return collectCosignatures({ ledger, peers: () => [peer], log: quietLog() });
  }));
  for (const collector of collectors) collector.start();
  const nodes = await Promise.all((["sc", "cq"] as const).map(async (node) => ({
    node, logKey: await logKey(`${node}.test/ledger`, signers[node].log.publicKey), witnessKey: await keyOf(node), signKeys: [],
  })));
  const trust = await parseTrustPolicy(formatTrustPolicy("two nodes", nodes));
  const stop = async (): Promise<void> => {
    await Promise.all(collectors.map((collector) => collector.stop()));
    await Promise.all([sc.stop(), cq.stop()]);
  };
  return { sc, cq, trust, [Symbol.asyncDispose]: stop };
}

const fetchFrom = (url: string): FetchPart => async (path) => {
  const response = await fetch(`${url}/ledger/${path}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
};

test("a crossing recorded by two nodes that witness each other makes a receipt that verifies offline, and not when changed", async () => {
  await using pair = await startPair();
  const { sc, cq, trust } = pair;
  const shared = { crossingId: "r-1", resource: "cq:household-register", outcome: "delivered" };
  await inTransaction(cq.database.db, (tx) => cq.ledger.append(tx, { kind: "crossing.provided", ref: "r-1", peer: "sc", role: "provider", subject: null, details: shared }));
  await inTransaction(sc.database.db, (tx) => sc.ledger.append(tx, { kind: "crossing.received", ref: "r-1", peer: "cq", role: "consumer", subject: null, details: shared }));
  const sides = await Promise.all([sc, cq].map(({ ledger }) => ledger.waitForProof("r-1", { timeoutMs: 10_000, until: "cosigned" })));
  const receipt = { v: 1, kind: "receipt", ref: "r-1", sides };
  const verdict = await verifyReceipt(receipt, trust);
  assert.deepEqual(verdict.problems, []);
  assert.ok(verdict.ok);
  const altered = JSON.parse(JSON.stringify(receipt).replace("delivered", "notFound")) as unknown;
  assert.equal((await verifyReceipt(altered, trust)).ok, false);
});

test("a whole ledger is read over HTTP, recomputed, and continues what was seen of it earlier", async () => {
  await using pair = await startPair();
  const { sc, trust } = pair;
  await appendThings(sc.database.db, sc.ledger, 3, "early");
  await sc.ledger.waitForProof("early-0", { timeoutMs: 10_000, until: "cosigned" });
  const earlier = (await sc.ledger.getCheckpoint()).note;
  await appendThings(sc.database.db, sc.ledger, 600, "late");
  await sc.ledger.waitForProof("late-599", { timeoutMs: 10_000, until: "cosigned" });
  const verdict = await verifyLedger(fetchFrom(sc.url), trust, { earlier });
  assert.deepEqual(verdict.problems, []);
  assert.deepEqual([verdict.ok, verdict.size, verdict.witnesses], [true, 603, ["cq"]]);
});

test("checkpoints are never cached and tiles for ever; what isn't a tile is refused", async () => {
  await using pair = await startPair();
  const { sc } = pair;
  await appendThings(sc.database.db, sc.ledger, 300, "a");
  await sc.ledger.waitForProof("a-299", { timeoutMs: 10_000 });
  const get = (path: string) => fetch(`${sc.url}${path}`);
  const checkpoint = await get("/ledger/checkpoint");
  assert.deepEqual([checkpoint.headers.get("cache-control"), checkpoint.headers.get("content-type")], ["no-store", "text/plain; charset=utf-8"]);
  for (const [path, bytes] of [["/ledger/tile/0/000", 8192], ["/ledger/tile/0/001.p/44", 44 * 32], ["/ledger/tile/0/000.p/7", 7 * 32], ["/ledger/tile/1/000.p/1", 32]] as const) {
    const response = await get(path);
    assert.equal((await response.arrayBuffer()).byteLength, bytes, path);
    assert.deepEqual([response.headers.get("cache-control"), response.headers.get("content-type")], ["public, max-age=31536000, immutable", "application/octet-stream"]);
  }
  for (const path of ["/ledger/tile/0/001", "/ledger/tile/0/001.p/45", "/ledger/tile/0/0", "/ledger/tile/00/000", "/ledger/tile/0/000.p/256", "/ledger/tile/64/000", "/ledger/tile/entries/999", "/ledger/tile/x"])
    assert.equal((await get(path)).status, 404, path);
  const size = (await (await get("/api/ledger/size")).json()) as Record<string, unknown>;
  assert.deepEqual([size["origin"], size["size"]], ["sc.test/ledger", 300]);
});

test("entries are listed page by page without their details, and refused checkpoints with what they say", async () => {
  await using pair = await startPair();
  const { sc } = pair;
  await appendThings(sc.database.db, sc.ledger, 5, "a");
  await sc.ledger.waitForProof("a-4", { timeoutMs: 10_000 });
  const page = async (query: string) => (await (await fetch(`${sc.url}/api/ledger/entries?${query}`)).json()) as { entries: Record<string, unknown>[]; next: string | null };
  const first = await page("limit=3");
  assert.deepEqual(first.entries.map(({ seq, ref }) => [seq, ref]), [[4, "a-4"], [3, "a-3"], [2, "a-2"]]);
  assert.deepEqual(Object.keys(first.entries[0] ?? {}).sort(), ["at", "commitment", "kind", "peer", "ref", "role", "seq"]);
  const second = await page(`limit=3&cursor=${first.next}`);
  assert.deepEqual([second.entries.map(({ ref }) => ref), second.next], [["a-1", "a-0"], null]);
  assert.deepEqual(await (await fetch(`${sc.url}/api/ledger/conflicts`)).json(), { conflicts: [] });
});

test("a submission to the witness is read whatever content type it names, or none, and only up to its limit", async () => {
  await using pair = await startPair();
  const post = (body: string, headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const request = plainRequest(`${pair.sc.url}/witness/add-checkpoint`, { method: "POST", headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on("error", reject);
      request.end(body);
    });
  const body = `old 0\n\n${(await pair.sc.ledger.getCheckpoint()).note}`;
  // Our own log is none that we witness: read, understood, refused.
  for (const headers of [{}, { "content-type": "text/plain" }, { "content-type": "application/octet-stream" }, { "content-type": "application/json" }])
    assert.equal(await post(body, headers), 404, JSON.stringify(headers));
  assert.equal(await post("", {}), 400);
  assert.equal(await post(`old 0\n${"x".repeat(70_000)}`, {}), 413);
});
