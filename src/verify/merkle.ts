/**
 * Merkle trees of RFC 6962: what a log's root says, and the short proofs that one entry is in it (inclusion) or that a
 * later root only added to an earlier one (consistency). A proof is first a list of leaf ranges, pure and without any
 * hashing: the prover looks up their hashes, the verifier folds the hashes it got in the same order.
 */
import { concat, equalBytes } from "./encoding.ts";
import type { Hashing } from "./hashing.ts";

export const hashBytes = 32;

/** Leaves `start` (included) to `end` (excluded). */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** A proof element on the way from a leaf to the root, and on which side of the way it stands. */
export interface Sibling extends LeafRange {
  readonly side: "left" | "right";
}

/** @source RFC 6962 §2.1: MTH({d(0)}) = SHA-256(0x00 || d(0)) */
export function* leafHash(entry: Uint8Array): Hashing<Uint8Array> {
  return yield concat(Uint8Array.of(0), entry);
}

/** @source RFC 6962 §2.1: MTH(D[n]) = SHA-256(0x01 || MTH(D[0:k]) || MTH(D[k:n])) */
export function* nodeHash(left: Uint8Array, right: Uint8Array): Hashing<Uint8Array> {
  const bytes = new Uint8Array(1 + 2 * hashBytes);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + hashBytes);
  return yield bytes;
}

/** @source RFC 6962 §2.1: the hash of an empty list is the hash of an empty string */
export function* emptyRoot(): Hashing<Uint8Array> {
  return yield new Uint8Array(0);
}

/** The largest power of two smaller than `count`. @param count  at least 2 */
export function splitPoint(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

/** Siblings from the leaf up to the root's child. @source RFC 6962 §2.1.1 */
export function inclusionPath(index: number, size: number): Sibling[] {
  if (!isCount(index) || !isCount(size) || index >= size) throw new RangeError(`no entry ${index} in a tree of ${size}`);
  const path: Sibling[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    if (index < middle) {
      path.push({ side: "right", start: middle, end });
      end = middle;
    } else {
      path.push({ side: "left", start, end: middle });
      start = middle;
    }
  }
  return path.reverse();
}

/** @returns  the root this proof leads to, or undefined when the proof can't belong to that index and size */
export function* rootFromInclusion(leaf: Uint8Array, index: number, size: number, proof: readonly Uint8Array[]): Hashing<Uint8Array | undefined> {
  if (!isCount(index) || !isCount(size) || index >= size || !areHashes([leaf, ...proof])) return undefined;
  const path = inclusionPath(index, size);
  if (path.length !== proof.length) return undefined;
  let hash = leaf;
  for (const [i, sibling] of path.entries()) {
    const other = proof[i] as Uint8Array;
    hash = sibling.side === "left" ? yield* nodeHash(other, hash) : yield* nodeHash(hash, other);
  }
  return hash;
}

export function* verifyInclusion(leaf: Uint8Array, index: number, size: number, proof: readonly Uint8Array[], root: Uint8Array): Hashing<boolean> {
  const reached = yield* rootFromInclusion(leaf, index, size, proof);
  return reached !== undefined && equalBytes(reached, root);
}

/** A range that is a whole subtree of every tree containing it. @source draft-ietf-plants-merkle-tree-certs §4.1 */
export function isSubtree({ start, end }: LeafRange): boolean {
  if (!isCount(start) || !isCount(end) || start > end) return false;
  return start === end || start % (end - start === 1 ? 1 : 2 * splitPoint(end - start)) === 0;
}

/** Inclusion of a leaf in a subtree, not in the whole tree. @source draft-ietf-plants-merkle-tree-certs §4.3 */
export function* verifySubtreeInclusion(leaf: Uint8Array, index: number, subtree: LeafRange, proof: readonly Uint8Array[], root: Uint8Array): Hashing<boolean> {
  if (!isSubtree(subtree) || !isCount(index) || index < subtree.start) return false;
  return yield* verifyInclusion(leaf, index - subtree.start, subtree.end - subtree.start, proof, root);
}

/** The ranges whose hashes prove that the tree of `size` leaves contains the subtree. @source RFC 6962 §2.1.2 when it starts at 0 */
export function consistencyRanges(subtree: LeafRange, size: number): LeafRange[] {
  if (!isSubtree(subtree) || !isCount(size) || subtree.end > size) throw new RangeError("no such subtree");
  if (subtree.start === subtree.end) return [];
  const ranges: LeafRange[] = [];
  const descend = (tree: LeafRange, part: LeafRange, known: boolean): void => {
    if (part.start === tree.start && part.end === tree.end) {
      if (!known) ranges.push(tree);
      return;
    }
    const middle = tree.start + splitPoint(tree.end - tree.start);
    const left = { start: tree.start, end: middle };
    const right = { start: middle, end: tree.end };
    if (part.end <= middle) {
      descend(left, part, known);
      ranges.push(right);
    } else {
      // Either the part lies to the right, or it covers the whole left half and a piece of the right one.
      const covers = part.start < middle;
      descend(right, covers ? { start: middle, end: part.end } : part, covers ? false : known);
      ranges.push(left);
    }
  };
  descend({ start: 0, end: size }, subtree, true);
  return ranges;
}

/**
 * Does the tree (`size`, `root`) contain the subtree with this root? With a subtree from 0 to the earlier size this is
 * the consistency of two checkpoints.
 */
export function* verifySubtreeConsistency(subtree: LeafRange, size: number, subtreeRoot: Uint8Array, root: Uint8Array, proof: readonly Uint8Array[]): Hashing<boolean> {
  if (!isSubtree(subtree) || !isCount(size) || subtree.end > size) return false;
  if (subtree.start === subtree.end) return proof.length === 0 && equalBytes(subtreeRoot, yield* emptyRoot());
  if (subtree.start === 0 && subtree.end === size) return proof.length === 0 && equalBytes(subtreeRoot, root);
  if (!areHashes([subtreeRoot, root, ...proof])) return false;
  if (consistencyRanges(subtree, size).length !== proof.length) return false;
  const unused = proof.values();
  const next = (): Uint8Array => unused.next().value as Uint8Array;

  function* rebuild(tree: LeafRange, part: LeafRange, known: boolean): Hashing<{ part: Uint8Array; tree: Uint8Array }> {
    if (part.start === tree.start && part.end === tree.end) {
      const hash = known ? subtreeRoot : next();
      return { part: hash, tree: hash };
    }
    const middle = tree.start + splitPoint(tree.end - tree.start);
    if (part.end <= middle) {
      const left = yield* rebuild({ start: tree.start, end: middle }, part, known);
      return { part: left.part, tree: yield* nodeHash(left.tree, next()) };
    }
    const covers = part.start < middle;
    const right = yield* rebuild({ start: middle, end: tree.end }, covers ? { start: middle, end: part.end } : part, covers ? false : known);
    const leftHash = next();
    return {
      part: covers ? yield* nodeHash(leftHash, right.part) : right.part,
      tree: yield* nodeHash(leftHash, right.tree),
    };
  }

  const rebuilt = yield* rebuild({ start: 0, end: size }, subtree, true);
  return equalBytes(rebuilt.part, subtreeRoot) && equalBytes(rebuilt.tree, root);
}

/** Of an empty earlier tree nothing can be proved, so it is refused: ask for no proof then. @source RFC 9162 §2.1.4.2 */
export function* verifyConsistency(earlierSize: number, size: number, earlierRoot: Uint8Array, root: Uint8Array, proof: readonly Uint8Array[]): Hashing<boolean> {
  if (earlierSize === 0) return false;
  return yield* verifySubtreeConsistency({ start: 0, end: earlierSize }, size, earlierRoot, root, proof);
}

/** The root of a growing tree, holding only one hash per set bit of its size. */
export interface CompactTree {
  readonly size: number;
  append(leaf: Uint8Array): Hashing<void>;
  root(): Hashing<Uint8Array>;
}

export function compactTree(): CompactTree {
  // Perfect subtrees from left to right, each larger than the next.
  const peaks: { hash: Uint8Array; leaves: number }[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    *append(leaf) {
      let peak = { hash: leaf, leaves: 1 };
      while (peaks.at(-1)?.leaves === peak.leaves) {
        const left = peaks.pop() as { hash: Uint8Array; leaves: number };
        peak = { hash: yield* nodeHash(left.hash, peak.hash), leaves: 2 * peak.leaves };
      }
      peaks.push(peak);
      size += 1;
    },
    *root() {
      return peaks.length === 0 ? yield* emptyRoot() : yield* foldPeaks(peaks.map((peak) => peak.hash));
    },
  };
}

/** The hash of a range from those of its perfect subtrees, left to right. @param hashes  at least one */
export function* foldPeaks(hashes: readonly Uint8Array[]): Hashing<Uint8Array> {
  let hash = hashes.at(-1);
  if (hash === undefined) throw new RangeError("a range has at least one leaf");
  for (const left of hashes.slice(0, -1).reverse()) hash = yield* nodeHash(left, hash);
  return hash;
}

/** @param leaves  leaf hashes */
export function* rootOf(leaves: readonly Uint8Array[]): Hashing<Uint8Array> {
  const tree = compactTree();
  for (const leaf of leaves) yield* tree.append(leaf);
  return yield* tree.root();
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function areHashes(values: readonly Uint8Array[]): boolean {
  return values.every((value) => value.length === hashBytes);
}
