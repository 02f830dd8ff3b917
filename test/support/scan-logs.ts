import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseIdNumber } from "../../src/platform/china-ids.ts";

/** What must never stand in a log line. */
export type LeakKind = "identity number" | "phone number" | "private key" | "API key" | "token" | "invitation code" | "status code";

export interface Leak {
  readonly kind: LeakKind;
  readonly file: string;
  readonly line: number;
  /** The first characters only: a report of a leak must not repeat it. */
  readonly hint: string;
}

interface Pattern {
  readonly kind: LeakKind;
  readonly pattern: RegExp;
  readonly accept?: (found: string) => boolean;
}

const patterns: readonly Pattern[] = [
  { kind: "identity number", pattern: /(?<!\d)\d{17}[\dXx](?!\d)/g, accept: (found) => parseIdNumber(found).ok },
  // Letters on either side make it part of an id or a hash; a country code may stand before it.
  { kind: "phone number", pattern: /(?<![0-9A-Za-z.])(?:\+?86[- ]?)?1[3-9]\d{9}(?![0-9A-Za-z])/g },
  { kind: "private key", pattern: /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/g },
  { kind: "private key", pattern: /"privateKey"\s*:\s*"[^"]{20,}"/g },
  // PKCS #8 of Ed25519 and X25519: their first bytes are always the same.
  { kind: "private key", pattern: /MC4CAQAwBQYDK2V[uw]BCIEI[A-Za-z0-9+/]{20,}/g },
  { kind: "private key", pattern: /"(?:d|k)"\s*:\s*"[A-Za-z0-9_-]{40,}"/g },
  { kind: "API key", pattern: /\btwk_[A-Za-z0-9_.-]{16,}/g },
  { kind: "token", pattern: /\bBearer\s+[A-Za-z0-9._~+/-]{16,}/g },
  // Compact JWS: a token that acts for whoever holds it. Detached proofs have an empty middle and are no secret.
  { kind: "token", pattern: /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{20,}/g },
  { kind: "token", pattern: /\btc_session_[a-z0-9-]+=[A-Za-z0-9_-]{16,}/g },
  { kind: "invitation code", pattern: /\btwc1\.[A-Za-z0-9_-]{40,}/g },
  { kind: "status code", pattern: /[#?&]code=\d{6}(?!\d)/g },
];

/** Looks at one log line as a reader would: without the escapes of JSON and URLs, with full-width characters made plain. */
function readable(line: string): string {
  return line
    .normalize("NFKC")
    .replace(/\\u([0-9a-fA-F]{4})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\+"/g, '"')
    .replace(/\\+[nrtbf]/g, " ")
    .replace(/%([0-7][0-9a-fA-F])/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .normalize("NFKC");
}

export function scanText(text: string, file = ""): Leak[] {
  return text.split("\n").flatMap((line, i) => {
    const plain = readable(line);
    return patterns.flatMap(({ kind, pattern, accept }) =>
      [...plain.matchAll(pattern)].filter(([found]) => accept?.(found) ?? true).map(([found]): Leak => ({ kind, file, line: i + 1, hint: `${found.slice(0, 4)}…` })),
    );
  });
}

export interface Scan {
  readonly files: number;
  readonly leaks: readonly Leak[];
}

/** Every file that is a log by its name (`*.log`, `*.log.old`, `*.log.1`), in these folders and below. */
export function scanLogs(folders: readonly string[]): Scan {
  const files = folders.flatMap((folder) =>
    statSync(folder, { throwIfNoEntry: false })?.isDirectory()
      ? readdirSync(folder, { recursive: true, encoding: "utf8" })
          .filter((name) => /\.log(\.|$)/.test(name))
          .map((name) => join(folder, name))
          .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
      : [],
  );
  return { files: files.length, leaks: files.flatMap((file) => scanText(readFileSync(file, "utf8"), file)) };
}

export function describeLeak({ kind, file, line, hint }: Leak): string {
  return `${file}:${line} holds a ${kind} (${hint})`;
}

/** `node test/support/scan-logs.ts FOLDER…`: exit code 1 and one line for each leak; 2 without a folder. */
function main(folders: readonly string[]): number {
  if (folders.length === 0) {
    console.error("Which folders? node test/support/scan-logs.ts FOLDER…");
    return 2;
  }
  const { files, leaks } = scanLogs(folders);
  for (const leak of leaks) console.error(`✘ ${describeLeak(leak)}`);
  console.log(`logs: ${files} files, ${leaks.length} leaks`);
  return leaks.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
