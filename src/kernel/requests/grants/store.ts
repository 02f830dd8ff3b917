import { canonicalText } from "../../../platform/crypto/jcs.ts";
import { payloadOf, type JwsGeneral } from "../../../platform/crypto/jws.ts";
import type { Reader, Transaction } from "../../../storage/database.ts";
import type { SignedAct } from "./act-document.ts";
import type { Act, GrantSide } from "./life.ts";
import type { GrantAct } from "./schema.ts";

declare module "../../../storage/tables.ts" {
  interface Tables {
    grant_act: {
      id: string;
      grant: string;
      side: GrantSide;
      sequence: number;
      act: Act;
      at: Date;
      document: string;
      digest: string;
      waits: boolean;
    };
  }
}

/** @param waits  it came before its grant */
export async function insertAct(tx: Transaction, { payload, document, digest }: SignedAct, waits: boolean): Promise<void> {
  await tx
    .insertInto("grant_act")
    .values({ id: payload.id, grant: payload.grant, side: payload.side, sequence: payload.sequence, act: payload.act, at: new Date(payload.at), document: canonicalText(document), digest, waits })
    .execute();
}

/** All acts on a grant; each side's in its order. */
export async function listActs(db: Reader, grant: string): Promise<SignedAct[]> {
  return (await db.selectFrom("grant_act").select(["document", "digest"]).where("grant", "=", grant).orderBy("at").orderBy("side").orderBy("sequence").execute()).map(toAct);
}

/** Acts that came before their grant, which no longer wait from now on. */
export async function takeWaiting(tx: Transaction, grant: string): Promise<SignedAct[]> {
  const rows = await tx.updateTable("grant_act").set({ waits: false }).where("grant", "=", grant).where("waits", "=", true).returning(["document", "digest", "sequence"]).execute();
  return rows.toSorted((a, b) => a.sequence - b.sequence).map(toAct);
}

export async function writeSuspended(tx: Transaction, grant: string, side: GrantSide, at: Date | null): Promise<void> {
  await tx.updateTable("access_grant").set(side === "provider" ? { suspended_provider: at } : { suspended_requester: at }).where("id", "=", grant).execute();
}

export async function writeEnded(tx: Transaction, grant: string, { at, side, reason }: { at: Date; side: GrantSide; reason: string }): Promise<void> {
  await tx.updateTable("access_grant").set({ ended_at: at, ended_by: side, end_reason: reason }).where("id", "=", grant).execute();
}

function toAct(row: { document: string; digest: string }): SignedAct {
  const document = JSON.parse(row.document) as JwsGeneral;
  return { payload: payloadOf(document) as unknown as GrantAct, document, digest: row.digest };
}
