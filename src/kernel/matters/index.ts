export { handoverTypes, type CustodyLink, type MatterHead, type OverdueOffer } from "./schema.ts";
export { createMatters, hostOf, type LinkListener, type Matters, type OverdueListener, type NewLink } from "./service.ts";
export { answerTooLate, handoverPending, matterNotFound, notOfferedToYou, notTheCustodian } from "./errors.ts";
export { penOf } from "./steps.ts";
export { matterTally, type MatterTally } from "./tally-store.ts";
