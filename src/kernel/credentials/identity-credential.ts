import { parseIdNumber } from "../../platform/china-ids.ts";
import type { Clock } from "../../platform/clock.ts";
import { shanghaiDateOf } from "../../platform/dates.ts";
import { inTransaction, type Database } from "../../storage/database.ts";
import { credentialTypes } from "../../verify/index.ts";
import type { ApplicantCaller } from "../identity/index.ts";
import { credentialNotFound } from "./errors.ts";
import type { Credentials } from "./service.ts";

/** Eighteen years ago to the day or longer. @source 民法典 art. 17 */
export function isAdult(bornOn: string, todayOn: string): boolean {
  const birthday = `${Number(bornOn.slice(0, 4)) + 18}${bornOn.slice(4)}`;
  return birthday <= todayOn;
}

/**
 * 本人实名凭证: what this front door knows of the one who is signed in, from the account alone. One at a time: while one is valid it is the answer.
 * @param party    the office of the door
 * @param account  what people call the accounts of the issuer
 * @returns the credential's id
 */
export async function issueIdentity(
  { db, clock, self, credentials, party, account }: { db: Database; clock: Clock; self: string; credentials: Credentials; party: string; account: string },
  me: ApplicantCaller,
): Promise<string> {
  const parsed = parseIdNumber(me.idNumber);
  if (!parsed.ok) throw credentialNotFound(`the account ${me.accountId} has no identity number`);
  const kept = (await credentials.wallet(me)).find((one) => one.vct === credentialTypes[0].vct && one.issuer === self && (one.standing === "valid" || one.standing === "suspended"));
  if (kept) return kept.id;
  const { idNumber, birthOn } = parsed;
  return inTransaction(db, (tx) =>
    credentials.issue(tx, {
      type: "identity", party, holder: idNumber, holderNode: self,
      values: { name: me.name, idNumber, idTail: idNumber.slice(-4), bornOn: birthOn, adult: isAdult(birthOn, shanghaiDateOf(clock.now())), account },
    }),
  );
}
