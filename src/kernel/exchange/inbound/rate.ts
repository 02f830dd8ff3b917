/** Length of the sliding window, seconds. */
export const windowSeconds = 60;

export interface SecondOfUse {
  /** Seconds since 1970. */
  readonly second: number;
  readonly calls: number;
}

export interface Admission {
  /** How many of the wanted calls fit. */
  readonly admitted: number;
  /** When the rest may be tried again; 1 to 60. */
  readonly retryAfterSeconds: number;
}

/**
 * How many more calls a grant bears now: at most `ratePerMinute` in any 60 whole seconds, the current one included.
 * @param used    calls per second so far; older seconds than the window don't count
 * @param wanted  at least 1
 */
export function admit({ used, ratePerMinute, wanted, nowSecond }: {
  readonly used: readonly SecondOfUse[];
  readonly ratePerMinute: number;
  readonly wanted: number;
  readonly nowSecond: number;
}): Admission {
  const inWindow = used.filter(({ second }) => second > nowSecond - windowSeconds && second <= nowSecond).sort((a, b) => a.second - b.second);
  const spent = inWindow.reduce((sum, { calls }) => sum + calls, 0);
  const admitted = Math.max(0, Math.min(wanted, ratePerMinute - spent));
  const oldest = admitted > 0 ? (inWindow[0]?.second ?? nowSecond) : firstToLeave(inWindow, spent - ratePerMinute + 1) ?? nowSecond;
  return { admitted, retryAfterSeconds: Math.max(1, oldest + windowSeconds - nowSecond) };
}

/** The second whose leaving frees at least `needed` calls. */
function firstToLeave(inWindow: readonly SecondOfUse[], needed: number): number | undefined {
  let freed = 0;
  return inWindow.find(({ calls }) => (freed += calls) >= needed)?.second;
}
