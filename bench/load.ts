export interface Measured {
  readonly calls: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/**
 * Keeps `concurrency` calls open for a time.
 * @param send  one call; throws when the answer is not the right one, which ends the run
 */
export async function measure(send: () => Promise<void>, { concurrency, durationMs }: { concurrency: number; durationMs: number }): Promise<Measured> {
  const latencies: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + durationMs;
  const caller = async (): Promise<void> => {
    for (let begun = performance.now(); begun < endsAt; begun = performance.now()) {
      await send();
      latencies.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, caller));
  const seconds = (performance.now() - startedAt) / 1000;
  latencies.sort((a, b) => a - b);
  return { calls: latencies.length, perSecond: latencies.length / seconds, p50Ms: at(latencies, 0.5), p95Ms: at(latencies, 0.95), p99Ms: at(latencies, 0.99) };
}

/** @param sorted  ascending */
function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
