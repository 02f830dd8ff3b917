/**
 * How fast a ledger grows, and how fast anyone can check it: entries sealed, written durably, numbered, put into the hash tree and under
 * signed checkpoints; beside rows of the same bytes put into a plain table of the same server. Both are measured in turns in one run.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { createLedger, logKey, type Ledger } from "../src/kernel/ledger/index.ts";
import { systemClock } from "../src/platform/clock.ts";
import { sha256 } from "../src/platform/crypto/digest.ts";
import { generateKeyPair } from "../src/platform/crypto/ed25519.ts";
import { softSigner } from "../src/platform/crypto/signer.ts";
import { quietLog } from "../src/platform/log.ts";
import { startPostgres } from "../src/platform/postgres/index.ts";
import { systemRandom } from "../src/platform/random.ts";
import { createVault, newDataKey } from "../src/platform/crypto/vault.ts";
import { bindVault } from "../src/storage/vault.ts";
import { inTransaction, openDatabase, type Database } from "../src/storage/database.ts";
import { migrate } from "../src/storage/migrate.ts";
import { formatTrustPolicy, parseTilePath, parseTrustPolicy, utf8, verifyLedger } from "../src/verify/index.ts";
import { until } from "./demo-pair.ts";
import { measure, median } from "./load.ts";
import { machine, residentMb } from "./machine.ts";
import type { Figures } from "./results.ts";

const origin = "bench.twincity/ledger";
const concurrency = 8;
/** Entries that are written together, as the exchange does under load. */
const groupSize = 50;

/**
 * Entries per second that were under a signed checkpoint at the end of the round, beside rows per second into a plain table; the latencies
 * are those of one group's append, to the commit.
 */
export interface LedgerBenchResult extends Figures {
  readonly bench: "ledger";
  readonly entries: number;
  /** Whole ledger read and checked, one core. */
  readonly verifySeconds: number;
}

export async function benchLedger({ rounds = 5, roundMs = 2_000, say }: { rounds?: number; roundMs?: number; say: (line: string) => void }): Promise<LedgerBenchResult> {
  const folder = mkdtempSync(join(tmpdir(), "twincity-bench-"));
  chmodSync(folder, 0o711);
  const server = await startPostgres({ dataDir: folder, log: quietLog() });
  try {
    await migrate(server.connectionString);
    await using database = openDatabase(server.connectionString, { maxConnections: concurrency + 4 });
    const keys = [newDataKey(1, "aes-256-gcm", systemRandom().bytes)];
    bindVault(database.db, createVault({ keys: () => keys, again: () => keys, random: systemRandom() }));
    return await run(database.db, { rounds, roundMs, say });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(db: Database, { rounds, roundMs, say }: { rounds: number; roundMs: number; say: (line: string) => void }): Promise<LedgerBenchResult> {
  const keys = generateKeyPair();
  const ledger = createLedger({ db, clock: systemClock(), random: systemRandom(), origin, logSigner: softSigner("bench#log-1", keys.privateKey), log: quietLog() });
  ledger.start();
  try {
    await sql`create table bench_plain (id uuid primary key, body text not null)`.execute(db);
    const own: { perSecond: number; p50Ms: number; p95Ms: number; p99Ms: number }[] = [];
    const plain: number[] = [];
    const governed = async () => {
      const before = (await ledger.size()).size;
      const startedAt = performance.now();
      const { calls, ...latency } = await measure(() => append(db, ledger), { concurrency, durationMs: roundMs });
      const grown = before + calls * groupSize;
      await until("the last checkpoint", async () => (await ledger.size()).size >= grown);
      own.push({ ...latency, perSecond: (calls * groupSize) / ((performance.now() - startedAt) / 1000) });
    };
    const baseline = async () => void plain.push((await measure(() => insertPlain(db), { concurrency, durationMs: roundMs })).perSecond * groupSize);
    await measure(() => append(db, ledger), { concurrency, durationMs: 1_000 });
    for (let round = 1; round <= rounds; round += 1) {
      // Turn about: neither always runs on what the other has left behind.
      for (const turn of round % 2 === 1 ? [baseline, governed] : [governed, baseline]) await turn();
      say(`round ${round}: ledger ${own.at(-1)!.perSecond.toFixed(0)} entries/s, plain table ${plain.at(-1)!.toFixed(0)} rows/s`);
    }
    const { entries, seconds } = await verifyAll(ledger, keys.publicKey, say);
    const { node, cpus, commit } = machine();
    const of = (pick: (one: (typeof own)[number]) => number, digits: number) => Number(median(own.map(pick)).toFixed(digits));
    return {
      bench: "ledger", value: of((one) => one.perSecond, 0), unit: "entries/s", baseline: Number(median(plain).toFixed(0)),
      ratio: Number(median(own.map(({ perSecond }, i) => perSecond / plain[i]!)).toFixed(3)),
      p50Ms: of((one) => one.p50Ms, 2), p95Ms: of((one) => one.p95Ms, 2), p99Ms: of((one) => one.p99Ms, 2),
      entries, verifySeconds: seconds, rssMb: residentMb([process.pid]), node, cpus, commit,
    };
  } finally {
    await ledger.stop();
  }
}

function append(db: Database, ledger: Ledger): Promise<void> {
  const entries = Array.from({ length: groupSize }, () => ({
    kind: "bench.happened", ref: crypto.randomUUID(), peer: null, role: "actor", subject: null, details: { what: "a measurement", fields: ["one", "two", "three"] },
  }));
  return inTransaction(db, async (tx) => void (await ledger.appendMany(tx, entries)));
}

async function insertPlain(db: Database): Promise<void> {
  const ids = Array.from({ length: groupSize }, () => crypto.randomUUID());
  // About what an entry and its details take.
  const bodies = ids.map((id) => `${id} ${"x".repeat(400)}`);
  await sql`insert into bench_plain select * from unnest(${ids}::uuid[], ${bodies}::text[])`.execute(db);
}

/** As `twincity verify` does it, from the tiles and with the log's key alone. */
async function verifyAll(ledger: Ledger, publicKey: Uint8Array, say: (line: string) => void): Promise<{ entries: number; seconds: number }> {
  const trust = await parseTrustPolicy(formatTrustPolicy("bench", [{ node: "bench", logKey: await logKey(origin, publicKey), witnessKey: null, signKeys: [] }]));
  const { size } = await ledger.size();
  say(`verifying ${size} entries`);
  const startedAt = performance.now();
  const verdict = await verifyLedger(async (path) => {
    if (path === "checkpoint") return utf8((await ledger.getCheckpoint()).note);
    const tile = parseTilePath(path);
    return tile && ledger.tile(tile);
  }, trust, { hash: sha256 });
  const seconds = Number(((performance.now() - startedAt) / 1000).toFixed(2));
  if (!verdict.ok) throw new Error(`the ledger does not verify: ${JSON.stringify(verdict.problems)}`);
  return { entries: size, seconds };
}
