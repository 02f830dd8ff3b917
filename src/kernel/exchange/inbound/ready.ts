/** Hands over what has become ready since the last time, all at once; whoever asks too early waits. */
export function createReady<Item>() {
  let items: Item[] = [];
  let failure: { readonly error: unknown } | undefined;
  let wake: (() => void) | undefined;
  return {
    add(item: Item): void {
      items.push(item);
      wake?.();
    },
    /** No more comes; what is ready is handed over before that is said. */
    fail(error: unknown): void {
      failure ??= { error };
      wake?.();
    },
    /** @throws what fail() was told */
    async next(): Promise<readonly Item[]> {
      while (items.length === 0) {
        if (failure) throw failure.error;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = undefined;
      }
      const all = items;
      items = [];
      return all;
    },
  };
}
