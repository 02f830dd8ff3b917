export { type EmbeddedPostgres, type PostgresOptions, startPostgres } from "./supervisor.ts";
export { databaseFolder, removeDatabase } from "./placement.ts";
export { findBinaries, installedPackage } from "./binaries.ts";
export { PostgresFault } from "./fault.ts";
export { stopLeftOverPostgres } from "./left-over.ts";
