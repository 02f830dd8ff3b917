import { CommanderError } from "commander";
import { ProblemError } from "../platform/http/problem.ts";
import { PostgresFault } from "../platform/postgres/index.ts";
import type { Text } from "../platform/text.ts";
import { type Language, languageOf } from "./environment.ts";

/** What a program that calls us learns from the exit code. */
export const exitCodes = { ok: 0, refused: 1, usage: 2, unreachable: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command that can't do what it was asked, in one sentence that says what to do. */
export class CliFault extends Error {
  readonly text: Text;
  readonly exitCode: ExitCode;
  /** Further keys of the JSON answer: ids and states, never personal data. */
  readonly details: Readonly<Record<string, unknown>>;
  constructor(text: Text, exitCode: ExitCode = exitCodes.refused, details: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(text.en, options);
    this.name = "CliFault";
    this.text = text;
    this.exitCode = exitCode;
    this.details = details;
  }
}

/** Where a command speaks: sentences for people on standard error, its result on standard output. */
export interface Output {
  readonly language: Language;
  /** Progress and warnings. */
  say(sentence: Text): void;
  /** The one result: as a JSON object with --json, else as the words `human` makes of it. */
  result(value: object, human: (language: Language) => string): void;
}

export function createOutput({ json, language = languageOf() }: { json: boolean; language?: Language }): Output {
  return {
    language,
    say: (sentence) => void process.stderr.write(`${sentence[language]}\n`),
    result: (value, human) => void process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${human(language)}\n`),
  };
}

const networkCodes = /^(ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|UND_ERR_)/;

/**
 * Tells why a command failed and which exit code says so: a sentence on standard error, and with --json one object
 * `{ok:false, error:{zh,en}, …}` on standard output.
 */
export function reportFailure(error: unknown, { json, language = languageOf() }: { json: boolean; language?: Language }): ExitCode {
  if (error instanceof CommanderError) {
    // Commander has printed its own line already.
    if (error.exitCode === 0) return exitCodes.ok;
    if (json) printJson({ ok: false, error: { zh: error.message, en: error.message } });
    return exitCodes.usage;
  }
  const { text, exitCode, details } = describe(error);
  process.stderr.write(`✘ ${text[language]}\n`);
  if (json) printJson({ ok: false, error: text, ...details });
  return exitCode;
}

function describe(error: unknown): { text: Text; exitCode: ExitCode; details: Readonly<Record<string, unknown>> } {
  if (error instanceof CliFault) return error;
  if (error instanceof PostgresFault) return { text: error.text, exitCode: exitCodes.refused, details: {} };
  if (error instanceof ProblemError) {
    const { problem } = error;
    const text = { zh: [problem.titleZh, problem.detailZh].filter(Boolean).join(":"), en: [problem.title, problem.detail].filter(Boolean).join(": ") };
    return { text, exitCode: exitCodes.refused, details: { problem } };
  }
  const code = networkCode(error);
  if (code !== undefined) {
    const text = { zh: `无法连接(${code})。请确认节点正在运行、地址正确。`, en: `No connection (${code}). Check that the node runs and that the address is right.` };
    return { text, exitCode: exitCodes.unreachable, details: {} };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { text: { zh: message, en: message }, exitCode: exitCodes.refused, details: {} };
}

/** The network's error code, also where fetch hides it in `cause`. */
export function networkCode(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = (at as NodeJS.ErrnoException).code;
    if (typeof code === "string" && networkCodes.test(code)) return code;
  }
  return undefined;
}

function printJson(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
