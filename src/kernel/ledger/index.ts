export { collectCosignatures, type WitnessPeer, type WitnessState } from "./cosignatures.ts";
export type { NewEntry } from "./entry.ts";
export { detailsErased } from "./errors.ts";
export { logKey, witnessKey, witnessName } from "./keys.ts";
export { ledgerRoutes } from "./routes.ts";
export { LedgerPage, LedgerSize, ReceiptSide, WitnessConflict } from "./schema.ts";
export { createLedger, type AppendedEntry, type Ledger, type LedgerCheckpoint, type SideQuery } from "./service.ts";
export { witnessRoutes } from "./witness/routes.ts";
export { createWitness, type Witness, type WitnessAnswer } from "./witness/service.ts";
