/**
 * Whole cross-province cases, from the counter to the rating: preview and consent with two real governed calls, receipt, signed hand-over,
 * acceptance, decision, result. Beside the same number of requests through two plain proxies, in turns.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Pool } from "undici";
import { benchRecord } from "./exchange-setting.ts";
import { startDemoPair, type DemoPair } from "./demo-pair.ts";
import { median } from "./load.ts";
import { descendantsOf, machine, residentMb } from "./machine.ts";
import { startPlainChain } from "./plain/chain.ts";
import type { Figures } from "./results.ts";

const concurrency = 8;
/** Somebody of the invented household register, and what they lost: 居民身份证补领. */
const applicant = { name: "欧晓雨", idNumber: "509900199605129066", phone: "13900000000", address: "重庆市演示区假山路158号4-7" };
const itemId = "cy-ga-008";
const page = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(4096, 7)]).toString("base64");
/** How soon one looks again whether the other side's message has come. */
const lookAgainMs = 20;
const patienceMs = 60_000;

/** Cases per second from beginning to rating on both nodes, beside as many requests as they take through the plain chain. */
export interface CaseBenchResult extends Figures {
  readonly bench: "case";
  readonly cases: number;
  readonly requestsPerCase: number;
}

type Send = (method: "GET" | "POST" | "PUT", path: string, body?: object) => Promise<Record<string, unknown>>;

export async function benchCase({ rounds = 5, casesPerRound = 24, say }: { rounds?: number; casesPerRound?: number; say: (line: string) => void }): Promise<CaseBenchResult> {
  const folder = mkdtempSync(join(tmpdir(), "twincity-bench-"));
  chmodSync(folder, 0o711);
  try {
    say("starting both nodes, each with its own PostgreSQL; signing, publishing and granting");
    await using pair = await startDemoPair(folder, { prepared: true });
    await using plain = await startPlainChain(benchRecord);
    return await run({ pair, plainUrl: plain.url, rounds, casesPerRound, say });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run({ pair, plainUrl, rounds, casesPerRound, say }: {
  pair: DemoPair; plainUrl: string; rounds: number; casesPerRound: number; say: (line: string) => void;
}): Promise<CaseBenchResult> {
  let requests = 0;
  const count = (send: Send): Send => (...args) => ((requests += 1), send(...args));
  const clerk = count(sender(pair.urls.sc, pair.keyOf("sc-clerk")));
  const officer = count(sender(pair.urls.cq, pair.keyOf("cq-officer")));
  const plainPool = new Pool(plainUrl, { connections: concurrency });
  const latencies: number[] = [];
  const governed = () => inParallel(casesPerRound, async () => {
    const startedAt = performance.now();
    await oneCase(clerk, officer);
    latencies.push(performance.now() - startedAt);
  });

  say("warming up");
  await governed();
  const requestsPerCase = Math.round(requests / casesPerRound);
  latencies.length = 0;
  const plainCase = async () => {
    for (let i = 0; i < requestsPerCase; i += 1) {
      const { body } = await plainPool.request({ method: "POST", path: "/records", headers: { "content-type": "application/json" }, body: JSON.stringify({ key: benchRecord.uscc }) });
      await body.text();
    }
  };
  const own: number[] = [];
  const other: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const turns = [async () => void other.push(await inParallel(casesPerRound, plainCase)), async () => void own.push(await governed())];
    // Turn about: neither always runs on what the other has left behind.
    for (const turn of round % 2 === 1 ? turns : turns.toReversed()) await turn();
    say(`round ${round}: ${own.at(-1)!.toFixed(1)} cases/s, plain ${other.at(-1)!.toFixed(1)}/s`);
  }
  await plainPool.destroy();
  latencies.sort((a, b) => a - b);
  const at = (share: number) => Math.round(latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0);
  const { node, cpus, commit } = machine();
  return {
    bench: "case", value: Number(median(own).toFixed(1)), unit: "cases/s", baseline: Number(median(other).toFixed(1)),
    ratio: Number(median(own.map((value, i) => value / other[i]!)).toFixed(3)), p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99),
    cases: latencies.length, requestsPerCase, rssMb: residentMb(descendantsOf(pair.pid)), node, cpus, commit,
  };
}

/** @returns how many were done per second */
async function inParallel(total: number, work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  let begun = 0;
  await Promise.all(Array.from({ length: concurrency }, async () => {
    while (begun < total) {
      begun += 1;
      await work();
    }
  }));
  return total / ((performance.now() - startedAt) / 1000);
}

/** One case as the people do it; ends when both nodes show it rated, so a lost message ends the run. */
async function oneCase(clerk: Send, officer: Send): Promise<void> {
  const { case: draft } = (await clerk("POST", "/api/cases", { itemId, applicant })) as { case: { caseNo: string; materials: { slot: string; source: { kind: string } }[] } };
  const { caseNo } = draft;
  for (const { slot, source } of draft.materials) {
    const path = `/api/cases/${caseNo}/materials/${slot}`;
    if (source.kind === "peer") {
      await clerk("POST", `${path}/preview`, {});
      await clerk("POST", `${path}/consent`, { decision: "agree" });
    } else await clerk("PUT", path, source.kind === "counter" ? { kind: "checked" } : { kind: "file", fileName: "page.png", contentBase64: page });
  }
  const { code } = (await clerk("POST", `/api/cases/${caseNo}/receipt`, {})) as { code: string };
  await patiently(() => officer("POST", `/api/desk/cases/${caseNo}/custody-acceptance`, {}));
  await officer("POST", `/api/desk/cases/${caseNo}/acceptance`, {});
  await officer("POST", `/api/desk/cases/${caseNo}/decision`, { outcome: "granted" });
  await officer("POST", `/api/desk/cases/${caseNo}/result`, { delivery: "mail" });
  await patiently(() => clerk("POST", "/api/status/rating", { caseNo, code, score: 1 }));
  for (const side of [officer, clerk])
    await patiently(async () => {
      const answer = await side("GET", `/api/desk/cases/${caseNo}`);
      if (((answer["case"] ?? answer) as { rating: unknown }).rating !== 1) throw new NotYet();
    });
}

/** The other side's message has not come yet. */
class NotYet extends Error {}

async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (const deadline = performance.now() + patienceMs; ; ) {
    try {
      await work();
      return;
    } catch (error) {
      if (!(error instanceof NotYet) || performance.now() > deadline) throw error;
      await wait(lookAgainMs);
    }
  }
}

function sender(url: string, key: string): Send {
  const pool = new Pool(url, { connections: concurrency });
  return async (method, path, body) => {
    const { statusCode, body: answer } = await pool.request({
      method, path, headers: { authorization: `Bearer ${key}`, "content-type": "application/json" }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (statusCode === 404 || statusCode === 409) throw new NotYet(`${method} ${path} answered ${statusCode}: ${text.slice(0, 300)}`);
    if (statusCode >= 300) throw new Error(`${method} ${path} answered ${statusCode}: ${text.slice(0, 300)}`);
    return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
}
