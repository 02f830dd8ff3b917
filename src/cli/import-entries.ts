import { basename } from "node:path";
import type { EntryImportResult, MappingView } from "../kernel/catalogue/index.ts";
import { findActors, type ActingOptions } from "./acting/target.ts";
import type { Language } from "./environment.ts";
import { CliFault, exitCodes, type ExitCode, type Output } from "./output.ts";

export interface EntryImportOptions extends ActingOptions {
  readonly mapping?: string;
  readonly dryRun?: boolean;
  readonly publish?: boolean;
  readonly withdrawMissing?: boolean;
  readonly report?: string;
}

/**
 * Takes in the list of a portal: the mapping is the short name of one that comes with the program, or a file that is given to the node first.
 * @param files  reads and writes for the command
 */
export async function importEntries(
  output: Output,
  options: EntryImportOptions,
  file: string,
  files: { readonly read: (path: string) => Buffer; readonly isThere: (path: string) => boolean; readonly write: (path: string, text: string) => void },
): Promise<ExitCode> {
  const { mapping } = options;
  if (mapping === undefined) throw new CliFault({ zh: "--catalogue 要写 --mapping:自带的简称(如 yibin)或对应关系文件", en: "--catalogue needs --mapping: the short name of one that comes along (such as yibin) or a mapping file" }, exitCodes.usage);
  const bytes = files.read(file);
  const [{ client, persona }] = findActors(options, { roles: ["data-steward"] });
  if (options.as === undefined && persona !== null) output.say({ zh: `以 ${persona} 的身份`, en: `Acting as ${persona}` });
  const name = files.isThere(mapping) ? (await client.post<MappingView>("/api/catalogue/mappings", parse(mapping, files.read(mapping).toString("utf8")))).digest : mapping;
  const query = new URLSearchParams({
    mapping: name, filename: basename(file), dryRun: String(options.dryRun ?? false), publish: String(options.publish ?? false), withdrawMissing: String(options.withdrawMissing ?? false),
  });
  output.say({ zh: `正在送去 ${basename(file)}(${(bytes.length / 1024 / 1024).toFixed(1)} MB)……`, en: `Sending ${basename(file)} (${(bytes.length / 1024 / 1024).toFixed(1)} MB)…` });
  const result = await client.upload<EntryImportResult>(`/api/catalogue/entry-imports?${query.toString()}`, bytes);
  for (const { column, rows } of result.cleaned) output.say({ zh: `• ${column}:按对应关系去掉了 ${rows} 行的多余空白`, en: `• ${column}: white space taken off in ${rows} rows, as the mapping says` });
  if (result.unusedColumns.length > 0) output.say({ zh: `• 没有用上的列:${result.unusedColumns.join("、")}`, en: `• columns that weren't used: ${result.unusedColumns.join(", ")}` });
  if (options.report !== undefined && result.report !== null) {
    files.write(options.report, await client.text(result.report));
    output.say({ zh: `被退回的行在 ${options.report}`, en: `The rejected rows are in ${options.report}` });
  }
  const report = result.report === null ? null : `${client.url}${result.report}`;
  const { rows, accepted, rejected, applied, dryRun, published, added, updated, unchanged, missing, missingExamples, withdrawn, reasons, portal } = result;
  output.result(
    { rows, accepted, rejected, report, applied, dryRun, portal, published, added, updated, unchanged, missing, missingExamples, withdrawn, reasons },
    (language) => inWords(result, report, language),
  );
  return applied || dryRun ? exitCodes.ok : exitCodes.refused;
}

function parse(path: string, text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    throw new CliFault({ zh: `${path} 不是完整的 JSON`, en: `${path} is not JSON to the end` }, exitCodes.usage);
  }
}

function inWords(result: EntryImportResult, report: string | null, language: Language): string {
  const { rows, accepted, rejected, applied, dryRun, added, updated, unchanged, missing, withdrawn, reasons } = result;
  const zh = language === "zh";
  const taken = dryRun ? (zh ? "只是试读,没有改动" : "only looked at, nothing was changed") : applied ? (zh ? "已编入" : "taken in") : zh ? "没有一行可用,没有改动" : "no row is good, nothing was changed";
  return [
    zh ? `共 ${rows} 行,可用 ${accepted} 行,退回 ${rejected} 行:${taken}` : `${rows} rows, ${accepted} good, ${rejected} rejected: ${taken}`,
    zh ? `新增 ${added},更新 ${updated},没有变化 ${unchanged}` : `${added} added, ${updated} updated, ${unchanged} unchanged`,
    ...(missing > 0 ? [zh ? `文件里不再有的条目 ${missing} 个,撤下 ${withdrawn} 个` : `${missing} known entries are no longer in the file, ${withdrawn} withdrawn`] : []),
    ...reasons.map((reason) => `  ${reason.column ?? ""} ${reason[language]}: ${reason.rows} (${reason.examples.join(", ")})`),
    ...(report === null ? [] : [zh ? `退回的行:${report}` : `Rejected rows: ${report}`]),
  ].join("\n");
}
