import type { ApplicantCaller, PersonCaller } from "../../../kernel/identity/index.ts";
import type { NewLink } from "../../../kernel/matters/index.ts";
import type { Text } from "../../../platform/text.ts";
import type { CaseRow } from "./store.ts";

/** Whoever acts at a counter or desk; the route guard has checked the role. */
export type Officer = PersonCaller;
/** Whoever takes a case in: a clerk for the person at the counter, or the person at a front door. One set of rules for both. */
export type Taker = PersonCaller | ApplicantCaller;

type Act = NonNullable<NewLink["act"]>;

/** The act as our node attests it; at a counter the applicant stands before the clerk. */
export function actOf(taker: Taker, level?: "counter"): Act {
  return taker.kind === "applicant"
    ? { person: taker.accountId, role: "applicant", level: "session", issuer: taker.issuer }
    : { person: taker.personId, role: "clerk", level: level ?? taker.via };
}

/** Whether the case was begun by this clerk's counter, or at a front door by this very person. */
export function mayTakeSteps(row: CaseRow, taker: Taker): boolean {
  return taker.kind === "applicant" ? row.channel === "door" && isOwn(row, taker) : row.channel === "counter" && row.counterParty === taker.party;
}

/** Whether it is this person's case, wherever it was taken in. */
export function isOwn(row: CaseRow, { idNumber }: ApplicantCaller): boolean {
  return row.applicant.idNumber === idNumber.toUpperCase();
}

/** How the one who identified the applicant is named to offices: a post or an account, never a person's name. */
export function asPost(taker: Taker, { title, issuerName }: { title: Text; issuerName: Text }): Text {
  if (taker.kind === "person") return title;
  return { zh: `本人登录（${issuerName.zh}账号）`, en: `signed in, account of ${issuerName.en}` };
}
