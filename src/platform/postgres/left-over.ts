import { databaseFolder } from "./placement.ts";
import { isRunning, readPostmaster, serves } from "./postmaster.ts";
import { removeSocketFolder, stopServer } from "./server.ts";

/**
 * Stops the server that a killed process left running for a node's folder.
 * @returns whether there was one
 */
export async function stopLeftOverPostgres(dataDir: string): Promise<boolean> {
  const cluster = databaseFolder(dataDir);
  const found = readPostmaster(cluster);
  if (!found || !serves(found.pid, cluster)) return false;
  await stopServer(found.pid);
  removeSocketFolder(found.socketFolder);
  return !isRunning(found.pid);
}
