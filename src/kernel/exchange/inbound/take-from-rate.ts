import type { Clock } from "../../../platform/clock.ts";
import { inTransaction, type Database } from "../../../storage/database.ts";
import { addGrantUse, lockGrantUse } from "../store.ts";
import type { GrantFacts } from "./facts.ts";
import { admit, windowSeconds } from "./rate.ts";

/**
 * Takes calls from their grants' rates, in order. The count stands in the database, so that neither a restart nor a second
 * process resets it; its commit doesn't wait for the disk: what a power cut may lose is a fraction of a second of counting.
 * @returns the calls that fit, and the others with the seconds after which to try again
 */
export async function takeFromRate<One extends { readonly grant: GrantFacts }>(
  calls: readonly One[],
  { db, clock }: { db: Database; clock: Clock },
): Promise<{ admitted: One[]; refused: Map<One, number> }> {
  const admitted: One[] = [];
  const refused = new Map<One, number>();
  for (const [grantId, group] of Map.groupBy(calls, ({ grant }) => grant.id)) {
    const { ratePerMinute } = group[0]!.grant;
    const admission = await inTransaction(db, async (tx) => {
      const used = await lockGrantUse(tx, grantId, Math.floor(clock.now().getTime() / 1000) - windowSeconds);
      // Only now: whoever waited for the others may have come into a later second.
      const nowSecond = Math.floor(clock.now().getTime() / 1000);
      const forgetUpTo = nowSecond - windowSeconds;
      const result = admit({ used, ratePerMinute, wanted: group.length, nowSecond });
      if (result.admitted > 0) await addGrantUse(tx, { grantId, second: nowSecond, calls: result.admitted, forgetUpTo });
      return result;
    });
    admitted.push(...group.slice(0, admission.admitted));
    for (const one of group.slice(admission.admitted)) refused.set(one, admission.retryAfterSeconds);
  }
  return { admitted, refused };
}
