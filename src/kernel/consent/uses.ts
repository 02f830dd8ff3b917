import type { Clock } from "../../platform/clock.ts";
import { payloadOf, type JwsGeneral } from "../../platform/crypto/jws.ts";
import type { ProblemError } from "../../platform/http/problem.ts";
import { inTransaction, type Database } from "../../storage/database.ts";
import { consentExhausted, consentTooOften } from "./errors.ts";
import type { ConsentArtefact, ConsentFrequency } from "./schema.ts";
import { frequencyOf } from "./states.ts";
import { deleteUses, insertUses, listUses, lockUses } from "./use-store.ts";

const dayMs = 86_400_000;

/** A call that leans on a consent; its artefact has been checked. */
export interface UseWanted {
  readonly callId: string;
  readonly consent: string;
  readonly document: JwsGeneral;
}

/**
 * How many of the wanted uses still fit.
 * @param used  when each use so far was, of the whole life of the consent
 * @returns     the number admitted, and why the others are not
 */
export function admitUses({ total, per }: ConsentFrequency, { used, wanted, now, consent }: { used: readonly Date[]; wanted: number; now: Date; consent: string }): { admitted: number; refusal: ProblemError | undefined } {
  const left = total === null ? Infinity : total - used.length;
  const inWindow = per === null ? [] : used.filter((at) => at.getTime() > now.getTime() - per.days * dayMs);
  const leftInWindow = per === null ? Infinity : per.calls - inWindow.length;
  const admitted = Math.max(0, Math.min(wanted, left, leftInWindow));
  if (admitted === wanted) return { admitted, refusal: undefined };
  if (left <= leftInWindow || per === null) return { admitted, refusal: consentExhausted(`${consent}: ${total}`) };
  const opensAt = (inWindow[0] ?? now).getTime() + per.days * dayMs;
  return { admitted, refusal: consentTooOften({ en: `${consent}: ${per.calls} in ${per.days} days`, zh: `${consent}：${per.days} 天内 ${per.calls} 次`, headers: { "retry-after": String(Math.max(1, Math.ceil((opensAt - now.getTime()) / 1000))) } }) };
}

/**
 * The provider's count of what was answered under the consents of peers. It stands in the database, one call after the other for each consent:
 * neither a restart, nor a second process, nor calls of one moment bring one answer more than was agreed to.
 */
export function createUses({ db, clock }: { db: Database; clock: Clock }) {
  return {
    /** Counts the calls that fit; one that comes again is counted once. @returns the refusals of the others, by call */
    async take(node: string, wanted: readonly UseWanted[]): Promise<ReadonlyMap<string, ProblemError>> {
      const refused = new Map<string, ProblemError>();
      for (const [consent, group] of Map.groupBy(wanted, (one) => one.consent)) {
        const frequency = frequencyOf(payloadOf(group[0]!.document) as unknown as ConsentArtefact);
        if (frequency.total === null && frequency.per === null) continue;
        await inTransaction(db, async (tx) => {
          await lockUses(tx, node, consent);
          const now = clock.now();
          const uses = await listUses(tx, node, consent);
          const counted = new Set(uses.map(({ callId }) => callId));
          const fresh = group.filter(({ callId }) => !counted.has(callId));
          const { admitted, refusal } = admitUses(frequency, { used: uses.map(({ at }) => at), wanted: fresh.length, now, consent });
          await insertUses(tx, { node, consent, calls: fresh.slice(0, admitted).map(({ callId }) => callId), at: now });
          if (refusal) for (const { callId } of fresh.slice(admitted)) refused.set(callId, refusal);
        });
      }
      return refused;
    },

    /** Calls that were counted and then not answered. */
    giveBack: (node: string, calls: readonly UseWanted[]): Promise<void> => deleteUses(db, node, calls),
  };
}
