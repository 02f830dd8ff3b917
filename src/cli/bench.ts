import type { Command } from "commander";
import type { CaseBenchResult } from "../../bench/case.ts";
import type { ExchangeResult, LevelResult } from "../../bench/exchange.ts";
import type { LatencyResult } from "../../bench/latency.ts";
import type { LedgerBenchResult } from "../../bench/ledger.ts";
import type { NegotiateBenchResult } from "../../bench/negotiate.ts";
import { jsonOption, runWith } from "./command.ts";
import type { Language } from "./environment.ts";
import { CliFault, exitCodes, type ExitCode, type Output } from "./output.ts";

interface Options {
  readonly rounds?: string;
  readonly json?: boolean;
}

type Result = ExchangeResult | LatencyResult | LedgerBenchResult | CaseBenchResult | NegotiateBenchResult;
type Measure = (options: { readonly rounds: number; readonly say: (line: string) => void }) => Promise<Result>;

/** Each with the plain baseline it is compared with, measured in the same run. */
const benches: Readonly<Record<string, () => Promise<Measure>>> = {
  exchange: async () => (await import("../../bench/exchange.ts")).benchExchange,
  latency: async () => (await import("../../bench/latency.ts")).benchLatency,
  negotiate: async () => (await import("../../bench/negotiate.ts")).benchNegotiate,
  case: async () => (await import("../../bench/case.ts")).benchCase,
  ledger: async () => (await import("../../bench/ledger.ts")).benchLedger,
};
const names = Object.keys(benches);

export function addBench(program: Command): void {
  program
    .command("bench")
    .description("measure on this machine, beside a plain baseline in the same run")
    .argument("<name>", `${names.join(", ")}, or all`)
    .option("--rounds <n>", "rounds per level; the median counts (default: 5)")
    .option(...jsonOption)
    .action(runWith<Options>((output, options, [name]) => runBench(output, options, name ?? "")));
}

async function runBench(output: Output, { rounds }: Options, name: string): Promise<ExitCode> {
  if (name !== "all" && !names.includes(name)) {
    throw new CliFault({ zh: `没有 ${name} 这项测量;有:${names.join("、")}`, en: `There is no bench ${name}; there is: ${names.join(", ")}` }, exitCodes.usage);
  }
  const count = rounds === undefined ? 5 : Number(rounds);
  if (!Number.isInteger(count) || count < 1 || count > 50) throw new CliFault({ zh: "--rounds 取 1 到 50", en: "--rounds is 1 to 50" }, exitCodes.usage);
  const { writeResult } = await import("../../bench/results.ts");
  const results: Result[] = [];
  for (const one of name === "all" ? names : [name]) {
    const measure = await benches[one]!();
    const result = await measure({ rounds: count, say: (line) => output.say({ zh: line, en: line }) });
    const file = writeResult(result);
    output.say({ zh: `结果已写入 ${file}`, en: `Written to ${file}` });
    results.push(result);
  }
  const [only] = results;
  output.result(name === "all" ? { bench: "all", results } : only!, (language) => results.map((result) => inWords(result, language)).join("\n\n"));
  return exitCodes.ok;
}

function inWords(result: Result, language: Language): string {
  if (result.bench === "exchange") return exchangeInWords(result, language);
  if (result.bench === "latency") return latencyInWords(result, language);
  const zh = language === "zh";
  const what = result.bench === "negotiate"
    ? zh ? `从提出申请到两边生效(按规则自动同意),共 ${result.negotiations} 次;对照 = 一问一答两次签字 HTTP,两边各存一行` : `from an access request to the grant on both nodes (decided by rule), ${result.negotiations} in all; plain = question and answer, two signed HTTP POSTs, a row stored on either side`
    : result.bench === "case"
    ? zh ? `跨省办件(从收件到评价,每件 ${result.requestsPerCase} 次请求),共 ${result.cases} 件` : `cross-province cases (counter to rating, ${result.requestsPerCase} requests each), ${result.cases} in all`
    : zh ? `账本记账(落盘、编号、签名的账本页),共 ${result.entries} 笔;全部核验 ${result.verifySeconds} 秒` : `ledger entries (durable, numbered, under signed checkpoints), ${result.entries} in all; all verified in ${result.verifySeconds} s`;
  return [
    what,
    `  ${result.value} ${result.unit} ÷ ${result.baseline} = ${result.ratio}   p50 ${result.p50Ms} ms  p95 ${result.p95Ms}  p99 ${result.p99Ms}`,
    `  Node ${result.node}, ${result.cpus} CPU, ${result.rssMb} MB, ${result.commit}`,
  ].join("\n");
}

function latencyInWords(result: LatencyResult, language: Language): string {
  const { concurrency, sourceMs, p50Ms, p95Ms, p99Ms, baseline, baselineP95Ms, baselineP99Ms, addedP50Ms, addedP99Ms } = result;
  return [
    language === "zh" ? `受控取数一次的时间:数据源用时 ${sourceMs} 毫秒,同时 ${concurrency} 次(对照 = 同一数据源前的两个普通代理)` : `time of a governed call whose source takes ${sourceMs} ms, ${concurrency} at a time (plain = two proxies before the same source)`,
    `  p50 ${p50Ms} ms ÷ ${baseline} = ${result.ratio}   p95 ${p95Ms} (${language === "zh" ? "对照" : "plain"} ${baselineP95Ms})  p99 ${p99Ms} (${baselineP99Ms})`,
    language === "zh" ? `  多用:p50 ${addedP50Ms} 毫秒,p99 ${addedP99Ms} 毫秒` : `  added: p50 ${addedP50Ms} ms, p99 ${addedP99Ms} ms`,
    `  Node ${result.node}, ${result.cpus} CPU, ${result.rssMb} MB, ${result.commit}`,
  ].join("\n");
}

function exchangeInWords(result: ExchangeResult, language: Language): string {
  const zh = language === "zh";
  const row = ([level, one]: [string, LevelResult]) =>
    `  ${level.padEnd(4)} ${String(one.value).padStart(6)} ÷ ${String(one.baseline).padStart(6)} = ${one.ratio.toFixed(2)}   p50 ${one.p50Ms} ms (${zh ? "对照" : "plain"} ${one.baselineP50Ms})  p95 ${one.p95Ms}  p99 ${one.p99Ms}`;
  return [
    zh ? "受控取数 ÷ 对照(每秒次数;对照 = 两个普通代理 + 一个内存服务,不签名、不判定、不记账)" : "governed ÷ plain (calls per second; plain = two proxies and a service in memory: nothing signed, decided or recorded)",
    ...Object.entries(result.levels).map(row),
    zh ? `  每次取数两本账各记一笔:共 ${result.governedCalls} 次,两边各 ${result.ledgerEntries.cq} 笔` : `  every call stands in both ledgers: ${result.governedCalls} calls, ${result.ledgerEntries.cq} entries on each side`,
    `  Node ${result.node}, ${result.cpus} CPU, ${result.rssMb} MB, ${result.commit}`,
    ...(result.tooNoisy ? [zh ? "  ⚠ 对照低于每秒 5000 次:这台机器此刻太忙,比值不可靠" : "  ⚠ the plain chain is below 5,000 calls/s: this host is too busy now for the ratio to mean much"] : []),
  ].join("\n");
}
