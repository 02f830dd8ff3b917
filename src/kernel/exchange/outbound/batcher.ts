/** How many messages may be under way to one peer, so that a slow one does not hold up the others. */
export const maxMessagesInFlight = 3;
/** A message stays below this many characters of JSON, one call aside. */
export const maxMessageChars = 1_500_000;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly chars: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers single calls into messages without a timer: what has come up while the previous messages were on their way travels
 * together. Alone on the line a call is a message by itself, under load messages grow.
 * @param send      sends one message; resolves with one result per item, in order
 * @param maxItems  most items of one message
 */
export function createBatcher<Item, Result>({ send, maxItems, maxInFlight = maxMessagesInFlight, maxChars = maxMessageChars, charsOf }: {
  send: (items: readonly Item[]) => Promise<readonly Result[]>;
  maxItems: number;
  maxInFlight?: number;
  maxChars?: number;
  charsOf: (item: Item) => number;
}) {
  let queue: Waiting<Item, Result>[] = [];
  let inFlight = 0;
  let scheduled = false;

  function schedule(): void {
    if (scheduled || inFlight >= maxInFlight || queue.length === 0) return;
    scheduled = true;
    // Everything that this turn of the event loop brings shares a message.
    setImmediate(() => {
      scheduled = false;
      void dispatch();
    });
  }

  async function dispatch(): Promise<void> {
    if (inFlight >= maxInFlight) return;
    const message = take();
    if (message.length === 0) return;
    inFlight += 1;
    schedule();
    try {
      const results = await send(message.map(({ item }) => item));
      if (results.length !== message.length) throw new Error(`${results.length} results for ${message.length} items`);
      for (const [i, { resolve }] of message.entries()) resolve(results[i]!);
    } catch (error) {
      for (const { reject } of message) reject(error);
    } finally {
      inFlight -= 1;
      schedule();
    }
  }

  function take(): Waiting<Item, Result>[] {
    let chars = 0;
    let count = 0;
    for (const { chars: more } of queue) {
      if (count === maxItems || (count > 0 && chars + more > maxChars)) break;
      chars += more;
      count += 1;
    }
    const taken = queue.slice(0, count);
    queue = queue.slice(count);
    return taken;
  }

  return {
    add(item: Item): Promise<Result> {
      return new Promise((resolve, reject) => {
        queue.push({ item, chars: charsOf(item), resolve, reject });
        schedule();
      });
    },
    /** Items not yet sent. */
    get waiting(): number {
      return queue.length;
    },
  };
}
