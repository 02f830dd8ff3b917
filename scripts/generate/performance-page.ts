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

/** docs/performance.md: every figure from a result file, with its machine, commit and command. */
export function performancePage(root: string): string {
  const read = <Content>(name: string): Content | undefined =>
    existsSync(`${root}bench/results/${name}.json`) ? (JSON.parse(readFileSync(`${root}bench/results/${name}.json`, "utf8")) as Content) : undefined;
  const setup = read<Result & { coldStartSeconds: number; warmStartSeconds: number; testSeconds?: number; testResult?: string; testCommand?: string }>("setup");
  const exchange = read<Result & { levels: Record<string, Level>; rssMb: number; tooNoisy: boolean; governedCalls: number }>("exchange");
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
  ].join("\n");
}

function standing({ node, cpus, commit, measuredAt, machine }: Result): string {
  return `Commit ${commit}, ${measuredAt.slice(0, 10)}, Node ${node}, ${cpus} cores (${machine.cpuModel}), ${Math.round(machine.memoryMb / 1024)} GiB, shared host.`;
}
