import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../storage/database.ts";
import type { Answer, Call } from "../schema.ts";
import { countRefusals } from "../store.ts";

/** Counts refused calls by day, reason and grant. @param grantOf  only grants that exist: a peer must not be able to fill the table with inventions */
export async function countRefused(
  peer: string,
  answered: readonly { readonly call: Call; readonly answer: Answer }[],
  grantOf: (call: Call) => { readonly id: string } | undefined,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<void> {
  const counts = new Map<string, { reason: string; grant: string; calls: number }>();
  for (const { call, answer } of answered) {
    const reason = answer.problem?.type;
    if (reason === undefined) continue;
    const grant = grantOf(call)?.id ?? "";
    const key = `${reason} ${grant}`;
    counts.set(key, { reason, grant, calls: (counts.get(key)?.calls ?? 0) + 1 });
  }
  if (counts.size === 0) return;
  const now = clock.now();
  await countRefusals(db, [...counts.values()].map((one) => ({ on: shanghaiDay(now), peer, ...one, lastAt: now })));
}

/** The calendar day in Sichuan and Chongqing. */
function shanghaiDay(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
