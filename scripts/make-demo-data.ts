import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvLine } from "../src/platform/tabular/index.ts";
import { catalogueFile } from "./demo-data/catalogue.ts";
import { enterpriseColumns, enterpriseRows } from "./demo-data/enterprises.ts";
import { faultyRegister } from "./demo-data/faults.ts";
import { chongqingPeople, householdColumns, sichuanPeople } from "./demo-data/households.ts";
import { providentFundColumns, providentFundRows } from "./demo-data/provident-fund.ts";

const folder = join(import.meta.dirname, "../data/demo");

const toCsv = (columns: readonly string[], rows: readonly string[][]): string => [columns, ...rows].map(csvLine).join("\r\n");

/** File name in data/demo → content. Tables are UTF-8 with a byte order mark, as spreadsheets want it. */
export function demoFiles(): Map<string, string> {
  const files = [
    ["cq-household-register.csv", toCsv(householdColumns, chongqingPeople())],
    ["sc-household-register.csv", toCsv(householdColumns, sichuanPeople())],
    ["cq-enterprise-register.csv", toCsv(enterpriseColumns, enterpriseRows(40, 40_2026))],
    ["cq-household-register-with-errors.csv", faultyRegister()],
    ["cq-provident-fund-accounts.csv", toCsv(providentFundColumns, providentFundRows(52_2026))],
  ] as const;
  return new Map([...files.map(([name, text]) => [name, `\uFEFF${text}\r\n`] as const), ["catalogue-sc.json", catalogueFile("sc")], ["catalogue-cq.json", catalogueFile("cq")]]);
}

/** Names of the files that differ from what is generated. */
export function staleDemoFiles(): string[] {
  return [...demoFiles()].filter(([name, text]) => readIfThere(join(folder, name)) !== text).map(([name]) => name);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  const stale = staleDemoFiles();
  if (process.argv.includes("--check")) {
    if (stale.length > 0) console.error(`not as generated: ${stale.join(", ")}; run scripts/make-demo-data.ts`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of demoFiles()) writeFileSync(join(folder, name), text);
    console.error(stale.length > 0 ? `written: ${stale.join(", ")}` : "nothing to do");
  }
}
