export { handoverTypes, type CustodyLink, type MatterHead } from "./schema.ts";
export { createMatters, hostOf, type LinkListener, type Matters, type NewLink } from "./service.ts";
export { handoverPending, matterNotFound, notOfferedToYou, notTheCustodian } from "./errors.ts";
