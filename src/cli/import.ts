import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Command } from "commander";
import type { EntryPage, ImportResult, Resource } from "../kernel/catalogue/index.ts";
import { createNodeClient } from "./acting/node-client.ts";
import { addActingOptions, findActors, findTarget, type ActingOptions } from "./acting/target.ts";
import { jsonOption, runWith } from "./command.ts";
import type { Language } from "./environment.ts";
import { importEntries } from "./import-entries.ts";
import { CliFault, exitCodes, type ExitCode, type Output } from "./output.ts";

interface Options extends ActingOptions {
  readonly resource?: string;
  readonly catalogue?: boolean;
  readonly withdrawMissing?: boolean;
  readonly mapping?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly headerRow?: string;
  readonly dryRun?: boolean;
  readonly publish?: boolean;
  readonly report?: string;
  readonly json?: boolean;
}

export function addImport(program: Command): void {
  const command = program
    .command("import")
    .description("load a CSV, XLSX, XLS or JSON table into a resource, or the list of a portal into the catalogue, with a report of every rejected row")
    .argument("<file>")
    .option("--resource <id>", "which resource, e.g. cq:household-register")
    .option("--catalogue", "the file lists entries of a portal: no records, only what there is")
    .option("--mapping <file>", "which column is which field: JSON {columns: {column: field}} (default: by the fields' titles); with --catalogue a short name such as yibin, or a mapping file")
    .option("--withdraw-missing", "with --catalogue: take entries out of the list that the file doesn't name any more")
    .option("--encoding <name>", "utf-8, utf-8-bom, utf-16le, utf-16be or gb18030 (default: found by itself)")
    .option("--sheet <name>", "sheet of a workbook (default: the first)")
    .option("--header-row <n>", "row of the column titles (default: found by itself)")
    .option("--dry-run", "only look: say what would be taken, replace nothing")
    .option("--publish", "afterwards make the resource known to the other side")
    .option("--report <file>", "write the rejected rows with their reasons to this file");
  addActingOptions(command)
    .option(...jsonOption)
    .action(
      runWith<Options>((output, options, [file = ""]) => {
        if ((options.resource === undefined) === !options.catalogue) throw new CliFault({ zh: "写 --resource 或者 --catalogue,只写一个", en: "Give --resource or --catalogue, one of them" }, exitCodes.usage);
        if (options.catalogue) return importEntries(output, options, file, { read, isThere: existsSync, write: writeFileSync });
        return runImport(output, { ...options, resource: options.resource ?? "" }, file);
      }),
    );
}

type RowOptions = Options & { readonly resource: string };

async function runImport(output: Output, options: RowOptions, file: string): Promise<ExitCode> {
  const bytes = read(file);
  const nodeId = options.resource.split(":")[0];
  const party = await providerOf(options, nodeId);
  const [{ client, persona }] = findActors(options, { roles: ["data-steward"], nodeId, party });
  if (options.as === undefined && persona !== null) output.say({ zh: `以 ${persona} 的身份`, en: `Acting as ${persona}` });
  const query = new URLSearchParams({ resource: options.resource, filename: basename(file), dryRun: String(options.dryRun ?? false) });
  if (options.mapping !== undefined) query.set("mapping", read(options.mapping).toString("utf8"));
  if (options.encoding !== undefined) query.set("encoding", options.encoding);
  if (options.sheet !== undefined) query.set("sheet", options.sheet);
  if (options.headerRow !== undefined) query.set("headerRow", options.headerRow);
  const result = await client.upload<ImportResult>(`/api/catalogue/imports?${query.toString()}`, bytes);
  for (const warning of result.warnings) output.say(warning);
  if (options.report !== undefined && result.report !== null) {
    writeFileSync(options.report, await client.text(result.report));
    output.say({ zh: `被退回的行在 ${options.report}`, en: `The rejected rows are in ${options.report}` });
  }
  if (options.publish && result.applied) await client.post<Resource>(`/api/catalogue/${encodeURIComponent(options.resource)}/publication`, {});
  const { rows, accepted, rejected } = result;
  const report = result.report === null ? null : `${client.url}${result.report}`;
  output.result({ rows, accepted, rejected, report, applied: result.applied, dryRun: result.dryRun, reasons: result.reasons }, (language) => inWords(result, report, language));
  return result.applied || result.dryRun ? exitCodes.ok : exitCodes.refused;
}

/** The department that provides the resource, to act for it when nobody was named. */
async function providerOf(options: RowOptions, nodeId: string | undefined): Promise<string | undefined> {
  if (options.as !== undefined || options.key !== undefined) return undefined;
  const { url } = findTarget(options, nodeId);
  const known = await createNodeClient(url).get<EntryPage>(`/api/catalogue?side=own&limit=20&q=${encodeURIComponent(options.resource)}`);
  const listed = known.resources.find(({ id }) => id === options.resource)?.keeper;
  return listed ?? (await findDraftProvider(options, nodeId));
}

/** A draft is seen by its own office only: ask with each steward's key. */
async function findDraftProvider(options: RowOptions, nodeId: string | undefined): Promise<string | undefined> {
  for (const { client } of findActors(options, { roles: ["data-steward"], nodeId })) {
    const { resources } = await client.get<EntryPage>(`/api/catalogue?side=own&limit=20&q=${encodeURIComponent(options.resource)}`);
    const found = resources.find(({ id }) => id === options.resource);
    if (found) return found.keeper;
  }
  return undefined;
}

function inWords({ rows, accepted, rejected, applied, dryRun, reasons }: ImportResult, report: string | null, language: Language): string {
  const zh = language === "zh";
  const taken = dryRun ? (zh ? "只是试读,没有改动" : "only looked at, nothing was replaced") : applied ? (zh ? "已载入" : "loaded") : zh ? "没有一行可用,没有改动" : "no row is good, nothing was replaced";
  return [
    zh ? `共 ${rows} 行,可用 ${accepted} 行,退回 ${rejected} 行:${taken}` : `${rows} rows, ${accepted} good, ${rejected} rejected: ${taken}`,
    ...reasons.map((reason) => `  ${reason.column ?? ""} ${reason[language]}: ${reason.rows} (${reason.examples.join(", ")})`),
    ...(report === null ? [] : [zh ? `退回的行:${report}` : `Rejected rows: ${report}`]),
  ].join("\n");
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new CliFault({ zh: `读不到文件 ${file}`, en: `The file ${file} can't be read` }, exitCodes.usage);
  }
}
