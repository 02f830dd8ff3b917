/** Is this page of a ledger (a signed checkpoint) what it says: the log's own, unchanged, and seen by witnesses? */
import { parseCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { FormatError } from "./encoding.ts";
import { parseNote, verifyNote, type SignedNote } from "./signed-note.ts";
import { quorumReached, type TrustPolicy, witnessesOf } from "./trust-policy.ts";
import { fact, problem, type Fact, type Problem } from "./verdict.ts";

export interface LedgerPage {
  readonly note: SignedNote;
  readonly checkpoint: Checkpoint;
}

export interface CheckedPage {
  /** Undefined when the page can't be read. */
  readonly page: LedgerPage | undefined;
  /** Did the log's own signature hold? Only then believe the checkpoint. */
  readonly signed: boolean;
  /** Did the signature by the log's page key hold too, where the trust file names one? */
  readonly beside: boolean;
  /** Names (of the trust file) of the witnesses whose cosignature held. */
  readonly witnesses: readonly string[];
  /** Problems of the log's signature, and of witness marks that are there and wrong. Missing witnesses are judged apart. */
  readonly problems: readonly Problem[];
}

export async function checkPage(text: string, trust: TrustPolicy, where?: string): Promise<CheckedPage> {
  const page = readPage(text);
  const refuse = (found: Problem): CheckedPage => ({ page, signed: false, beside: false, witnesses: [], problems: [found] });
  if (page === undefined) return refuse(problem("page-unreadable", {}, where));
  const { origin } = page.checkpoint;
  const logKeys = trust.logs.filter((key) => key.name === origin);
  if (logKeys.length === 0) return refuse(problem("ledger-unknown", { origin }, where));

  const witnessKeys = trust.witnesses.map((witness) => witness.key);
  const pageKeys = trust.pageKeys.filter((key) => key.name === origin);
  const check = await verifyNote(page.note, [...logKeys, ...pageKeys, ...witnessKeys]);
  if (!check.ok && check.reason === "no-known-signature") return refuse(problem("page-not-signed", { origin }, where));
  if (!check.ok) {
    const witness = trust.witnesses.find(({ key }) => key === check.key);
    return refuse(witness ? problem("witness-signature-wrong", { witness: witness.name }, where) : problem("page-signature-wrong", {}, where));
  }
  const held = new Set(check.signatures.map((signature) => signature.key));
  const witnesses = trust.witnesses.filter(({ key }) => held.has(key)).map(({ name }) => name);
  if (!logKeys.some((key) => held.has(key))) return { ...refuse(problem("page-not-signed", { origin }, where)), witnesses };
  return { page, signed: true, beside: pageKeys.some((key) => held.has(key)), witnesses, problems: [] };
}

function readPage(text: string): LedgerPage | undefined {
  try {
    const note = parseNote(text);
    return { note, checkpoint: parseCheckpoint(note.text) };
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

/**
 * A log whose page key the trust file names signs each page twice; a page without the second signature may be one that somebody took it off.
 * @param checked  a page that the log itself has signed
 */
export function checkBeside({ page, beside }: CheckedPage, trust: TrustPolicy, where?: string): Problem[] {
  const origin = page?.checkpoint.origin;
  return beside || !trust.pageKeys.some(({ name }) => name === origin) ? [] : [problem("page-not-signed-beside", { origin: origin ?? "" }, where)];
}

/** What to say of the second signature of a page. */
export function besideFacts({ page, beside }: CheckedPage): Fact[] {
  return beside && page !== undefined ? [fact("page-signed-sm2", { origin: page.checkpoint.origin })] : [];
}

/** The node whose log this is, by the trust file. */
export function nodeOfLog(origin: string, trust: TrustPolicy): string | undefined {
  return [...trust.nodes].find(([, node]) => node.origin === origin)?.[0];
}

/**
 * Has somebody other than the log's own node seen the page, and is the quorum of the trust file reached?
 * @param required  names of a node's witness, one of which must be among them, whatever the quorum says
 */
export function checkWitnesses(origin: string, witnesses: readonly string[], trust: TrustPolicy, required?: readonly string[], where?: string): Problem[] {
  const own = nodeOfLog(origin, trust);
  const ofNode = own === undefined ? undefined : trust.nodes.get(own);
  const ownWitnesses = ofNode ? witnessesOf(ofNode) : [];
  const others = witnesses.filter((name) => !ownWitnesses.includes(name));
  const isThere = required === undefined || required.some((name) => others.includes(name));
  const seen = required === undefined ? trust.quorum === "none" || others.length > 0 : isThere;
  if (seen && quorumReached(trust, new Set(witnesses))) return [];
  const awaited = isThere ? awaitedWitnesses(trust, witnesses, ownWitnesses) : (required[0] ?? "");
  return [problem("not-yet-witnessed", { witness: awaited }, where)];
}

function awaitedWitnesses(trust: TrustPolicy, witnesses: readonly string[], ownWitnesses: readonly string[]): string {
  // A key that was exchanged signs no new page.
  const former = new Set([...trust.nodes.values()].flatMap(({ formerWitnesses }) => formerWitnesses));
  return trust.witnesses.map(({ name }) => name).filter((name) => !ownWitnesses.includes(name) && !witnesses.includes(name) && !former.has(name)).join(", ");
}
