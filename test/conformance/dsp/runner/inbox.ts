import type { ActName } from "./protocol.ts";

/** What came from the connector: a message that may stand where it stands, or what is wrong with it. */
export type Received = { readonly act: ActName; readonly body: Readonly<Record<string, unknown>> } | { readonly fault: string };

/** Messages in the order in which they came; taking one waits for it. */
export function createInbox() {
  const unclaimed: Received[] = [];
  let arrived: (() => void) | undefined;
  return {
    unclaimed: unclaimed as readonly Received[],
    add(received: Received): void {
      unclaimed.push(received);
      arrived?.();
    },
    /** @returns undefined when nothing came in time */
    async take(waitMs: number): Promise<Received | undefined> {
      if (unclaimed.length === 0) {
        const { promise, resolve } = Promise.withResolvers<void>();
        arrived = resolve;
        const timer = setTimeout(resolve, waitMs);
        await promise;
        clearTimeout(timer);
        arrived = undefined;
      }
      return unclaimed.shift();
    },
  };
}
