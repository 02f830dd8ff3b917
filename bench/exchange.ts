/**
 * How much a governed call costs: signed, decided, recorded durably on both nodes, checked and answered; beside the same
 * chain as two plain fastify + undici proxies that do none of it. Both are measured in turns in one run.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caller } from "./caller.ts";
import { benchRecord, prepareGrant, resource, type Prepared } from "./exchange-setting.ts";
import { startDemoPair, until, type DemoPair } from "./demo-pair.ts";
import { measure, median, type Measured } from "./load.ts";
import { descendantsOf, machine, residentMb } from "./machine.ts";
import { startPlainChain } from "./plain/chain.ts";

const levels = { c1: 1, c16: 16, c64: 64 } as const;
type Level = keyof typeof levels;

/** Below this the host is too busy with other things for the ratio to mean much. @source design.md section 7 */
const plainFloorPerSecond = 5_000;

export interface LevelResult {
  /** Governed calls per second, median of the rounds. */
  readonly value: number;
  readonly unit: "calls/s";
  /** Plain calls per second, median of the rounds. */
  readonly baseline: number;
  readonly ratio: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly baselineP50Ms: number;
}

export interface ExchangeResult extends LevelResult {
  readonly bench: "exchange";
  readonly rssMb: number;
  readonly node: string;
  readonly cpus: number;
  readonly commit: string;
  readonly levels: Readonly<Record<Level, LevelResult>>;
  readonly tooNoisy: boolean;
  readonly governedCalls: number;
  /** Ledger entries that the run added on both nodes; one per call and node, or the run fails. */
  readonly ledgerEntries: { readonly sc: number; readonly cq: number };
}

interface Round {
  readonly level: Level;
  readonly plain: Measured;
  readonly governed: Measured;
}

export async function benchExchange({ rounds = 5, roundMs = 1_500, say }: { rounds?: number; roundMs?: number; say: (line: string) => void }): Promise<ExchangeResult> {
  const folder = mkdtempSync(join(tmpdir(), "twincity-bench-"));
  // The database's account must be able to pass through when this runs as root.
  chmodSync(folder, 0o711);
  try {
    say("starting both nodes, each with its own PostgreSQL");
    await using pair = await startDemoPair(folder);
    const prepared = await prepareGrant(pair);
    await using plain = await startPlainChain(benchRecord);
    return await run({ pair, prepared, plainUrl: plain.url, rounds, roundMs, say });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run({ pair, prepared, plainUrl, rounds, roundMs, say }: {
  pair: DemoPair; prepared: Prepared; plainUrl: string; rounds: number; roundMs: number; say: (line: string) => void;
}): Promise<ExchangeResult> {
  const leastChars = JSON.stringify(benchRecord).length;
  await using plain = caller(plainUrl, "/records", { request: { key: prepared.key }, leastChars });
  await using governed = caller(pair.urls.sc, "/api/calls", {
    headers: { authorization: `Bearer ${pair.keyOf(prepared.persona)}` }, request: { resource, params: { key: prepared.key }, purpose: prepared.purpose }, leastChars,
  });
  const sizes = () => Promise.all([pair.urls.sc, pair.urls.cq].map(ledgerSize));
  const [scBefore = 0, cqBefore = 0] = await settledSizes(sizes);

  say("warming up");
  let calls = 0;
  for (const concurrency of [16, 64]) {
    await measure(plain.send, { concurrency, durationMs: 1_000 });
    calls += (await measure(governed.send, { concurrency, durationMs: 2_000 })).calls;
  }
  const all: Round[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const [level, concurrency] of Object.entries(levels) as [Level, number][]) {
      // Turn about: neither always runs on what the other has left behind.
      const first = round % 2 === 1 ? await measure(plain.send, { concurrency, durationMs: roundMs }) : undefined;
      const own = await measure(governed.send, { concurrency, durationMs: roundMs });
      const other = first ?? (await measure(plain.send, { concurrency, durationMs: roundMs }));
      calls += own.calls;
      all.push({ level, plain: other, governed: own });
      say(`round ${round} ${level}: governed ${own.perSecond.toFixed(0)}/s, plain ${other.perSecond.toFixed(0)}/s`);
    }
  }
  const rssMb = residentMb(descendantsOf(pair.pid));
  const [scAfter, cqAfter] = await until("the ledgers' pages", async () => {
    const [sc = 0, cq = 0] = await sizes();
    return sc - scBefore >= calls && cq - cqBefore >= calls ? ([sc, cq] as const) : undefined;
  });
  const ledgerEntries = { sc: scAfter - scBefore, cq: cqAfter - cqBefore };
  if (ledgerEntries.sc !== calls || ledgerEntries.cq !== calls) throw new Error(`${calls} calls, but the ledgers grew by ${ledgerEntries.sc} and ${ledgerEntries.cq}`);

  const byLevel = Object.fromEntries((Object.keys(levels) as Level[]).map((level) => [level, summarise(all.filter((one) => one.level === level))])) as Record<Level, LevelResult>;
  const { node, cpus, commit } = machine();
  return {
    bench: "exchange", ...byLevel.c64, rssMb, node, cpus, commit, levels: byLevel, tooNoisy: byLevel.c64.baseline < plainFloorPerSecond, governedCalls: calls, ledgerEntries,
  };
}

function summarise(rounds: readonly Round[]): LevelResult {
  const governed = (of: (one: Measured) => number) => median(rounds.map((round) => of(round.governed)));
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  return {
    value: round(governed((one) => one.perSecond), 0),
    unit: "calls/s",
    baseline: round(median(rounds.map(({ plain }) => plain.perSecond)), 0),
    ratio: round(median(rounds.map(({ governed: own, plain }) => own.perSecond / plain.perSecond)), 3),
    p50Ms: round(governed((one) => one.p50Ms), 2),
    p95Ms: round(governed((one) => one.p95Ms), 2),
    p99Ms: round(governed((one) => one.p99Ms), 2),
    baselineP50Ms: round(median(rounds.map(({ plain }) => plain.p50Ms)), 2),
  };
}

async function ledgerSize(url: string): Promise<number> {
  return ((await (await fetch(`${url}/api/ledger/size`)).json()) as { size: number }).size;
}

/** Waits until what the preparation has recorded is numbered. */
function settledSizes(sizes: () => Promise<number[]>): Promise<number[]> {
  let before = "";
  return until("quiet ledgers", async () => {
    const now = await sizes();
    const same = JSON.stringify(now) === before;
    before = JSON.stringify(now);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return same ? now : undefined;
  });
}
