import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../storage/database.ts";
import type { Grant } from "./schema.ts";
import { findGrantById, findGrantFor, listGrantsWhere, type GrantFilter } from "./store.ts";
import { toGrantView } from "./view.ts";

/** How other domains read grants: without a caller, for their own checks and lists. */
export function createGrantFacts({ db, clock }: { db: Database; clock: Clock }) {
  return {
    /** The grant that a use rests on, or the last one if none stands now. */
    async findGrant(use: { resource: string; requestingParty: string; purpose: string }): Promise<Grant | undefined> {
      const now = clock.now();
      const stored = await findGrantFor(db, use, now);
      return stored && toGrantView(stored, now);
    },

    async findGrantById(id: string): Promise<Grant | undefined> {
      const stored = await findGrantById(db, id);
      return stored && toGrantView(stored, clock.now());
    },

    /** Grants held or given by offices of this node, ended and expired ones included; newest first. */
    async listGrantsWhere(filter: GrantFilter): Promise<Grant[]> {
      const now = clock.now();
      return (await listGrantsWhere(db, filter)).map((stored) => toGrantView(stored, now));
    },
  };
}
