import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { systemClock } from "../platform/clock.ts";
import { FormatError, parseTrustPolicy, verifyFile, verifyLedger, type SyncHash, type TrustPolicy, type Verdict } from "../verify/index.ts";
import { reach } from "./acting/node-client.ts";
import { jsonOption, runWith } from "./command.ts";
import { CliFault, exitCodes, type ExitCode, type Output } from "./output.ts";
import { findTrust } from "./verify/find-trust.ts";
import { verdictJson, verdictText } from "./verify/verdict-text.ts";

interface Options {
  readonly trust?: string;
  readonly earlier?: string;
  readonly data?: string;
  readonly json?: boolean;
}

/** Node's own SHA-256: a ledger has many lines. */
const sha256: SyncHash = (bytes) => new Uint8Array(createHash("sha256").update(bytes).digest());

export function addVerify(program: Command): void {
  program
    .command("verify")
    .description("check a receipt, a custody chain, an agreement, a credential or a ledger page, offline; or a node's whole ledger")
    .argument("<file-or-url>", "a file, its address, or a node: http://localhost:7051")
    .option("--trust <file>", "whose keys to believe (default: trust.txt beside the file, else what the demo's node trusts)")
    .option("--earlier <file>", "a ledger page kept from before: the ledger must have grown from it")
    .option("--data <folder>", "folder of the demo (default: TWINCITY_DATA, else .twincity in the checkout)")
    .option(...jsonOption)
    .action(runWith<Options>((output, options, [target]) => runVerify(output, options, target ?? "")));
}

async function runVerify(output: Output, options: Options, target: string): Promise<ExitCode> {
  const url = /^https?:\/\//.test(target) && URL.canParse(target) ? new URL(target) : undefined;
  const node = url && isNode(url) ? url.origin : undefined;
  const document = node === undefined ? await readDocument(target, url) : undefined;
  const trust = await findTrust({ trust: options.trust, data: options.data, ...(url ? { target: url.origin } : { beside: target }) });
  output.say({ zh: `信任文件:${trust.from.zh}`, en: `Trust file: ${trust.from.en}` });
  const policy = await parse(trust.text);
  const verdict = document === undefined ? await verifyNode(node!, policy, options, output) : await verifyFile(document, policy, { hash: sha256, now: systemClock().now() });
  output.result(verdictJson(verdict), (language) => verdictText(verdict, language));
  return verdict.ok ? exitCodes.ok : exitCodes.refused;
}

/** An address without a path of its own is a node. */
function isNode({ pathname }: URL): boolean {
  return pathname === "/" || pathname === "/ledger" || pathname === "/ledger/";
}

async function readDocument(target: string, url: URL | undefined): Promise<Uint8Array> {
  if (url) {
    const response = await reach(url.origin, () => fetch(url, { redirect: "error", signal: AbortSignal.timeout(30_000) }));
    if (!response.ok) throw new CliFault({ zh: `${target} 答复 ${response.status}`, en: `${target} answered ${response.status}` });
    return new Uint8Array(await response.arrayBuffer());
  }
  try {
    return new Uint8Array(readFileSync(target));
  } catch {
    throw new CliFault({ zh: `读不到文件 ${target}`, en: `The file ${target} can't be read` }, exitCodes.usage);
  }
}

/** @throws CliFault  the trust file is not one */
async function parse(text: string): Promise<TrustPolicy> {
  try {
    return await parseTrustPolicy(text);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new CliFault({ zh: `信任文件读不懂:${error.message}`, en: `The trust file can't be read: ${error.message}` }, exitCodes.usage);
  }
}

async function verifyNode(origin: string, trust: TrustPolicy, { earlier }: Options, output: Output): Promise<Verdict> {
  const fetchPart = async (path: string): Promise<Uint8Array | undefined> => {
    const response = await reach(origin, () => fetch(`${origin}/ledger/${path}`, { redirect: "error", signal: AbortSignal.timeout(30_000) }));
    if (response.status === 404) return undefined;
    if (!response.ok) throw new CliFault({ zh: `${origin} 的账本答复 ${response.status}`, en: `The ledger of ${origin} answered ${response.status}` });
    return new Uint8Array(await response.arrayBuffer());
  };
  let said = 0;
  return verifyLedger(fetchPart, trust, {
    hash: sha256,
    ...(earlier === undefined ? {} : { earlier: readEarlier(earlier) }),
    onProgress(done, lines) {
      if (done - said < 100_000) return;
      said = done;
      output.say({ zh: `已核对 ${done} / ${lines} 笔`, en: `${done} of ${lines} lines checked` });
    },
  });
}

function readEarlier(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CliFault({ zh: `读不到文件 ${file}`, en: `The file ${file} can't be read` }, exitCodes.usage);
  }
}
