import type { Log } from "../../platform/log.ts";
import { parseNote, parseSignatureLine, verifyNote, type NoteSignature, type VerifierKey } from "../../verify/index.ts";
import { readBounded } from "./bounded.ts";
import type { Ledger } from "./service.ts";
import { formatSubmission, parseSize } from "./witness/submission.ts";

/** A peer's witness, as our trust store knows it. */
export interface WitnessPeer {
  readonly node: string;
  /** Submission prefix, e.g. `http://localhost:7050/witness`. */
  readonly url: string;
  /** See witnessKey(). */
  readonly key: VerifierKey;
}

/** How far a witness has followed our ledger. */
export interface WitnessState {
  readonly node: string;
  /** Entries under the newest checkpoint it signed. */
  readonly size: number;
  /** Why its newest signature is still missing; null when it isn't. */
  readonly fault: string | null;
}

const timeoutMs = 10_000;
const firstRetryMs = 1_000;
const longestRetryMs = 30_000;
/** Questions to one witness begin no closer than this to each other: under load one signature covers several checkpoints. */
const restMs = 300;
/** A witness answers with a few short lines. */
const maxAnswerBytes = 16 * 1024;
/** Its size may move once between two requests, not for ever. */
const maxTries = 4;

/**
 * Asks each peer's witness to sign our checkpoints: after each new one, and again by a timer while one could not be
 * reached. Nothing waits for it: a receipt without a witness is shown as such until one has signed.
 * @source C2SP tlog-witness
 */
export function collectCosignatures({ ledger, peers, log, fetch = globalThis.fetch }: {
  ledger: Ledger;
  /** Asked anew each time, so that peers may come and go. */
  peers: () => readonly WitnessPeer[] | Promise<readonly WitnessPeer[]>;
  log: Log;
  fetch?: typeof globalThis.fetch;
}) {
  const states = new Map<string, WitnessState>();
  const working = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const resting = new Map<string, NodeJS.Timeout>();
  let timer: NodeJS.Timeout | undefined;
  let stopListening: (() => void) | undefined;
  let retryMs = firstRetryMs;
  let stopping = new AbortController();
  let stopped = true;

  async function ask(peer: WitnessPeer): Promise<void> {
    try {
      const size = await bringUpToDate(peer);
      states.set(peer.node, { node: peer.node, size, fault: null });
    } catch (error) {
      if (stopped) return;
      const fault = describe(error);
      const before = states.get(peer.node);
      if (before?.fault !== fault) log.warn({ peer: peer.node, reason: fault }, "witness has not signed");
      states.set(peer.node, { node: peer.node, size: await ledger.cosignedSize(peer.node).catch(() => before?.size ?? 0), fault });
    }
  }

  /** @returns the size that the witness has signed now */
  async function bringUpToDate({ node, url, key }: WitnessPeer): Promise<number> {
    // What it signed last is known, unless it has been asked for the first time or in vain; it corrects us in any case.
    const before = states.get(node);
    let oldSize = before?.fault === null ? before.size : await ledger.cosignedSize(node);
    for (let attempt = 0; attempt < maxTries; attempt += 1) {
      const checkpoint = await ledger.checkpoint();
      if (!checkpoint || checkpoint.size === 0 || checkpoint.witnesses.includes(node)) return checkpoint?.size ?? 0;
      if (oldSize > checkpoint.size) throw new Error(`it has witnessed ${oldSize} entries of this ledger, which has ${checkpoint.size}`);
      const proof = oldSize === 0 ? [] : await ledger.consistencyProof(oldSize, checkpoint.size);
      const answer = await post(`${url}/add-checkpoint`, formatSubmission({ oldSize, proof, note: checkpoint.note }));
      if (answer.status === 200) {
        await ledger.addCosignature({ size: checkpoint.size, node, line: await findOwnLine(answer.body, checkpoint.note, key) });
        return checkpoint.size;
      }
      if (answer.status !== 409) throw new Error(`it answered ${answer.status}${refusalIn(answer.body)}`);
      oldSize = parseSize(answer.body.replace(/\n$/, ""));
    }
    throw new Error("its size keeps changing");
  }

  async function post(url: string, body: string): Promise<{ status: number; body: string }> {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "text/plain; charset=utf-8" },
      body,
      redirect: "error",
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), stopping.signal]),
    });
    return { status: response.status, body: (await readBounded(response, maxAnswerBytes)).toString("utf8") };
  }

  function wake(): void {
    if (stopped) return;
    void peersNow().then((all) => {
      for (const peer of all) wakeOne(peer);
    });
  }

  function wakeOne(peer: WitnessPeer): void {
    const { node } = peer;
    if (stopped) return;
    if (working.has(node) || resting.has(node)) {
      again.add(node);
      return;
    }
    const work = ask(peer).then(() => {
      working.delete(node);
      wakeAgain(peer);
      if (!working.has(node)) retryLater();
    });
    working.set(node, work);
    resting.set(node, setTimeout(() => {
      resting.delete(node);
      wakeAgain(peer);
    }, restMs));
  }

  function wakeAgain(peer: WitnessPeer): void {
    if (!working.has(peer.node) && !resting.has(peer.node) && again.delete(peer.node)) wakeOne(peer);
  }

  /** One timer for all: it only runs while somebody's signature is missing. */
  function retryLater(): void {
    const missing = [...states.values()].some((state) => state.fault !== null);
    if (!missing) retryMs = firstRetryMs;
    if (stopped || !missing || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      wake();
    }, retryMs);
    timer.unref();
    retryMs = Math.min(longestRetryMs, retryMs * 2);
  }

  async function peersNow(): Promise<readonly WitnessPeer[]> {
    try {
      const all = await peers();
      for (const node of states.keys()) if (!all.some((peer) => peer.node === node)) states.delete(node);
      return all;
    } catch (error) {
      log.error({ reason: error instanceof Error ? error.message : String(error) }, "witnesses are not known");
      return [];
    }
  }

  return {
    start(): void {
      stopped = false;
      stopping = new AbortController();
      stopListening = ledger.onCheckpoint(wake);
      wake();
    },
    async stop(): Promise<void> {
      stopped = true;
      stopping.abort();
      stopListening?.();
      clearTimeout(timer);
      timer = undefined;
      for (const rest of resting.values()) clearTimeout(rest);
      resting.clear();
      again.clear();
      await Promise.all(working.values());
    },
    /** Asks again at once, e.g. when a peer has just joined or been heard from. */
    wake,
    status: (): readonly WitnessState[] => [...states.values()],
  };
}

/**
 * The witness's own line among those it answered with. "The client MUST ignore any cosignatures from unknown keys."
 * @throws Error  when there is none, or it doesn't verify
 */
async function findOwnLine(lines: string, note: string, key: VerifierKey): Promise<string> {
  for (const line of lines.split("\n")) {
    const signature = line === "" ? undefined : readLine(line);
    if (signature?.name !== key.name || signature.id !== key.id) continue;
    const check = await verifyNote({ text: parseNote(note).text, signatures: [signature] }, [key]);
    if (check.ok) return `${line}\n`;
  }
  throw new Error("it answered without a valid signature of its key");
}

function readLine(line: string): NoteSignature | undefined {
  try {
    return parseSignatureLine(line);
  } catch {
    return undefined;
  }
}

/** A failed connection hides its reason in the cause. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message || error.cause.name}` : error.message;
}

/** The name of the refusal, when it is one of ours: a witness that found a contradiction says so. */
function refusalIn(body: string): string {
  const name = /"type":"urn:twincity:problem:([a-z-]{1,60})"/.exec(body)?.[1];
  return name === undefined ? "" : `: ${name}`;
}
