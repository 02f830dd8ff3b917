import { endOfDay, type DateOn } from "../../platform/dates.ts";
import { grantStateOf } from "./grants/life.ts";
import type { RequestContent } from "./schema.ts";
import type { StoredGrant } from "./store.ts";

/** What somebody is about to ask for. */
export interface Asked {
  readonly fields: readonly string[];
  readonly basisKind: RequestContent["basisKind"];
  readonly lastDay: DateOn;
  readonly agreement: string;
}

/** Whether a request that waits already asks for all of it: then a second one would be examined for nothing. */
export function isAskedBy(content: RequestContent | undefined, { fields, basisKind, lastDay, agreement }: Asked): boolean {
  return content !== undefined && content.agreement === agreement && content.basisKind === basisKind && lastDay <= content.validUntil && fields.every((field) => content.fields.includes(field));
}

/** Whether a grant that may be used now already allows all of it, for the same office and purpose, until the day that is asked for. */
export function coversWish(
  stored: StoredGrant,
  { resource, requestingParty, purpose, fields, basisKind, lastDay, agreement }: Asked & Pick<RequestContent, "resource" | "requestingParty" | "purpose">,
  now: Date,
): boolean {
  const { payload } = stored;
  return (
    grantStateOf(stored, now) === "active" && payload.resource === resource && payload.requestingParty === requestingParty && payload.purpose === purpose && payload.agreement === agreement &&
    payload.basisKinds.includes(basisKind) && fields.every((field) => payload.fields.includes(field)) && endOfDay(lastDay) <= stored.validUntil
  );
}
