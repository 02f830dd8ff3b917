/**
 * The trust file: whose keys a verifier believes, and how many witnesses a log's page needs. It is a C2SP tlog-policy
 * text that any other tool reads too. What that format leaves to applications stands in comment lines of our own:
 *
 *     # twincity-node <node> <origin of its log> <name of its witness, or none>
 *     # twincity-former-witness <node> <name of a witness with a key it used before>
 *     # twincity-key <node>#sign-1 <base64 of the raw key its documents are signed with: 32 bytes of Ed25519, 65 of SM2>
 *     # twincity-page-key <verifier key: the log signs each page with this one too, beside the standard signature>
 *
 * @source C2SP tlog-policy
 */
import { equalBytes, FormatError, fromBase64, toBase64 } from "./encoding.ts";
import { canCheck, formatVerifierKey, parseVerifierKey, signatureType, type VerifierKey } from "./signed-note.ts";
import { suiteOfKey } from "./suites.ts";

/** Lines that hold more than this of one kind are refused; the format asks for 32 at least. */
const maxOfKind = 256;

export interface Witness {
  /** Used inside this file only; for a node's witness it is the node's id. */
  readonly name: string;
  readonly key: VerifierKey;
  readonly url?: string;
}

export interface WitnessGroup {
  readonly needed: number;
  readonly members: readonly string[];
}

export interface NodeTrust {
  readonly origin: string;
  readonly witness: string | null;
  /** Names of witnesses with keys that this node used before. */
  readonly formerWitnesses: readonly string[];
}

export interface TrustPolicy {
  readonly logs: readonly VerifierKey[];
  /** Keys that a log of the same name signs its pages with besides: then both signatures must be there. */
  readonly pageKeys: readonly VerifierKey[];
  readonly witnesses: readonly Witness[];
  readonly groups: ReadonlyMap<string, WitnessGroup>;
  /** A witness, a group, or "none". */
  readonly quorum: string;
  /** Which log and which witness belong to a node. */
  readonly nodes: ReadonlyMap<string, NodeTrust>;
  /** Keys that sign documents, raw, by `node#sign-1`. */
  readonly signKeys: ReadonlyMap<string, Uint8Array>;
}

interface Draft extends TrustPolicy {
  logs: VerifierKey[];
  pageKeys: VerifierKey[];
  witnesses: Witness[];
  groups: Map<string, WitnessGroup>;
  quorum: string;
  nodes: Map<string, NodeTrust>;
  signKeys: Map<string, Uint8Array>;
  /** Members already in some group: "Each defined name can be listed as a group member at most once." */
  grouped: Set<string>;
  quorumLines: number;
}

/** @throws FormatError  naming the line */
export async function parseTrustPolicy(text: string): Promise<TrustPolicy> {
  const draft: Draft = {
    logs: [], pageKeys: [], witnesses: [], groups: new Map(), quorum: "none", nodes: new Map(), signKeys: new Map(), grouped: new Set(), quorumLines: 0,
  };
  for (const [i, line] of text.split("\n").entries()) {
    try {
      await readLine(draft, line);
    } catch (error) {
      if (error instanceof FormatError) throw new FormatError(`line ${i + 1} of the trust file: ${error.message}`, { cause: error });
      throw error;
    }
  }
  // "A policy file must include exactly one quorum line."
  if (draft.quorumLines !== 1) throw new FormatError("a trust file has exactly one quorum line");
  for (const [node, { origin, witness }] of draft.nodes) {
    if (!draft.logs.some((log) => log.name === origin)) throw new FormatError(`the log ${origin} of ${node} has no log line`);
    if (witness !== null && !draft.witnesses.some(({ name }) => name === witness)) throw new FormatError(`the witness ${witness} of ${node} has no witness line`);
  }
  const ofNoLog = draft.pageKeys.find((key) => !draft.logs.some((log) => log.name === key.name));
  if (ofNoLog !== undefined) throw new FormatError(`the page key of ${ofNoLog.name} belongs to no log of this file`);
  const { grouped: _grouped, quorumLines: _lines, ...policy } = draft;
  return policy;
}

async function readLine(draft: Draft, line: string): Promise<void> {
  // "The only allowed control characters are tab and newline."
  // eslint-disable-next-line no-control-regex -- the rule is about control characters
  if (/[\u0000-\u0008\u000B-\u001F\u007F]/.test(line)) throw new FormatError("a control character");
  const [keyword = "", ...items] = line.split(/[ \t]+/).filter((item) => item !== "");
  if (keyword === "#") return readOwnComment(draft, items);
  if (keyword === "" || keyword.startsWith("#")) return;
  if (keyword === "log") return addLog(draft, items);
  if (keyword === "witness") return addWitness(draft, items);
  if (keyword === "group") return addGroup(draft, items);
  if (keyword === "quorum") return setQuorum(draft, items);
  throw new FormatError(`unknown word ${keyword}`);
}

async function addLog(draft: Draft, items: readonly string[]): Promise<void> {
  const [vkey, , ...more] = items;
  if (vkey === undefined || more.length > 0) throw new FormatError("expected: log <vkey> [<url>]");
  const key = await parseVerifierKey(vkey);
  if (key.type === signatureType.cosignature) throw new FormatError(`${key.name} has a witness's key`);
  refuseDuplicate(draft.logs, key);
  draft.logs.push(key);
}

async function addWitness(draft: Draft, items: readonly string[]): Promise<void> {
  const [name, vkey, url, ...more] = items;
  if (name === undefined || vkey === undefined || more.length > 0) throw new FormatError("expected: witness <name> <vkey> [<url>]");
  refuseTakenName(draft, name);
  const key = await parseVerifierKey(vkey);
  if (key.type === signatureType.ed25519) throw new FormatError(`${name} has a log's key`);
  refuseDuplicate(draft.witnesses.map((witness) => witness.key), key);
  draft.witnesses.push({ name, key, ...(url === undefined ? {} : { url }) });
}

function addGroup(draft: Draft, items: readonly string[]): void {
  const [name, threshold, ...members] = items;
  if (name === undefined || threshold === undefined || members.length === 0) throw new FormatError("expected: group <name> all|any|<k> <name>…");
  refuseTakenName(draft, name);
  if (draft.groups.size >= maxOfKind) throw new FormatError("too many groups");
  for (const member of members) {
    if (!isDefined(draft, member)) throw new FormatError(`${member} is not defined above`);
    if (draft.grouped.has(member)) throw new FormatError(`${member} is in a group already`);
    draft.grouped.add(member);
  }
  const needed = threshold === "any" ? 1 : threshold === "all" ? members.length : /^[1-9][0-9]*$/.test(threshold) ? Number(threshold) : 0;
  if (needed < 1 || needed > members.length) throw new FormatError(`${threshold} of ${members.length} can't be`);
  draft.groups.set(name, { needed, members });
}

function setQuorum(draft: Draft, items: readonly string[]): void {
  const [name, ...more] = items;
  if (name === undefined || more.length > 0) throw new FormatError("expected: quorum <name>");
  if (name !== "none" && !isDefined(draft, name)) throw new FormatError(`${name} is not defined above`);
  draft.quorum = name;
  draft.quorumLines += 1;
}

async function addPageKey(draft: Draft, items: readonly string[]): Promise<void> {
  const [vkey, ...more] = items;
  if (vkey === undefined || more.length > 0) throw new FormatError("expected: # twincity-page-key <vkey>");
  const key = await parseVerifierKey(vkey);
  if (key.type !== signatureType.beside || !canCheck(key)) throw new FormatError(`the page key of ${key.name} is of a kind that can't be checked here`);
  refuseDuplicate(draft.pageKeys, key);
  draft.pageKeys.push(key);
}

async function readOwnComment(draft: Draft, [word, ...items]: readonly string[]): Promise<void> {
  if (word === "twincity-page-key") return addPageKey(draft, items);
  if (word === "twincity-node") {
    const [node, origin, witness, ...more] = items;
    if (node === undefined || origin === undefined || witness === undefined || more.length > 0)
      throw new FormatError("expected: # twincity-node <node> <origin> <witness>|none");
    if (draft.nodes.has(node)) throw new FormatError(`${node} is there twice`);
    draft.nodes.set(node, { origin, witness: witness === "none" ? null : witness, formerWitnesses: [] });
  }
  if (word === "twincity-former-witness") {
    const [node, name, ...more] = items;
    const known = node === undefined ? undefined : draft.nodes.get(node);
    if (node === undefined || name === undefined || more.length > 0 || !known) throw new FormatError("expected: # twincity-former-witness <node> <witness>, below the node");
    if (!draft.witnesses.some((one) => one.name === name)) throw new FormatError(`the witness ${name} of ${node} has no witness line`);
    draft.nodes.set(node, { ...known, formerWitnesses: [...known.formerWitnesses, name] });
  }
  if (word === "twincity-key") {
    const [kid, base64, ...more] = items;
    if (kid === undefined || base64 === undefined || more.length > 0 || !/^[^#]+#[^#]+$/.test(kid))
      throw new FormatError("expected: # twincity-key <node>#<key> <base64>");
    const key = fromBase64(base64);
    if (suiteOfKey(key) === undefined) throw new FormatError(`${kid} is neither an Ed25519 key nor one of SM2`);
    if (draft.signKeys.has(kid)) throw new FormatError(`${kid} is there twice`);
    draft.signKeys.set(kid, key);
  }
}

function isDefined(draft: Draft, name: string): boolean {
  return draft.groups.has(name) || draft.witnesses.some((witness) => witness.name === name);
}

function refuseTakenName(draft: Draft, name: string): void {
  if (name === "none" || isDefined(draft, name)) throw new FormatError(`the name ${name} is taken`);
}

/** "Two vkeys are considered duplicate if they wrap the same underlying public key, even if they differ by key name and key id." */
function refuseDuplicate(keys: readonly VerifierKey[], key: VerifierKey): void {
  if (keys.length >= maxOfKind) throw new FormatError("too many keys");
  if (keys.some((other) => equalBytes(other.publicKey, key.publicKey))) throw new FormatError(`the key of ${key.name} is there twice`);
}

const formerName = (node: string, i: number): string => `${node}-before-${i + 1}`;

/** All names under which a node has witnessed. */
export function witnessesOf({ witness, formerWitnesses }: NodeTrust): readonly string[] {
  return witness === null ? formerWitnesses : [witness, ...formerWitnesses];
}

/** @param witnessed  names of witnesses whose cosignature has been verified */
export function quorumReached(policy: TrustPolicy, witnessed: ReadonlySet<string>): boolean {
  const holds = (name: string): boolean => {
    const group = policy.groups.get(name);
    return group ? group.members.filter(holds).length >= group.needed : witnessed.has(name);
  };
  return policy.quorum === "none" || holds(policy.quorum);
}

export interface TrustedNode {
  readonly node: string;
  /** Of the log; its name is the log's origin. */
  readonly logKey: VerifierKey;
  /** Of a log whose pages are signed by another suite too. */
  readonly pageKey?: VerifierKey | undefined;
  readonly witnessKey: VerifierKey | null;
  readonly signKeys: readonly { readonly kid: string; readonly publicKey: Uint8Array }[];
  /** Keys that were exchanged: pages and cosignatures of their time stay good. */
  readonly earlierLogKeys?: readonly VerifierKey[];
  readonly earlierWitnessKeys?: readonly VerifierKey[];
}

/**
 * The trust file of a group of nodes that witness each other: one witness is enough, and a verifier of receipts asks
 * for the other side's in any case.
 * @param heading  a comment for readers, one line
 * @param others   witnesses that belong to no node, e.g. an auditor's
 */
export function formatTrustPolicy(heading: string, nodes: readonly TrustedNode[], others: readonly Witness[] = []): string {
  const witnesses: Witness[] = [
    ...nodes.flatMap(({ node, witnessKey, earlierWitnessKeys = [] }) => [
      ...(witnessKey === null ? [] : [{ name: node, key: witnessKey }]),
      ...earlierWitnessKeys.map((key, i) => ({ name: formerName(node, i), key })),
    ]),
    ...others,
  ];
  const quorum = witnesses.length === 0
    ? ["quorum none"]
    : [`group Witnesses any ${witnesses.map(({ name }) => name).join(" ")}`, "quorum Witnesses"];
  return [
    `# ${heading}`,
    ...nodes.flatMap(({ logKey, earlierLogKeys = [] }) => [logKey, ...earlierLogKeys].map((key) => `log ${formatVerifierKey(key)}`)),
    ...witnesses.map(({ name, key, url }) => `witness ${name} ${formatVerifierKey(key)}${url === undefined ? "" : ` ${url}`}`),
    ...quorum,
    ...nodes.map(({ node, logKey, witnessKey }) => `# twincity-node ${node} ${logKey.name} ${witnessKey === null ? "none" : node}`),
    ...nodes.flatMap(({ node, earlierWitnessKeys = [] }) => earlierWitnessKeys.map((_, i) => `# twincity-former-witness ${node} ${formerName(node, i)}`)),
    ...nodes.flatMap(({ pageKey }) => (pageKey === undefined ? [] : [`# twincity-page-key ${formatVerifierKey(pageKey)}`])),
    ...nodes.flatMap(({ signKeys }) => signKeys.map(({ kid, publicKey }) => `# twincity-key ${kid} ${toBase64(publicKey)}`)),
    "",
  ].join("\n");
}
