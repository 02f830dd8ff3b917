/**
 * How long an access request takes from its submission until the grant stands on both nodes, decided by rule: four signed messages, each
 * stored, acknowledged and with its effect in one transaction, a signed grant, two ledger entries on either side. Beside a plain question and
 * answer: two signed HTTP POSTs, each with a stored row on either side. Both are measured in turns in one run.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Pool } from "undici";
import type { AccessRequest } from "../src/kernel/requests/index.ts";
import { quietLog } from "../src/platform/log.ts";
import { startPostgres } from "../src/platform/postgres/index.ts";
import { startDemoPair, type DemoPair } from "./demo-pair.ts";
import { signMemorandum } from "./exchange-setting.ts";
import { median } from "./load.ts";
import { descendantsOf, machine, residentMb } from "./machine.ts";
import { startMailboxes } from "./plain/mailboxes.ts";
import type { Figures } from "./results.ts";

/** Shared without conditions in the demo's catalogue. */
const resource = "cq:market-regulation-abnormal-operations";
/** How soon one looks again whether it is final; part of what is measured. */
const lookAgainMs = 4;
const patienceMs = 20_000;

/** Median milliseconds of one negotiation, one after the other; `baseline` of one plain question and answer. */
export interface NegotiateBenchResult extends Figures {
  readonly bench: "negotiate";
  readonly negotiations: number;
}

export async function benchNegotiate({ rounds = 5, perRound = 30, say }: { rounds?: number; perRound?: number; say: (line: string) => void }): Promise<NegotiateBenchResult> {
  const folders = ["nodes", "plain"].map((name) => mkdtempSync(join(tmpdir(), `twincity-bench-${name}-`)));
  for (const folder of folders) chmodSync(folder, 0o711);
  const [nodes, plainData] = folders as [string, string];
  try {
    say("starting both nodes, each with its own PostgreSQL, and the plain services with theirs");
    await using pair = await startDemoPair(nodes);
    await signMemorandum(pair);
    const server = await startPostgres({ dataDir: plainData, log: quietLog() });
    await using _server = { [Symbol.asyncDispose]: () => server.stop() };
    await using plain = await startMailboxes(server.connectionString);
    return await run({ pair, plainUrl: plain.url, rounds, perRound, say });
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

async function run({ pair, plainUrl, rounds, perRound, say }: { pair: DemoPair; plainUrl: string; rounds: number; perRound: number; say: (line: string) => void }): Promise<NegotiateBenchResult> {
  const plainPool = new Pool(plainUrl, { connections: 1 });
  const plain = async () => {
    const { statusCode, body } = await plainPool.request({ method: "POST", path: "/start", headers: { "content-type": "application/json" }, body: JSON.stringify({ id: crypto.randomUUID(), ...wish }) });
    await body.text();
    if (statusCode !== 200) throw new Error(`the plain service answered ${statusCode}`);
  };
  const negotiate = () => oneNegotiation(pair);
  say("warming up");
  for (let i = 0; i < 10; i += 1) {
    await plain();
    await negotiate();
  }
  const own: number[][] = [];
  const other: number[][] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const turns = [async () => void other.push(await latencies(plain, perRound)), async () => void own.push(await latencies(negotiate, perRound))];
    // Turn about: neither always runs on what the other has left behind.
    for (const turn of round % 2 === 1 ? turns : turns.toReversed()) await turn();
    say(`round ${round}: negotiation p50 ${median(own.at(-1)!).toFixed(1)} ms, plain p50 ${median(other.at(-1)!).toFixed(1)} ms`);
  }
  await plainPool.destroy();
  const all = own.flat().toSorted((a, b) => a - b);
  const at = (share: number) => Number((all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0).toFixed(1));
  const { node, cpus, commit } = machine();
  const value = Number(median(own.map(median)).toFixed(1));
  return {
    bench: "negotiate", value, unit: "ms", baseline: Number(median(other.map(median)).toFixed(1)),
    ratio: Number(median(own.map((one, i) => median(one) / median(other[i]!))).toFixed(2)), p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99),
    negotiations: all.length, rssMb: residentMb(descendantsOf(pair.pid)), node, cpus, commit,
  };
}

async function latencies(work: () => Promise<void>, count: number): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const startedAt = performance.now();
    await work();
    taken.push(performance.now() - startedAt);
  }
  return taken;
}

const wish = {
  resource, purpose: "licence-check", fields: ["uscc"], legalBasis: "测量用", scenario: "测量用", scope: "测量用", method: "api", basisKind: "publicRecord", validUntil: "2099-12-31", anew: true,
};

/** From the submission until the asking node holds the grant; the providing node has it before. @throws Error  when it isn't granted by rule */
async function oneNegotiation(pair: DemoPair): Promise<void> {
  const asker = pair.as("sc-steward-market");
  const { id } = await asker.post<AccessRequest>("/api/requests", wish);
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const { state, negotiation, decision } = await asker.get<AccessRequest>(`/api/requests/${id}`);
    if (state === "granted" && negotiation?.state === "FINALIZED") {
      if (decision?.automatic !== true) throw new Error(`request ${id} was not decided by rule`);
      return;
    }
    if (state !== "submitted" || performance.now() > deadline) throw new Error(`request ${id} is ${state} after all`);
    await wait(lookAgainMs);
  }
}
