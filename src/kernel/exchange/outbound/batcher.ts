import { createTurns } from "../together/turns.ts";

/** How many messages to one peer may wait for their first answer; what comes up meanwhile shares the next one. */
export const maxMessagesInFlight = 3;
/** A message that has had no answer for so long, ms, holds up no other any more. */
export const stragglerMs = 60;
/** How many messages to one peer may be open in all, those with slow calls included. */
export const maxMessagesOpen = 16;
/** A message stays below this many characters of JSON, one call aside. */
export const maxMessageChars = 1_500_000;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly chars: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** Tells what became of the item at a place of the message; each place once. */
export type Answered<Result> = (place: number, result: Result) => void;

/**
 * Gathers single calls into messages without a timer: what has come up while the previous messages were on their way travels
 * together. Alone on the line a call is a message by itself, under load messages grow. Lines take turns, and a message that is slow holds up
 * neither the others nor its own calls that are answered already.
 * @param send        sends one message, and tells the answers as they come
 * @param maxItems    most items of one message
 * @param lineOf      who stands for whom, e.g. the office
 * @param refusalOf   why an item is not taken on, given how many wait; undefined when it is
 */
export function createBatcher<Item, Result>({
  send, maxItems, maxInFlight = maxMessagesInFlight, maxOpen = maxMessagesOpen, maxChars = maxMessageChars, straggleMs = stragglerMs, charsOf, lineOf = () => "", refusalOf = () => undefined,
}: {
  send: (items: readonly Item[], answered: Answered<Result>) => Promise<void>;
  maxItems: number;
  maxInFlight?: number;
  maxOpen?: number;
  maxChars?: number;
  straggleMs?: number;
  charsOf: (item: Item) => number;
  lineOf?: (item: Item) => string;
  refusalOf?: (waiting: { readonly all: number; readonly ofLine: number }) => Error | undefined;
}) {
  const queue = createTurns<Waiting<Item, Result>>();
  let inFlight = 0;
  let open = 0;
  let scheduled = false;
  let turnedAway = 0;

  const mayGo = () => inFlight < maxInFlight && open < maxOpen;

  function schedule(): void {
    if (scheduled || !mayGo() || queue.size === 0) return;
    scheduled = true;
    // Everything that this turn of the event loop brings shares a message.
    setImmediate(() => {
      scheduled = false;
      void dispatch();
    });
  }

  async function dispatch(): Promise<void> {
    const message = mayGo() ? take() : [];
    if (message.length === 0) return;
    inFlight += 1;
    open += 1;
    let counts = true;
    const letOthersGo = () => {
      if (!counts) return;
      counts = false;
      inFlight -= 1;
      schedule();
    };
    const straggles = setTimeout(letOthersGo, straggleMs);
    schedule();
    const unanswered = new Set(message);
    try {
      await send(message.map(({ item }) => item), (place, result) => {
        const waiting = message[place];
        if (!waiting || !unanswered.delete(waiting)) throw new Error(`no item at ${place} waits for an answer`);
        waiting.resolve(result);
        letOthersGo();
      });
      if (unanswered.size > 0) throw new Error(`${unanswered.size} of ${message.length} items have no result`);
    } catch (error) {
      for (const { reject } of unanswered) reject(error);
    } finally {
      clearTimeout(straggles);
      open -= 1;
      letOthersGo();
      schedule();
    }
  }

  function take(): Waiting<Item, Result>[] {
    const taken: Waiting<Item, Result>[] = [];
    let chars = 0;
    const fits = (one: Waiting<Item, Result>) => taken.length < maxItems && (taken.length === 0 || chars + one.chars <= maxChars);
    for (let next = queue.take(fits); next; next = queue.take(fits)) {
      taken.push(next);
      chars += next.chars;
    }
    return taken;
  }

  return {
    /** @throws what refusalOf() says */
    add(item: Item): Promise<Result> {
      const line = lineOf(item);
      const refusal = refusalOf({ all: queue.size, ofLine: queue.sizeOf(line) });
      if (refusal) {
        turnedAway += 1;
        return Promise.reject(refusal);
      }
      return new Promise((resolve, reject) => {
        queue.add(line, { item, chars: charsOf(item), resolve, reject });
        schedule();
      });
    },
    /** Items not yet sent, messages not yet answered in full, items not taken on. */
    get state() {
      return { waiting: queue.size, messages: open, turnedAway };
    },
  };
}
