const firstRetryMs = 200;
const longestRetryMs = 15_000;

/**
 * Work that is done key by key: one run of a key at a time, begun by `wake`; woken while it runs, it runs once more; after a fault it runs again
 * by itself, at first soon, later more rarely.
 */
export function createKeyedLoops({ run, onFault }: {
  /** @param goesOn  false once no more is to be begun */
  run: (key: string, goesOn: () => boolean) => Promise<void>;
  /** Told before each pause. @param attempt  1 after the first fault in a row */
  onFault: (key: string, fault: { readonly attempt: number; readonly delayMs: number; readonly error: unknown }) => void;
}) {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  const faults = new Map<string, number>();
  let stopped = true;

  function wake(key: string): void {
    if (stopped) return;
    clearTimeout(timers.get(key));
    timers.delete(key);
    if (running.has(key)) {
      again.add(key);
      return;
    }
    const one = run(key, () => !stopped)
      .then(() => void faults.delete(key), (error: unknown) => retryLater(key, error))
      .then(() => {
        running.delete(key);
        if (again.delete(key)) wake(key);
      });
    running.set(key, one);
  }

  function retryLater(key: string, error: unknown): void {
    const attempt = (faults.get(key) ?? 0) + 1;
    faults.set(key, attempt);
    if (stopped) return;
    const delayMs = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(attempt - 1, 10));
    onFault(key, { attempt, delayMs, error });
    const timer = setTimeout(() => wake(key), delayMs);
    timer.unref();
    timers.set(key, timer);
  }

  return {
    wake,
    start(): void {
      stopped = false;
    },
    /** Resolves when nothing runs any more. */
    async stop(): Promise<void> {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      await Promise.all(running.values());
    },
  };
}
