import type { Stopwatch } from "../../../platform/clock.ts";
import type { StageTimes } from "../schema.ts";

export type Stage = keyof StageTimes;

/** In the order in which a call passes them. */
export const stagesInOrder: readonly Stage[] = ["auth", "policy", "basis", "queue", "source", "sign", "log", "network"];

/** Adds up how long the stages of something take. */
export interface Lap {
  /** Since the last look at it, or since it began, was this stage. */
  took(stage: Stage): void;
  add(stage: Stage, ms: number): void;
  /** Runs work, and counts its time for a stage. */
  measure<Result>(stage: Stage, work: () => Result): Result;
  /** Rounded to hundredths of a millisecond. */
  readonly times: StageTimes;
}

export function startLap(stopwatch: Stopwatch, before: StageTimes = {}): Lap {
  const times: Partial<Record<Stage, number>> = { ...before };
  let since = stopwatch.ms();
  const add = (stage: Stage, ms: number) => {
    times[stage] = (times[stage] ?? 0) + Math.max(0, ms);
  };
  return {
    took(stage) {
      const now = stopwatch.ms();
      add(stage, now - since);
      since = now;
    },
    add,
    measure(stage, work) {
      const began = stopwatch.ms();
      const result = work();
      if (result instanceof Promise) void result.finally(() => add(stage, stopwatch.ms() - began)).catch(() => {});
      else add(stage, stopwatch.ms() - began);
      return result;
    },
    get times() {
      return rounded(times);
    },
  };
}

export function rounded(times: StageTimes): StageTimes {
  return Object.fromEntries(Object.entries(times).map(([stage, ms]) => [stage, Math.round(ms * 100) / 100]));
}

export function sumOf(times: StageTimes): number {
  return Object.values(times).reduce((sum, ms) => sum + ms, 0);
}

/** As browsers show it in their network panel. @source W3C Server Timing §3 */
export function serverTiming({ totalMs, ours, theirs }: { readonly totalMs: number; readonly ours: StageTimes; readonly theirs: StageTimes | null }): string {
  const part = (prefix: string, times: StageTimes) => stagesInOrder.flatMap((stage) => (times[stage] === undefined ? [] : [`${prefix}${stage};dur=${times[stage]}`]));
  return [`total;dur=${totalMs}`, ...part("", ours), ...part("peer-", theirs ?? {})].join(", ");
}
