/** What a phase found. A failed check counts as one failed test named after it; a passed one is no test. */
export interface Tally {
  /** Tests that ran, skipped ones not included. */
  readonly ran: number;
  readonly passed: number;
  readonly skipped: number;
  readonly failed: readonly string[];
  readonly times: readonly { readonly name: string; readonly ms: number }[];
}

export const nothing: Tally = { ran: 0, passed: 0, skipped: 0, failed: [], times: [] };

export function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      ran: sum.ran + tally.ran,
      passed: sum.passed + tally.passed,
      skipped: sum.skipped + tally.skipped,
      failed: [...sum.failed, ...tally.failed],
      times: [...sum.times, ...tally.times],
    }),
    nothing,
  );
}

export function slowest(tallies: readonly Tally[], count: number): Tally["times"] {
  return [...total(tallies).times].sort((a, b) => b.ms - a.ms).slice(0, count);
}

/** The line other programs read. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed.length} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
