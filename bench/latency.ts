/**
 * How long a governed call takes when its source needs 10 ms, as departments' services do; beside the same source behind two plain
 * proxies. Both are measured in turns in one run.
 */
import { fork } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { caller, type Caller } from "./caller.ts";
import { startDemoPair } from "./demo-pair.ts";
import { benchRecord, prepareGrant, resource } from "./exchange-setting.ts";
import { measure, median, type Measured } from "./load.ts";
import { descendantsOf, machine, residentMb } from "./machine.ts";
import { startPlainChain, startService } from "./plain/chain.ts";
import type { Figures } from "./results.ts";

const concurrency = 8;
/** How long the source takes for an answer. @source design.md section 7 */
const sourceMs = 10;

/** What the rounds show, ms. `value` and `baseline` are the medians (p50) of governed and plain calls; `ratio` is governed ÷ plain. */
export interface LatencyFigures {
  readonly value: number;
  readonly baseline: number;
  readonly ratio: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly baselineP95Ms: number;
  readonly baselineP99Ms: number;
  /** Governed less plain of the same round. */
  readonly addedP50Ms: number;
  readonly addedP99Ms: number;
  readonly governedCalls: number;
}

export interface LatencyResult extends Figures, LatencyFigures {
  readonly bench: "latency";
  readonly unit: "ms";
  readonly sourceMs: number;
  readonly concurrency: number;
}

/** Both measured directly after each other. */
export interface LatencyRound {
  readonly plain: Measured;
  readonly governed: Measured;
}

export async function benchLatency({ rounds = 5, roundMs = 3_000, say }: { rounds?: number; roundMs?: number; say: (line: string) => void }): Promise<LatencyResult> {
  const folder = mkdtempSync(join(tmpdir(), "twincity-bench-"));
  // The database's account must be able to pass through when this runs as root.
  chmodSync(folder, 0o711);
  try {
    say("starting both nodes, each with its own PostgreSQL; signing, publishing and granting");
    const { url, request, authorization } = await prepare(folder);
    say(`starting both again: the records of Chongqing come from a service that takes ${sourceMs} ms`);
    await using service = await startService(benchRecord, { delayMs: sourceMs });
    await using _provider = await startNode(join(folder, "cq/node.json"), service.url);
    await using _consumer = await startNode(join(folder, "sc/node.json"));
    await using plainChain = await startPlainChain(benchRecord, { delayMs: sourceMs });
    const leastChars = JSON.stringify(benchRecord).length;
    await using plain = caller(plainChain.url, "/records", { request: { key: benchRecord.uscc }, leastChars });
    await using governed = caller(url, "/api/calls", { headers: { authorization }, request, leastChars });
    return await run({ plain, governed, rounds, roundMs, say });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything that comes before the first call, with nodes as they are. */
async function prepare(folder: string): Promise<{ url: string; request: object; authorization: string }> {
  await using pair = await startDemoPair(folder);
  const { persona, key, purpose } = await prepareGrant(pair);
  return { url: pair.urls.sc, request: { resource, params: { key }, purpose }, authorization: `Bearer ${pair.keyOf(persona)}` };
}

async function run({ plain, governed, rounds, roundMs, say }: { plain: Caller; governed: Caller; rounds: number; roundMs: number; say: (line: string) => void }): Promise<LatencyResult> {
  say("warming up");
  for (const { send } of [plain, governed]) await measure(send, { concurrency, durationMs: 2_000 });
  const all: LatencyRound[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    // Turn about: neither always runs on what the other has left behind.
    const first = round % 2 === 1 ? await measure(plain.send, { concurrency, durationMs: roundMs }) : undefined;
    const own = await measure(governed.send, { concurrency, durationMs: roundMs });
    const other = first ?? (await measure(plain.send, { concurrency, durationMs: roundMs }));
    all.push({ plain: other, governed: own });
    say(`round ${round}: governed p50 ${own.p50Ms.toFixed(1)} ms, p99 ${own.p99Ms.toFixed(1)}; plain p50 ${other.p50Ms.toFixed(1)} ms, p99 ${other.p99Ms.toFixed(1)}`);
  }
  const rssMb = residentMb(descendantsOf(process.pid));
  const { node, cpus, commit } = machine();
  return { bench: "latency", unit: "ms", ...summarise(all), sourceMs, concurrency, rssMb, node, cpus, commit };
}

/** Each figure is the median of the rounds'; ratio and additions are taken inside each round, as the host's speed changes between them. */
export function summarise(rounds: readonly LatencyRound[]): LatencyFigures {
  const of = (figure: (round: LatencyRound) => number, digits = 2) => Number(median(rounds.map(figure)).toFixed(digits));
  const p50Ms = of(({ governed }) => governed.p50Ms);
  return {
    value: p50Ms,
    baseline: of(({ plain }) => plain.p50Ms),
    ratio: of(({ governed, plain }) => governed.p50Ms / plain.p50Ms, 3),
    p50Ms,
    p95Ms: of(({ governed }) => governed.p95Ms),
    p99Ms: of(({ governed }) => governed.p99Ms),
    baselineP95Ms: of(({ plain }) => plain.p95Ms),
    baselineP99Ms: of(({ plain }) => plain.p99Ms),
    addedP50Ms: of(({ governed, plain }) => governed.p50Ms - plain.p50Ms),
    addedP99Ms: of(({ governed, plain }) => governed.p99Ms - plain.p99Ms),
    governedCalls: rounds.reduce((sum, { governed }) => sum + governed.calls, 0),
  };
}

/** `.ts` in a checkout, `.js` in an installed package. */
const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));

async function startNode(configFile: string, service?: string): Promise<AsyncDisposable> {
  const args = [configFile, ...(service === undefined ? [] : [service])];
  const child = fork(fileURLToPath(new URL(`./sourced-node${extension}`, import.meta.url)), args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", (code) => reject(new Error(`the node of ${configFile} ended with ${code}`)));
  });
  return {
    [Symbol.asyncDispose]: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
