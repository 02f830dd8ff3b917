/** The only source of time: services receive a clock, tests set it. */
export interface Clock {
  now(): Date;
}

export function systemClock(): Clock {
  return { now: () => new Date() };
}

/** Measures how long something takes: never goes back, and says nothing about the date. */
export interface Stopwatch {
  /** Milliseconds since some moment, with fractions. */
  ms(): number;
}

export function systemStopwatch(): Stopwatch {
  return { ms: () => performance.now() };
}

export interface Step {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly ms?: number;
}

export interface FixedClock extends Clock {
  set(iso: string): void;
  advance(step: Step): void;
}

/** A clock that stands still until told otherwise. */
export function fixedClock(iso: string): FixedClock {
  let at = Date.parse(iso);
  if (Number.isNaN(at)) throw new Error(`not an instant: ${iso}`);
  return {
    now: () => new Date(at),
    set(next) {
      at = Date.parse(next);
    },
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0, ms = 0 }) {
      at += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + ms;
    },
  };
}
