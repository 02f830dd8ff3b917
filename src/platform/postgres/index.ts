export { type EmbeddedPostgres, type PostgresOptions, preparePostgres, startPostgres } from "./supervisor.ts";
export { accountFor } from "./account.ts";
export { databaseFolder, existingParent, removeDatabase } from "./placement.ts";
export { findBinaries, installedPackage } from "./binaries.ts";
export { PostgresFault } from "./fault.ts";
export { stopLeftOverPostgres } from "./left-over.ts";
