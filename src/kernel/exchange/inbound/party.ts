import { hostOf } from "../details.ts";
import { askForGrant, grantOfOtherParty } from "../errors.ts";
import type { InboundCheck } from "./checks.ts";

/** Only the office that was granted may call, and only through the node that hosts it. */
export const partyHoldsGrant: InboundCheck = (call, { grant, peer }) =>
  grant?.requestingParty === call.requestingParty && hostOf(call.requestingParty) === peer ? undefined : grantOfOtherParty({ remedy: askForGrant(call.resource) });
