import { dirname, join } from "node:path";
import { type Command, Option } from "commander";
import { jsonOption, runWith } from "./command.ts";
import type { Check, Finding } from "./doctor/finding.ts";
import { demoFolder, type Language } from "./environment.ts";
import { type ExitCode, exitCodes, type Output } from "./output.ts";

interface Options {
  readonly data?: string;
  readonly config?: string;
  readonly lang?: Language;
  readonly json?: boolean;
}

export function addDoctor(program: Command): void {
  program
    .command("doctor")
    .description("what is wrong, in words, on which side, and who must act")
    .option("--data <folder>", "data folder of the two-node demo")
    .option("--config <file>", "settings of one node, instead of the demo's two")
    .addOption(new Option("--lang <language>", "language of the answer (default: the terminal's)").choices(["zh", "en"]))
    .option(...jsonOption)
    .action(runWith<Options>(doctor));
}

async function doctor(output: Output, options: Options): Promise<ExitCode> {
  const language = options.lang ?? output.language;
  const checks = await examine(options);
  const findings = checks.flatMap((check) => check.findings);
  const ok = findings.every(({ level }) => level === "warning");
  output.result({ ok, findings: findings.map((finding) => inWords(finding, language)) }, () => report(checks, language));
  return ok ? exitCodes.ok : exitCodes.refused;
}

async function examine({ data, config }: Options): Promise<readonly Check[]> {
  const [machine, { checkNode }, { findHolder }, { sides }] = await Promise.all([
    import("./doctor/machine.ts"),
    import("./doctor/serving.ts"),
    import("./up/run-lock.ts"),
    import("./up/demo-nodes.ts"),
  ]);
  const dataDir = config === undefined ? demoFolder(data) : dirname(config);
  const expectedToRun = config === undefined && findHolder(dataDir) !== undefined;
  const configs = config === undefined ? sides.map(({ id }) => join(dataDir, id, "node.json")) : [config];
  return [
    machine.checkRuntime(),
    machine.checkDatabasePrograms(dataDir),
    machine.checkFolder(dataDir),
    machine.checkScreens(),
    machine.checkBrowser(),
    ...(await Promise.all(configs.map((file) => checkNode(file, { expectedToRun })))),
  ];
}

function inWords({ level, what, side, who, fix }: Finding, language: Language): Record<string, string> {
  return { what: what[language], side: side[language], who: who[language], fix: fix[language], level };
}

function report(checks: readonly Check[], language: Language): string {
  const lines = checks.flatMap(({ title, findings }) => {
    if (findings.length === 0) return [`✔ ${title[language]}`];
    return findings.flatMap(({ level, what, side, who, fix }) => [
      `${level === "error" ? "✘" : "⚠"} ${side[language]}${language === "zh" ? ":" : ": "}${what[language]}`,
      language === "zh" ? `    ${who.zh}:${fix.zh}` : `    ${who.en}: ${fix.en}`,
    ]);
  });
  return lines.join("\n");
}
