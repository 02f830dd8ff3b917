import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quietLog } from "../../src/platform/log.ts";
import { removeDatabase, startPostgres } from "../../src/platform/postgres/index.ts";

/**
 * A throw-away server for this process, without waiting for the disk; stopped and deleted when the process ends by itself.
 * @returns its connection string (database `postgres`)
 */
export async function startTestPostgres(): Promise<string> {
  const server = await testPostgres();
  // "beforeExit" comes when nothing else is left to do and still allows asynchronous work; "exit" covers process.exit().
  process.once("beforeExit", () => void server.stop());
  process.once("exit", () => server.kill());
  return server.connectionString;
}

/** The same, stopped by the caller: the runner starts one for the whole run. */
export async function testPostgres(): Promise<{ readonly connectionString: string; stop(): Promise<void>; kill(): void }> {
  const dataDir = mkdtempSync(join(tmpdir(), "twincity-test-"));
  // The account that runs the server for root must be able to walk in.
  chmodSync(dataDir, 0o711);
  const server = await startPostgres({ dataDir, log: quietLog(), durable: false, database: "postgres", say: () => {} });
  let running = true;
  const remove = (): void => {
    running = false;
    removeDatabase(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return {
    connectionString: server.connectionString,
    stop: async () => {
      await server.stop();
      remove();
    },
    kill: () => {
      if (!running) return;
      process.kill(server.pid, "SIGQUIT");
      remove();
    },
  };
}
