import { databaseFolder } from "./placement.ts";
import { isRunning, readPostmaster, serves } from "./postmaster.ts";
import { removeSocketFolder, socketAddress, stopServer } from "./server.ts";
import { takeOver } from "./supervisor.ts";

/**
 * Stops the server that a killed process left running for a node's folder.
 * @returns whether there was one
 * @throws PostgresFault  when a living process uses it: then it is no left-over, and goes on
 */
export async function stopLeftOverPostgres(dataDir: string): Promise<boolean> {
  const cluster = databaseFolder(dataDir);
  const found = readPostmaster(cluster);
  if (!found || !serves(found.pid, cluster)) return false;
  const guard = await takeOver(socketAddress(found.socketFolder), dataDir);
  const ended = stopServer(found.pid);
  await guard.end().catch(() => {});
  await ended;
  removeSocketFolder(found.socketFolder);
  return !isRunning(found.pid);
}
