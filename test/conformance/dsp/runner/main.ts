import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { configFrom, type RunnerConfig } from "./config.ts";
import { startCounterpart } from "./counterpart.ts";
import { parseProperties } from "./properties.ts";
import { createRunner, type Outcome } from "./run.ts";
import { allScenarios, scenarios } from "./scenarios/index.ts";

/**
 * `node test/conformance/dsp/runner/main.ts --config FILE [--beyond] [--only ID]…`: plays the other side of every scenario of the kit, and
 * with `--beyond` also of ours, against the connector that the file of properties describes. Exit code 0: all green, 1: some red, 2: it could not be tried.
 */
const usage = "usage: node test/conformance/dsp/runner/main.ts --config FILE [--beyond] [--only ID or its beginning]…";

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { config: { type: "string" }, beyond: { type: "boolean", default: false }, only: { type: "string", multiple: true } } });
  if (values.config === undefined) throw new Error(usage);
  const chosen = (values.beyond ? allScenarios : scenarios).filter(({ id }) => values.only === undefined || values.only.some((start) => id === start || (id.startsWith(start) && /^[-:]/.test(id.slice(start.length)))));
  if (chosen.length === 0) throw new Error(`no scenario is called ${values.only?.join(" or ")}`);
  const config = configFrom(parseProperties(readFileSync(values.config, "utf8")), { schemas: defaultSchemas() });
  await using counterpart = await startCounterpart(config);
  const runner = createRunner({ config, counterpart });
  const start = performance.now();
  const outcomes = await playAll(config, chosen, async (scenario) => {
    const outcome = await runner.play(scenario);
    print(outcome);
    return outcome;
  });
  const late = runner.late();
  for (const line of late) console.log(`✘ after its end, ${line}`);
  const red = outcomes.filter(({ fault }) => fault !== undefined).length;
  console.log(`${outcomes.length - red} of ${outcomes.length} scenarios as the protocol has them, ${red} not${late.length > 0 ? `, ${late.length} messages too many` : ""}; ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return red === 0 && late.length === 0 ? 0 : 1;
}

/** As many at a time as the settings say, in order. */
async function playAll(config: RunnerConfig, chosen: typeof scenarios, play: (scenario: (typeof scenarios)[number]) => Promise<Outcome>): Promise<Outcome[]> {
  const waiting = [...chosen];
  const outcomes: Outcome[] = [];
  await Promise.all(
    Array.from({ length: config.together }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) outcomes.push(await play(next));
    }),
  );
  return outcomes;
}

function print({ scenario: { id, what }, fault, record, tookMs }: Outcome): void {
  console.log(`${fault === undefined ? "✔" : "✘"} ${id} ${what} (${Math.round(tookMs)} ms)`);
  if (fault === undefined) return;
  console.log(`    ${fault}`);
  for (const line of record) console.log(`      ${line}`);
}

/** `$TWINCITY_SHARED`, else the folder `shared` beside the checkout. */
function defaultSchemas(): string {
  const shared = process.env["TWINCITY_SHARED"] ?? fileURLToPath(new URL("../../../../../shared", import.meta.url));
  return `${shared}/conformance/dsp-schemas`;
}
