import type { Reader, Transaction } from "../../storage/database.ts";

declare module "../../storage/tables.ts" {
  interface Tables {
    figure_day: { figure: string; on_day: string; value: number; n: number; taken_at: Date };
  }
}

export interface KeptDay {
  readonly figure: string;
  readonly on: string;
  readonly value: number;
  readonly n: number;
}

/** A day that is kept already stays as it is. */
export async function keepDays(tx: Transaction, days: readonly KeptDay[], takenAt: Date): Promise<void> {
  if (days.length === 0) return;
  await tx
    .insertInto("figure_day")
    .values(days.map(({ figure, on, value, n }) => ({ figure, on_day: on, value, n, taken_at: takenAt })))
    .onConflict((conflict) => conflict.columns(["figure", "on_day"]).doNothing())
    .execute();
}

/** @param from  first day, included */
export async function listKept(db: Reader, figure: string, from: string): Promise<KeptDay[]> {
  return db.selectFrom("figure_day").select(["figure", "on_day as on", "value", "n"]).where("figure", "=", figure).where("on_day", ">=", from).orderBy("on_day").execute();
}

/** Whether any figure of a day is kept. */
export async function isDayKept(db: Reader, on: string): Promise<boolean> {
  return (await db.selectFrom("figure_day").select("figure").where("on_day", "=", on).limit(1).executeTakeFirst()) !== undefined;
}
