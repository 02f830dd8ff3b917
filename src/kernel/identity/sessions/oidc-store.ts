import type { Adapter, AdapterPayload } from "oidc-provider";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../storage/database.ts";

/** The embedded provider's memory in the node's database, so that it survives a restart and is shared by all processes. */
export function oidcAdapterFactory({ db, clock }: { db: Database; clock: Clock }): (model: string) => Adapter {
  const seconds = () => Math.floor(clock.now().getTime() / 1000);
  return (model) => ({
    async upsert(id, payload, expiresIn?: number) {
      const values = {
        payload: JSON.stringify(payload),
        grant_id: payload.grantId ?? null,
        uid: payload.uid ?? null,
        user_code: payload.userCode ?? null,
        expires_at: expiresIn !== undefined && expiresIn > 0 ? new Date(clock.now().getTime() + expiresIn * 1000) : null,
      };
      await db
        .insertInto("oidc_payload")
        .values({ model, id, consumed_at: null, ...values })
        .onConflict((conflict) => conflict.columns(["model", "id"]).doUpdateSet(values))
        .execute();
    },
    find: (id) => find(model, "id", id),
    findByUid: (uid) => find(model, "uid", uid),
    findByUserCode: (userCode) => find(model, "user_code", userCode),
    async consume(id) {
      await db.updateTable("oidc_payload").set({ consumed_at: seconds() }).where("model", "=", model).where("id", "=", id).execute();
    },
    async destroy(id) {
      await db.deleteFrom("oidc_payload").where("model", "=", model).where("id", "=", id).execute();
    },
    async revokeByGrantId(grantId) {
      // Of this model only: a sign-in under way, which names the grant of the session it replaces, goes on.
      await db.deleteFrom("oidc_payload").where("model", "=", model).where("grant_id", "=", grantId).execute();
    },
  });

  async function find(model: string, column: "id" | "uid" | "user_code", value: string): Promise<AdapterPayload | undefined> {
    const row = await db
      .selectFrom("oidc_payload")
      .select(["payload", "consumed_at", "expires_at"])
      .where("model", "=", model)
      .where(column, "=", value)
      .executeTakeFirst();
    if (!row || (row.expires_at !== null && row.expires_at <= clock.now())) return undefined;
    const payload = JSON.parse(row.payload) as AdapterPayload;
    return row.consumed_at === null ? payload : { ...payload, consumed: row.consumed_at };
  }
}
