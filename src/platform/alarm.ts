import type { Clock } from "./clock.ts";
import type { Log } from "./log.ts";

export interface Alarm {
  /** Looks again when the next instant is; call it after something with a time was added. */
  wake(): void;
  /** Does what is due now; resolves when it is done. */
  ringNow(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Node timers run on a clock of their own: after this long at most the real one is looked at again, without a query. */
const longestNapMs = 30_000;
const retryMs = 10_000;

/**
 * Does work at instants that are kept elsewhere (a table), so that a restart loses none. Sleeps until the next one.
 * @param next  the earliest instant at which something is due; undefined when nothing waits
 * @param ring  does everything that is due; called again later when it throws
 */
export function createAlarm({ clock, log, name, next, ring }: {
  clock: Clock;
  log: Log;
  name: string;
  next: () => Promise<Date | undefined>;
  ring: () => Promise<void>;
}): Alarm {
  let stopped = true;
  let timer: NodeJS.Timeout | undefined;
  let nextAt: Date | undefined;
  let working: Promise<void> | undefined;
  let again = false;

  function wake(): void {
    if (stopped) return;
    if (working) {
      again = true;
      return;
    }
    clearTimeout(timer);
    working = pass().finally(() => {
      working = undefined;
      if (again) {
        again = false;
        wake();
      }
    });
  }

  async function pass(): Promise<void> {
    try {
      nextAt = await next();
      if (nextAt !== undefined && nextAt <= clock.now()) {
        await ring();
        nextAt = await next();
        // Still due: what could not be done now is tried again after a pause.
        if (nextAt !== undefined && nextAt <= clock.now()) return sleep(retryMs);
      }
      nap();
    } catch (error) {
      log.error({ alarm: name, reason: error instanceof Error ? error.message : String(error) }, "due work waits");
      sleep(retryMs);
    }
  }

  function nap(): void {
    if (nextAt === undefined || stopped) return;
    const left = nextAt.getTime() - clock.now().getTime();
    if (left <= 0) return wakeSoon();
    sleep(Math.min(left, longestNapMs), left <= longestNapMs ? wake : nap);
  }

  function wakeSoon(): void {
    sleep(0);
  }

  function sleep(ms: number, then: () => void = wake): void {
    if (stopped) return;
    timer = setTimeout(then, ms);
    timer.unref();
  }

  return {
    wake,
    ringNow: ring,
    async start() {
      stopped = false;
      wake();
      await working;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await working;
    },
  };
}
