/**
 * Nodes in memory that keep a ledger, sign pages of it and witness each other's, for tests of what verifies them. Keys
 * and salts come from names, so a failing test fails again.
 */
import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from "node:crypto";
import {
  commitmentTo, cosignatureBytes, cosignatureMessage, decodeEntryBundle, encodeEntryBundle, encodeHeader, encodePayload, formatCheckpoint,
  formatEntry, formatNote, formatTlogProof, formatTrustPolicy, inclusionPath, leafHash, parseNote, parseTilePath, parseTrustPolicy,
  proofFromTiles, readPayload, rootOf, runNow, signatureType, signingInput, tileWidth, toBase64Url, utf8, verifierKey,
  type CustodyFile, type JwsGeneral, type NoteSignature, type Receipt, type ReceiptSide, type SyncHash, type Tile, type TrustPolicy, type VerifierKey,
} from "../../src/verify/index.ts";

export const sha256: SyncHash = (bytes) => new Uint8Array(createHash("sha256").update(bytes).digest());

interface SigningKey {
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}

function signingKey(name: string): SigningKey {
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), sha256(utf8(`test key ${name}`))]);
  const key: KeyObject = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const publicKey = new Uint8Array(createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32));
  return { publicKey, sign: (bytes) => new Uint8Array(sign(null, bytes, key)) };
}

export interface TestNode {
  readonly id: string;
  readonly kid: string;
  readonly logKey: VerifierKey;
  readonly witnessKey: VerifierKey;
  readonly documentKey: SigningKey;
  readonly log: TestLog;
  signPage(text: string): NoteSignature;
  /** @param time  seconds since 1970 */
  cosign(text: string, time?: number): NoteSignature;
}

/** @param keyName  another name gives the same node with foreign keys */
export async function testNode(id: string, keyName = id): Promise<TestNode> {
  const [logSigner, witnessSigner, documentKey] = ["log", "witness", "sign"].map((use) => signingKey(`${keyName} ${use}`)) as [SigningKey, SigningKey, SigningKey];
  const logKey = await verifierKey(`${id}.example/ledger`, signatureType.ed25519, logSigner.publicKey);
  const witnessKey = await verifierKey(`${id}.example/witness`, signatureType.cosignature, witnessSigner.publicKey);
  return {
    id,
    kid: `${id}#sign-1`,
    logKey,
    witnessKey,
    documentKey,
    log: testLog(),
    signPage: (text) => ({ name: logKey.name, id: logKey.id, bytes: logSigner.sign(utf8(text)) }),
    cosign: (text, time = 1_795_000_000) => ({
      name: witnessKey.name,
      id: witnessKey.id,
      bytes: cosignatureBytes(time, witnessSigner.sign(cosignatureMessage(time, text))),
    }),
  };
}

export function trustText(nodes: readonly TestNode[]): string {
  return formatTrustPolicy("Trust file of a test", nodes.map(({ id, kid, logKey, witnessKey, documentKey }) => ({
    node: id, logKey, witnessKey, signKeys: [{ kid, publicKey: documentKey.publicKey }],
  })));
}

export async function trustIn(...nodes: readonly TestNode[]): Promise<TrustPolicy> {
  return parseTrustPolicy(trustText(nodes));
}

export type TestLog = ReturnType<typeof testLog>;

export function testLog() {
  const entries: string[] = [];
  const leaves = (size: number): Uint8Array[] => entries.slice(0, size).map((entry) => runNow(leafHash(utf8(entry)), sha256));
  return {
    entries,
    append: (entry: string): number => entries.push(entry) - 1,
    root: (size = entries.length): Uint8Array => runNow(rootOf(leaves(size)), sha256),
    /** The hashes of a tile, computed from the leaves alone. */
    tile({ level, index, width }: Tile): Uint8Array {
      if (level === "entries") return encodeEntryBundle(entries.slice(index * tileWidth, index * tileWidth + width).map(utf8));
      const perHash = tileWidth ** level;
      const all = leaves(entries.length);
      const hashes = Array.from({ length: width }, (_, i) => {
        const start = (index * tileWidth + i) * perHash;
        return runNow(rootOf(all.slice(start, start + perHash)), sha256);
      });
      return new Uint8Array(Buffer.concat(hashes));
    },
  };
}

/** A signed page over the ledger's first `size` lines. */
export function pageOf(node: TestNode, witnesses: readonly TestNode[], size = node.log.entries.length): string {
  const text = formatCheckpoint({ origin: node.logKey.name, size, root: node.log.root(size) });
  return formatNote(text, [node.signPage(text), ...witnesses.map((witness) => witness.cosign(text))]);
}

export async function proofOf(node: TestNode, index: number, page: string): Promise<string> {
  const size = Number(parseNote(page).text.split("\n")[1]);
  const hashes = await proofFromTiles(inclusionPath(index, size), size, async (tile) => node.log.tile(tile), sha256);
  return formatTlogProof({ index, hashes, note: page });
}

/** Serves a ledger as a node does, with pages of the log as it is now. */
export function ledgerParts(node: TestNode, page: string): (path: string) => Promise<Uint8Array | undefined> {
  return async (path) => {
    if (path === "checkpoint") return utf8(page);
    const tile = parseTilePath(path);
    if (tile === undefined) return undefined;
    const bytes = node.log.tile(tile);
    return tile.level === "entries" && decodeEntryBundle(bytes).length !== tile.width ? undefined : bytes;
  };
}

export function saltNamed(name: string): string {
  return toBase64Url(sha256(utf8(`test salt ${name}`)));
}

export const crossing = {
  ref: "6a4e8b1e-6c1f-4f5e-9a55-0f4f8a1a7a10",
  crossingId: "6a4e8b1e-6c1f-4f5e-9a55-0f4f8a1a7a10",
  agreement: "M0",
  clause: "M0-3",
  grant: "grant-17",
  purpose: "service-evidence",
  basis: { kind: "consent", ref: "consent-5" },
  resource: "cq:household-register",
  fields: ["address", "householder"],
  requestingParty: "sc:gaoxin-hall",
  providingParty: "cq:public-security",
  payloadDigest: `sha256:${saltNamed("payload")}`,
  outcome: "delivered",
} as const;

/** Records one side of a crossing among other lines and opens it. */
export async function recordSide(
  node: TestNode,
  { peer, role, kind, details = {}, linesBefore = 3, linesAfter = 4 }: {
    peer: string; role: string; kind: string; details?: object; linesBefore?: number; linesAfter?: number;
  },
): Promise<ReceiptSide & { readonly index: number }> {
  await appendLines(node, linesBefore);
  const salt = saltNamed(`${node.id} ${kind} ${node.log.entries.length}`);
  const all = { ...crossing, ...details, node: node.id, peer, role };
  const entry = formatEntry({ kind, at: "2026-11-25T02:30:00.000Z", commitment: await commitmentTo(all, salt, sha256) });
  const index = node.log.append(entry);
  await appendLines(node, linesAfter);
  return { node: node.id, role, entry, details: all, salt, proof: null, index };
}

export async function appendLines(node: TestNode, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const name = `${node.id} line ${node.log.entries.length}`;
    node.log.append(formatEntry({ kind: "request.submitted", at: "2026-11-25T02:00:00.000Z", commitment: await commitmentTo({ name }, saltNamed(name), sha256) }));
  }
}

/** A complete receipt of one crossing from `provider` to `consumer`, each page seen by the other. */
export async function crossingReceipt(provider: TestNode, consumer: TestNode): Promise<Receipt> {
  const given = await recordSide(provider, { peer: consumer.id, role: "provider", kind: "crossing.provided" });
  const got = await recordSide(consumer, { peer: provider.id, role: "consumer", kind: "crossing.received", linesBefore: 1, linesAfter: 2 });
  const close = async (node: TestNode, witness: TestNode, { index, ...side }: typeof given): Promise<ReceiptSide> => ({
    ...side,
    proof: await proofOf(node, index, pageOf(node, [witness])),
  });
  return { v: 1, kind: "receipt", ref: crossing.ref, sides: [await close(provider, consumer, given), await close(consumer, provider, got)] };
}

export function signJws(payload: object, ...by: readonly { node: TestNode; party?: string; kid?: string }[]): JwsGeneral {
  const encoded = encodePayload(payload);
  return {
    payload: encoded,
    signatures: by.map(({ node, party, kid = node.kid }) => {
      const header = encodeHeader({ alg: "EdDSA", kid, suite: "ed25519", ...(party === undefined ? {} : { party }) });
      return { protected: header, signature: toBase64Url(node.documentKey.sign(signingInput(header, encoded))) };
    }),
  };
}

export interface LinkDraft {
  readonly node: TestNode;
  readonly party: string;
  readonly type: string;
  readonly custodian: string;
  readonly to?: string;
  /** Members to set otherwise than they should be. */
  readonly wrong?: object;
}

/** Links signed one after another as nodes would, so that only what a test sets `wrong` is wrong. */
export function custodyFile(matter: string, drafts: readonly LinkDraft[]): CustodyFile {
  const links: JwsGeneral[] = [];
  for (const [i, { node, party, type, custodian, to, wrong }] of drafts.entries()) {
    const prev = links.at(-1);
    links.push(signJws({
      v: 1,
      matter,
      seq: i + 1,
      prev: prev === undefined ? null : `sha256:${toBase64Url(sha256(utf8(readPayload(prev.payload).text)))}`,
      type,
      at: `2026-11-25T02:00:0${i}.000Z`,
      custodian,
      node: node.id,
      party,
      ...(to === undefined ? {} : { to }),
      facts: { step: i },
      ...wrong,
    }, { node, party }));
  }
  return { v: 1, kind: "custody", matter, links };
}
