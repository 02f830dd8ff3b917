import { existsSync, readFileSync } from "node:fs";

interface Level {
  readonly value: number;
  readonly baseline: number;
  readonly ratio: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly baselineP50Ms: number;
}

interface Result {
  readonly node: string;
  readonly cpus: number;
  readonly commit: string;
  readonly measuredAt: string;
  readonly machine: { readonly cpuModel: string; readonly memoryMb: number };
}

/** Of `bench case` and `bench ledger`. */
interface OneFigure extends Result, Omit<Level, "baselineP50Ms"> {
  readonly rssMb: number;
}

/** docs/performance.md: every figure from a result file, with its machine, commit and command. */
export function performancePage(root: string): string {
  const read = <Content>(name: string): Content | undefined =>
    existsSync(`${root}bench/results/${name}.json`) ? (JSON.parse(readFileSync(`${root}bench/results/${name}.json`, "utf8")) as Content) : undefined;
  const setup = read<Result & { coldStartSeconds: number; warmStartSeconds: number; testSeconds?: number; testResult?: string; testCommand?: string }>("setup");
  const exchange = read<Result & { levels: Record<string, Level>; rssMb: number; tooNoisy: boolean; governedCalls: number }>("exchange");
  const latency = read<OneFigure & { sourceMs: number; concurrency: number; baselineP95Ms: number; baselineP99Ms: number; addedP50Ms: number; addedP99Ms: number; governedCalls: number }>("latency");
  const cases = read<OneFigure & { cases: number; requestsPerCase: number }>("case");
  const negotiate = read<OneFigure & { negotiations: number }>("negotiate");
  const ledger = read<OneFigure & { entries: number; verifySeconds: number }>("ledger");
  return [
    "# Performance",
    "",
    "Measured, not promised. Each table names the command that made it; the page is made by `npm run generate` from `bench/results/*.json`.",
    "",
    "## Set-up",
    "",
    ...(setup
      ? [
          "`node bench/setup.ts` (with the pinned Node): a clone in an empty folder, empty environment and home.",
          "",
          "| what | seconds |",
          "|---|---|",
          `| \`npm start\`, first time, to the ready line (installs and builds) | ${setup.coldStartSeconds} |`,
          `| \`npm start\`, second time | ${setup.warmStartSeconds} |`,
          ...(setup.testSeconds === undefined ? [] : [`| \`npm test\` by itself (${setup.testResult}) | ${setup.testSeconds} |`]),
          "",
          ...(setup.testCommand === undefined ? [] : [`The test row was not made by that script: \`${setup.testCommand}\`.`, ""]),
          standing(setup),
        ]
      : ["Not measured yet."]),
    "",
    "## Exchange",
    "",
    ...(exchange
      ? [
          "`npx twincity bench exchange`: governed calls (signed, decided, receipted durably on both nodes) beside the same chain as two plain proxies, in turns, median of five rounds. Both nodes, both databases, source and load share the machine.",
          "",
          "| concurrency | governed calls/s | plain calls/s | governed ÷ plain | governed p50 / p95 / p99 ms | plain p50 ms |",
          "|---|---|---|---|---|---|",
          ...Object.entries(exchange.levels).map(
            ([level, one]) => `| ${level.slice(1)} | ${one.value} | ${one.baseline} | ${one.ratio} | ${one.p50Ms} / ${one.p95Ms} / ${one.p99Ms} | ${one.baselineP50Ms} |`,
          ),
          "",
          `${exchange.governedCalls} governed calls, each recorded once in either ledger. Nodes and databases: ${exchange.rssMb} MB.`,
          ...(exchange.tooNoisy ? ["", "**The host was too busy for these figures to mean much**: the plain chain stayed below 5,000 calls/s at 64. Compare the ratios only."] : []),
          "",
          standing(exchange),
        ]
      : ["Not measured yet."]),
    "",
    "## Latency",
    "",
    ...(latency
      ? [
          `\`npx twincity bench latency\`: governed calls, ${latency.concurrency} at a time, whose records come from an HTTP service that answers after ${latency.sourceMs} ms, beside the same service behind two plain proxies, in turns, median of five rounds (${latency.governedCalls} governed calls).`,
          "",
          "| governed p50 / p95 / p99 ms | plain p50 / p95 / p99 ms | governed ÷ plain, p50 | added p50 / p99 ms |",
          "|---|---|---|---|",
          `| ${latency.p50Ms} / ${latency.p95Ms} / ${latency.p99Ms} | ${latency.baseline} / ${latency.baselineP95Ms} / ${latency.baselineP99Ms} | ${latency.ratio} | ${latency.addedP50Ms} / ${latency.addedP99Ms} |`,
          "",
          `Memory of the processes: ${latency.rssMb} MB.`,
          "",
          standing(latency),
        ]
      : ["Not measured yet."]),
    "",
    "## Negotiation",
    "",
    ...(negotiate
      ? [
          `\`npx twincity bench negotiate\`: ${negotiate.negotiations} access requests one after the other, each from its submission until the grant, decided by rule, stands on both nodes; beside a question and its answer as two signed HTTP POSTs with a stored row on either side, in turns, median of five rounds.`,
          "",
          ...oneFigure(negotiate, "ms", "a negotiation"),
        ]
      : ["Not measured yet."]),
    "",
    "## Cases",
    "",
    ...(cases
      ? [
          `\`npx twincity bench case\`: ${cases.cases} whole cases of 异地代收代办, eight at a time, from the counter to the rating, with two governed calls and a signed hand-over each, shown as rated by both nodes; beside as many requests (${cases.requestsPerCase}) through two plain proxies, in turns, median of five rounds.`,
          "",
          ...oneFigure(cases, "cases/s", "a case"),
        ]
      : ["Not measured yet."]),
    "",
    "## Ledger",
    "",
    ...(ledger
      ? [
          `\`npx twincity bench ledger\`: entries in groups of 50, eight writers, sealed, durable, numbered and under a signed checkpoint; beside rows of about the same bytes into a plain table of the same server, in turns, median of five rounds. The whole ledger of ${ledger.entries} entries was then read and checked in ${ledger.verifySeconds} s on one core.`,
          "",
          ...oneFigure(ledger, "entries/s", "a group of 50"),
        ]
      : ["Not measured yet."]),
    "",
  ].join("\n");
}

function oneFigure(result: OneFigure, unit: string, of: string): string[] {
  return [
    `| ${unit} | plain ${unit} | ratio | p50 / p95 / p99 ms of ${of} |`,
    "|---|---|---|---|",
    `| ${result.value} | ${result.baseline} | ${result.ratio} | ${result.p50Ms} / ${result.p95Ms} / ${result.p99Ms} |`,
    "",
    `Memory of the processes: ${result.rssMb} MB.`,
    "",
    standing(result),
  ];
}

function standing({ node, cpus, commit, measuredAt, machine }: Result): string {
  return `Commit ${commit}, ${measuredAt.slice(0, 10)}, Node ${node}, ${cpus} cores (${machine.cpuModel}), ${Math.round(machine.memoryMb / 1024)} GiB, shared host.`;
}
