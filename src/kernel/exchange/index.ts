export {
  agreementNotInForce, answerNotAccepted, basisMissing, basisNotAllowed, crossingAnsweredBefore, crossingIdReused, fieldsNotGranted, grantNotInForce,
  callsQueueFull, grantOfOtherParty, grantSuspended, grantUnknown, noGrant, otherPurpose, overRate, callTimedOut, callUnanswered, providerQueueFull, purposeOutsideClause, receiptNotFound,
} from "./errors.ts";
export type { FetchRecords } from "./inbound/answer-calls.ts";
export type { AgreementFacts, ClauseRule, GrantFacts } from "./inbound/facts.ts";
export { inboundChecks } from "./inbound/checks.ts";
export { exchangeRoutes } from "./routes.ts";
export { Answer, Call, CallRequest, CallResponse, CrossingView, DataRecord, Receipt } from "./schema.ts";
export { createExchange, type CallResult, type Exchange, type ExchangeSources } from "./service.ts";
export type { MeasuredCall } from "./together/timings.ts";
export { createTransfers, scriptedTransferCounsel, transferRoutes, transferTrigger, type Transfers } from "./transfers/index.ts";
export { crossingTally, type CrossingTally } from "./tally-store.ts";
export { listConsentUses } from "./consent-uses-store.ts";
