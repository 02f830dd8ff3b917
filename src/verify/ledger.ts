/** A node's whole ledger: every line read, the root computed anew and compared with what the log has signed. */
import { besideFacts, checkBeside, checkPage, checkWitnesses, type CheckedPage } from "./check-page.ts";
import { equalBytes, FormatError, fromUtf8 } from "./encoding.ts";
import { parseEntry } from "./entry.ts";
import { run, webSha256, type Hash } from "./hashing.ts";
import { compactTree, leafHash } from "./merkle.ts";
import { decodeEntryBundle, tilePath, tileWidth, widthAt, type Tile } from "./tiles.ts";
import type { TrustPolicy } from "./trust-policy.ts";
import { fact, problem, verdict, type Problem, type Verdict } from "./verdict.ts";

/** @param path  below the ledger's prefix: `checkpoint`, `tile/entries/000` @returns  undefined when there is no such thing */
export type FetchPart = (path: string) => Promise<Uint8Array | undefined>;

export interface LedgerOptions {
  /** A page of the same ledger that somebody kept: the ledger must have grown from it. */
  readonly earlier?: string;
  /** A faster SHA-256; with WebCrypto a million lines take minutes. */
  readonly hash?: Hash;
  readonly onProgress?: (linesDone: number, lines: number) => void;
}

/** A ledger with many bad lines is told by its first ones. */
const maxLineProblems = 10;

export async function verifyLedger(fetch: FetchPart, trust: TrustPolicy, options: LedgerOptions = {}): Promise<Verdict> {
  const note = await fetch("checkpoint");
  if (note === undefined) return verdict("ledger", [problem("page-missing", { path: "checkpoint" }, "checkpoint")]);
  const now = await readPage(note, trust, "checkpoint");
  if (!now.signed || now.page === undefined) return verdict("ledger", now.problems);
  const { origin, size, root } = now.page.checkpoint;
  const page = { origin, size, witnesses: now.witnesses };

  const earlier = options.earlier === undefined ? undefined : await checkPage(options.earlier, trust, "earlier");
  const unusable = earlier && whyNotComparable(earlier, origin, size);
  if (unusable) return verdict("ledger", unusable, [], page);
  const before = earlier?.page?.checkpoint;

  const read = await readLines(fetch, size, before?.size, options);
  const problems = [...checkBeside(now, trust, "checkpoint"), ...checkWitnesses(origin, now.witnesses, trust, undefined, "checkpoint"), ...read.problems];
  if (read.root !== undefined) {
    // Only lines that fit the present page prove that the log signed two pages which exclude each other.
    if (!equalBytes(read.root, root)) problems.push(problem("root-differs", {}, "checkpoint"));
    else if (before && read.earlierRoot && !equalBytes(read.earlierRoot, before.root)) problems.push(problem("ledger-forked", { earlier: before.size }, "earlier"));
  }
  if (problems.length > 0) return verdict("ledger", problems, [], page);
  return verdict("ledger", [], [
    fact("page-signed", { origin, size }),
    ...besideFacts(now),
    now.witnesses.length > 0 ? fact("page-witnessed", { node: origin, witnesses: now.witnesses.join(", ") }) : fact("quorum-none"),
    fact("all-entries", { size }),
    ...(before ? [fact("only-added", { earlier: before.size })] : []),
  ], page);
}

async function readPage(note: Uint8Array, trust: TrustPolicy, where: string): Promise<CheckedPage> {
  try {
    return await checkPage(fromUtf8(note), trust, where);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { page: undefined, signed: false, beside: false, witnesses: [], problems: [problem("page-unreadable", {}, where)] };
  }
}

function whyNotComparable(earlier: CheckedPage, origin: string, size: number): Problem[] | undefined {
  if (!earlier.signed || earlier.page === undefined) return [...earlier.problems];
  const before = earlier.page.checkpoint;
  if (before.origin !== origin) return [problem("earlier-page-of-another", { origin: before.origin }, "earlier")];
  return before.size > size ? [problem("ledger-shrunk", { earlier: before.size, size }, "earlier")] : undefined;
}

interface ReadLines {
  readonly problems: readonly Problem[];
  /** Undefined when lines were missing. */
  readonly root: Uint8Array | undefined;
  readonly earlierRoot: Uint8Array | undefined;
}

async function readLines(fetch: FetchPart, size: number, earlierSize: number | undefined, { hash = webSha256, onProgress }: LedgerOptions): Promise<ReadLines> {
  const tree = compactTree();
  const problems: Problem[] = [];
  let earlierRoot = earlierSize === 0 ? await run(tree.root(), hash) : undefined;
  const bundles = Math.ceil(size / tileWidth);
  const begin = (index: number): ReturnType<typeof fetchBundle> => {
    const bundle = fetchBundle(fetch, index, size);
    // If an earlier bundle fails, nobody waits for this one any more.
    bundle.catch(() => undefined);
    return bundle;
  };
  // One bundle ahead: the next one travels while this one is hashed.
  let ahead = bundles > 0 ? begin(0) : Promise.resolve<Uint8Array[] | Problem>([]);
  for (let index = 0; index < bundles; index += 1) {
    const bundle = await ahead;
    if (index + 1 < bundles) ahead = begin(index + 1);
    if (!Array.isArray(bundle)) return { problems: [...problems, bundle], root: undefined, earlierRoot: undefined };
    const leaves = await Promise.all(bundle.map((entry) => run(leafHash(entry), hash)));
    for (const [i, entry] of bundle.entries()) {
      if (problems.length < maxLineProblems && !isEntry(entry)) problems.push(problem("line-unreadable", { line: index * tileWidth + i + 1 }, tilePath(bundleAt(index, size))));
      await run(tree.append(leaves[i] as Uint8Array), hash);
      if (tree.size === earlierSize) earlierRoot = await run(tree.root(), hash);
    }
    onProgress?.(tree.size, size);
  }
  return { problems, root: await run(tree.root(), hash), earlierRoot };
}

function bundleAt(index: number, size: number): Tile {
  return { level: "entries", index, width: widthAt("entries", index, size) };
}

/** "Clients MAY fetch the full tile as a fallback in case the partial tile is not available anymore." */
async function fetchBundle(fetch: FetchPart, index: number, size: number): Promise<Uint8Array[] | Problem> {
  const tile = bundleAt(index, size);
  const path = tilePath(tile);
  let bytes = await fetch(path);
  const fuller = bytes === undefined && tile.width < tileWidth;
  if (fuller) bytes = await fetch(tilePath({ ...tile, width: tileWidth }));
  if (bytes === undefined) return problem("page-missing", { path }, path);
  try {
    const entries = decodeEntryBundle(bytes);
    if (entries.length === tile.width || (fuller && entries.length === tileWidth)) return entries.slice(0, tile.width);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
  }
  return problem("page-part-wrong", { path }, path);
}

function isEntry(bytes: Uint8Array): boolean {
  try {
    parseEntry(fromUtf8(bytes));
    return true;
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
}
