/** A receipt: both sides' records of one thing, opened, each with the proof that it stands in that side's ledger. */
import { besideFacts, checkBeside, checkPage, checkWitnesses, type CheckedPage } from "./check-page.ts";
import { equalBytes, FormatError, utf8 } from "./encoding.ts";
import { commitmentTo, parseEntry, type LedgerEntry } from "./entry.ts";
import { run, type Hash } from "./hashing.ts";
import { canonicalText } from "./jcs.ts";
import { isRecord } from "./jws.ts";
import { leafHash, rootFromInclusion } from "./merkle.ts";
import { parseTlogProof, type TlogProof } from "./tlog-proof.ts";
import { witnessesOf, type TrustPolicy } from "./trust-policy.ts";
import { fact, problem, verdict, type Fact, type Problem, type Verdict } from "./verdict.ts";

export interface ReceiptSide {
  readonly node: string;
  /** What the node was in this, e.g. `provider`. */
  readonly role: string;
  /** The leaf's JSON text, verbatim. */
  readonly entry: string;
  /** What the entry commits to; never personal data. */
  readonly details: Readonly<Record<string, unknown>>;
  /** base64url of 32 bytes. */
  readonly salt: string;
  /** A C2SP tlog-proof; null until a signed page covers the entry. */
  readonly proof: string | null;
}

export interface Receipt {
  readonly v: 1;
  readonly kind: "receipt";
  readonly ref: string;
  readonly sides: readonly [ReceiptSide] | readonly [ReceiptSide, ReceiptSide];
}

/** Of the details, what only one side says of itself; all the rest both must have recorded alike. */
const ownDetails: ReadonlySet<string> = new Set(["node", "peer", "role", "at"]);

interface Side {
  readonly side: ReceiptSide;
  readonly where: string;
  readonly entry: LedgerEntry | undefined;
  readonly proof: TlogProof | undefined;
  readonly page: CheckedPage | undefined;
}

interface Case {
  readonly receipt: Receipt;
  readonly sides: readonly Side[];
  readonly trust: TrustPolicy;
  readonly hash: Hash | undefined;
}

/** In this order, once the shape is right; each looks at one promise of the receipt and says what it found. */
const checks: readonly ((all: Case) => Problem[] | Promise<Problem[]>)[] = [
  partsAreReadable,
  detailsMatchEntry,
  refIsTheSame,
  headingIsRecorded,
  bothSidesAreThere,
  bothSidesAgree,
  ledgerBelongsToNode,
  pageIsSigned,
  otherSideWitnessed,
  entryIsIncluded,
];

/**
 * @param value  a parsed receipt file
 * @param hash   a faster SHA-256, when there is one
 */
export async function verifyReceipt(value: unknown, trust: TrustPolicy, { hash }: { hash?: Hash } = {}): Promise<Verdict> {
  const shape = shapeOf(value);
  if (typeof shape === "string") return verdict("receipt", [problem("wrong-shape", { reason: shape })]);
  const sides = await Promise.all(shape.sides.map((side, i) => open(side, `sides[${i}]`, trust)));
  const all: Case = { receipt: shape, sides, trust, hash };
  const problems: Problem[] = [];
  for (const check of checks) problems.push(...(await check(all)));
  const first = sides[0]?.page;
  return verdict("receipt", problems, problems.length === 0 ? factsOf(all) : [], {
    ...(first?.signed ? { origin: first.page?.checkpoint.origin, size: first.page?.checkpoint.size } : {}),
    witnesses: sides.flatMap(({ page }) => (page?.signed ? page.witnesses : [])),
  });
}

/** @returns  the receipt, or what is wrong with its shape. Unknown members are refused: no signature covers them. */
function shapeOf(value: unknown): Receipt | string {
  if (!isRecord(value) || !hasOnly(value, ["v", "kind", "ref", "sides"])) return "v, kind, ref, sides";
  if (value.v !== 1 || value.kind !== "receipt" || typeof value.ref !== "string" || value.ref === "") return "v, kind, ref";
  if (!Array.isArray(value.sides) || value.sides.length < 1 || value.sides.length > 2) return "sides";
  for (const [i, side] of (value.sides as unknown[]).entries()) {
    if (!isRecord(side) || !hasOnly(side, ["node", "role", "entry", "details", "salt", "proof"])) return `sides[${i}]`;
    if (![side.node, side.role, side.entry, side.salt].every((part) => typeof part === "string")) return `sides[${i}]`;
    if (!isRecord(side.details) || (side.proof !== null && typeof side.proof !== "string")) return `sides[${i}]`;
  }
  return value as unknown as Receipt;
}

function hasOnly(value: object, names: readonly string[]): boolean {
  return Object.keys(value).sort().join() === names.toSorted().join();
}

async function open(side: ReceiptSide, where: string, trust: TrustPolicy): Promise<Side> {
  const proof = side.proof === null ? undefined : orUndefined(() => parseTlogProof(side.proof as string));
  return {
    side,
    where,
    entry: orUndefined(() => parseEntry(side.entry)),
    proof,
    page: proof && (await checkPage(proof.note, trust, `${where}.proof`)),
  };
}

function partsAreReadable({ sides }: Case): Problem[] {
  return sides.flatMap(({ side, entry, proof, where }) => [
    ...(entry === undefined ? [problem("entry-unreadable", { node: side.node }, `${where}.entry`)] : []),
    ...(side.proof !== null && proof === undefined ? [problem("proof-unreadable", { node: side.node }, `${where}.proof`)] : []),
    ...(proof?.extra === undefined ? [] : [problem("unsigned-extra", {}, `${where}.proof`)]),
  ]);
}

async function detailsMatchEntry({ sides, hash }: Case): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const { side, entry, where } of sides) {
    if (entry === undefined) continue;
    const commitment = await commitmentTo(side.details, side.salt, hash).catch((error: unknown) => {
      if (error instanceof FormatError) return undefined;
      throw error;
    });
    if (commitment !== entry.commitment) found.push(problem("details-altered", { node: side.node }, `${where}.details`));
  }
  return found;
}

function refIsTheSame({ receipt, sides }: Case): Problem[] {
  return sides
    .filter(({ side }) => side.details.ref !== receipt.ref)
    .map(({ side, where }) => problem("ref-differs", { node: side.node }, `${where}.details.ref`));
}

function headingIsRecorded({ sides }: Case): Problem[] {
  return sides
    .filter(({ side }) => side.details.node !== side.node || side.details.role !== side.role)
    .map(({ side, where }) => problem("side-mislabelled", { node: side.node }, where));
}

function bothSidesAreThere({ sides }: Case): Problem[] {
  const [one, other] = sides.map(({ side }) => side);
  if (one === undefined || other === undefined) return [problem("peer-side-missing", { node: one?.node ?? "" }, "sides")];
  const named = one.node !== other.node && one.details.peer === other.node && other.details.peer === one.node;
  return named ? [] : [problem("sides-not-two", { node: one.node }, "sides")];
}

function bothSidesAgree({ sides }: Case): Problem[] {
  const [one, other] = sides;
  if (one === undefined || other === undefined) return [];
  const names = new Set([...Object.keys(one.side.details), ...Object.keys(other.side.details)]);
  const differing = [...names].filter((name) => !ownDetails.has(name) && memberText(one.side, name) !== memberText(other.side, name));
  // `crossing.provided` answers `crossing.received`, never a link of custody.
  const family = ({ entry }: Side): string | undefined => entry?.kind.split(".")[0];
  if (one.entry && other.entry && family(one) !== family(other)) differing.push("kind");
  return differing.length === 0 ? [] : [problem("sides-disagree", { fields: differing.join(", ") }, "sides")];
}

function memberText({ details }: ReceiptSide, name: string): string | undefined {
  return Object.hasOwn(details, name) ? orUndefined(() => canonicalText(details[name])) : undefined;
}

function ledgerBelongsToNode({ sides, trust }: Case): Problem[] {
  return sides.flatMap(({ side, page, where }) => {
    const node = trust.nodes.get(side.node);
    if (node === undefined) return [problem("node-unknown", { node: side.node }, `${where}.node`)];
    const origin = page?.page?.checkpoint.origin;
    return origin === undefined || origin === node.origin ? [] : [problem("ledger-of-another", { node: side.node, origin }, `${where}.proof`)];
  });
}

function pageIsSigned({ sides, trust }: Case): Problem[] {
  return sides.flatMap(({ page, where }) => (page?.signed ? checkBeside(page, trust, `${where}.proof`) : (page?.problems ?? [])));
}

/** One node alone can write what it likes into its own ledger; that the peer saw the page is what ties its hands. */
function otherSideWitnessed({ sides, trust }: Case): Problem[] {
  return sides.flatMap(({ side, page, where }) => {
    const peer = side.details.peer;
    if (side.proof === null) return [problem("not-yet-witnessed", { witness: typeof peer === "string" ? peer : "" }, `${where}.proof`)];
    if (!page?.signed || page.page === undefined) return [];
    const node = typeof peer === "string" ? trust.nodes.get(peer) : undefined;
    const witness = node && node.witness !== null ? witnessesOf(node) : undefined;
    return checkWitnesses(page.page.checkpoint.origin, page.witnesses, trust, witness, `${where}.proof`);
  });
}

async function entryIsIncluded({ sides, hash }: Case): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const { side, proof, page, where } of sides) {
    if (proof === undefined || !page?.signed || page.page === undefined) continue;
    const { size, root } = page.page.checkpoint;
    const leaf = await run(leafHash(utf8(side.entry)), hash);
    const reached = await run(rootFromInclusion(leaf, proof.index, size, proof.hashes), hash);
    if (reached === undefined || !equalBytes(reached, root)) found.push(problem("entry-not-included", {}, `${where}.proof`));
  }
  return found;
}

function factsOf({ sides }: Case): Fact[] {
  return [
    fact("genuine"),
    fact("both-signed"),
    fact("both-recorded"),
    fact("unchanged"),
    ...sides.flatMap(({ side, entry, proof, page }) => [
      fact("recorded-at", { node: side.node, at: entry?.at ?? "", line: (proof?.index ?? 0) + 1, kind: entry?.kind ?? "" }),
      fact("page-witnessed", { node: side.node, witnesses: (page?.witnesses ?? []).join(", ") }),
      ...(page === undefined ? [] : besideFacts(page)),
    ]),
  ];
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}
