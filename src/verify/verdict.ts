import { factWords, type FactCode } from "./fact-words.ts";
import { problemWords, type ProblemCode } from "./problem-words.ts";

export type DocumentKind = "receipt" | "call-evidence" | "custody" | "agreement" | "grant" | "fork" | "ledger" | "tlog-proof" | "checkpoint" | "credential" | "unknown";

export interface Problem {
  readonly code: ProblemCode;
  readonly zh: string;
  readonly en: string;
  /** Which part of the file, as a path: `sides[1].proof`, `links[3]`. */
  readonly where?: string;
}

export interface Fact {
  readonly code: FactCode;
  readonly zh: string;
  readonly en: string;
}

/** What a verification found. Nothing in it comes from an unchecked part of the file. */
export interface Verdict {
  readonly ok: boolean;
  readonly kind: DocumentKind;
  /** Name of the log, once its signature held. */
  readonly origin?: string;
  /** Entries in that log at the signed page. */
  readonly size?: number;
  /** Witnesses (by the names of the trust file) whose cosignature held. */
  readonly witnesses: readonly string[];
  readonly problems: readonly Problem[];
  readonly facts: readonly Fact[];
}

/** A word that differs by language is given in both. */
export type Words = Readonly<Record<string, string | number | { readonly zh: string; readonly en: string }>>;

export function problem(code: ProblemCode, words: Words = {}, where?: string): Problem {
  const { zh, en } = problemWords[code];
  return { code, zh: fill(zh, words, "zh"), en: fill(en, words, "en"), ...(where === undefined ? {} : { where }) };
}

export function fact(code: FactCode, words: Words = {}): Fact {
  const { zh, en } = factWords[code];
  return { code, zh: fill(zh, words, "zh"), en: fill(en, words, "en") };
}

function fill(sentence: string, words: Words, language: "zh" | "en"): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name] ?? `{${name}}`;
    return String(typeof word === "object" ? word[language] : word);
  });
}

export function verdict(
  kind: DocumentKind,
  problems: readonly Problem[],
  facts: readonly Fact[] = [],
  page: { origin?: string | undefined; size?: number | undefined; witnesses?: readonly string[] } = {},
): Verdict {
  const { origin, size, witnesses = [] } = page;
  return {
    ok: problems.length === 0,
    kind,
    ...(origin === undefined ? {} : { origin }),
    ...(size === undefined ? {} : { size }),
    witnesses: [...new Set(witnesses)],
    problems,
    facts,
  };
}

const waitingCodes: ReadonlySet<ProblemCode> = new Set(["peer-side-missing", "not-yet-witnessed", "party-not-signed", "status-not-shown"]);

/** Nothing is wrong, something is only not there yet: show 等见证, not 不要相信. */
export function isWaiting({ problems }: Pick<Verdict, "problems">): boolean {
  return problems.length > 0 && problems.every(({ code }) => waitingCodes.has(code));
}
