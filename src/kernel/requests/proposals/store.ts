import type { Reader, Transaction } from "../../../storage/database.ts";
import type { Agreed } from "../negotiation/policy.ts";
import type { Proposal } from "../schema.ts";

export async function writeProposals(tx: Transaction, request: string, proposals: readonly Proposal[]): Promise<void> {
  await tx.updateTable("access_request").set({ proposals: JSON.stringify(proposals) }).where("id", "=", request).execute();
}

/** The provider's signed grant that waits for a yes. */
export async function writeOffered(tx: Transaction, request: string, offered: Agreed | null): Promise<void> {
  await tx.updateTable("access_request").set({ offered: offered === null ? null : JSON.stringify(offered) }).where("id", "=", request).execute();
}

export async function findOffered(db: Reader, request: string): Promise<Agreed | undefined> {
  const row = await db.selectFrom("access_request").select("offered").where("id", "=", request).executeTakeFirst();
  const offered = row?.offered ?? null;
  return offered === null ? undefined : (JSON.parse(offered) as Agreed);
}
