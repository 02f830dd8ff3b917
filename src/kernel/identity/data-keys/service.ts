import type { Clock } from "../../../platform/clock.ts";
import { createVault, newDataKey, type DataKey } from "../../../platform/crypto/vault.ts";
import type { Log } from "../../../platform/log.ts";
import type { Random } from "../../../platform/random.ts";
import { closeAnew, countOld, type ClosedColumn } from "../../../storage/closed-columns.ts";
import { inTransaction, type Database } from "../../../storage/database.ts";
import { bindVault } from "../../../storage/vault.ts";
import type { Suite } from "../../../verify/index.ts";
import { dataKeyPath, readDataKeys, writeDataKeys } from "./key-file.ts";
import type { DataKeysView } from "./schema.ts";
import { insertUsedKey, listUsedKeys } from "./store.ts";

const proofText = "twincity";
const aboutProof = (version: number) => `data_key.proof ${version}`;
/** Another process of the node that turned the keys is heard of this late at most. */
const oldAfterMs = 2_000;

export type DataKeys = Awaited<ReturnType<typeof openDataKeys>>;

/**
 * The keys that close personal data in this database, made at the node's first start, and bound to it. Rows from before there were such keys are
 * closed now, before anything else reads them.
 * @throws Error  one sentence: the key file is missing or damaged, or is that of another database
 */
export async function openDataKeys({ db, clock, random, log, dataDir, suite, columns }: {
  db: Database;
  clock: Clock;
  random: Random;
  log: Log;
  dataDir: string;
  /** Decides the cipher of keys that are made from now on. */
  suite: Suite;
  /** Everything that is closed; each domain names its own. */
  columns: readonly ClosedColumn[];
}) {
  const cipher = suite === "sm2-sm3" ? "sm4-ctr-hmac-sm3" : "aes-256-gcm";
  const path = dataKeyPath(dataDir);
  const used = await listUsedKeys(db);
  if (used.length === 0 && readDataKeys(dataDir) === undefined) writeDataKeys(dataDir, [newDataKey(1, cipher, random.bytes)]);
  let keys = load();
  let loadedAt = clock.now().getTime();
  const vault = createVault({
    random,
    keys: () => (clock.now().getTime() - loadedAt > oldAfterMs ? again() : keys),
    again,
  });

  function load(): readonly DataKey[] {
    const read = readDataKeys(dataDir);
    if (!read) throw new Error(`${path} is missing, and the database holds data closed with it; restore it from the backup of this node`);
    return read;
  }

  function again(): readonly DataKey[] {
    loadedAt = clock.now().getTime();
    return (keys = load());
  }

  for (const { version, proof } of used) {
    if (!keys.some((one) => one.version === version)) throw new Error(`${path} lacks data key ${version}, which the database uses; restore the file from the newest backup`);
    if (!opens(version, proof)) throw new Error(`${path} is not the key file of this database: data key ${version} does not open what was closed with it`);
  }

  function opens(version: number, proof: string): boolean {
    try {
      return vault.open(proof, aboutProof(version)) === proofText;
    } catch {
      return false;
    }
  }

  /** Writes down that the newest key is in use, before any row is closed with it. */
  async function noteUse(): Promise<void> {
    const { version, cipher: ofKey } = keys.at(-1)!;
    await inTransaction(db, (tx) => insertUsedKey(tx, { version, cipher: ofKey, proof: vault.close(proofText, aboutProof(version)), madeAt: clock.now() }));
  }

  let stopped = false;
  let working: Promise<void> | undefined;

  async function closeAll(): Promise<number> {
    let rows = 0;
    for (const column of columns) rows += await closeAnew(db, column, () => !stopped);
    return rows;
  }

  /** Goes through all columns once; a fault is logged, and the next start tries again. */
  function workOn(): void {
    working ??= closeAll()
      .then((rows) => log.info({ rows, version: vault.version }, "personal data closed with the newest data key"))
      .catch((error: unknown) => log.error({ reason: error instanceof Error ? error.message : String(error) }, "personal data not closed anew"))
      .finally(() => (working = undefined));
  }

  bindVault(db, vault);
  await noteUse();
  // Clear rows: nothing may read a table before its texts are closed.
  if (used.length === 0) await closeAll();
  else workOn();

  async function view(): Promise<DataKeysView> {
    const waiting = await Promise.all(columns.map((column) => countOld(db, column)));
    return {
      version: vault.version,
      keys: (await listUsedKeys(db)).map(({ version, cipher: ofKey, madeAt }) => ({ version, cipher: ofKey, madeAt: madeAt.toISOString() })),
      waiting: waiting.reduce((sum, rows) => sum + rows, 0),
      columns: columns.map(({ table, column }) => `${table}.${column}`),
    };
  }

  return {
    view,

    /** Makes the next data key, and closes everything with it in the background; older keys stay, for backups. */
    async rotate(): Promise<DataKeysView> {
      await working;
      const before = again();
      writeDataKeys(dataDir, [...before, newDataKey(before.length + 1, cipher, random.bytes)]);
      again();
      await noteUse();
      workOn();
      return view();
    },

    /** Nothing is being closed any more. */
    async settled(): Promise<void> {
      await working;
    },

    async stop(): Promise<void> {
      stopped = true;
      await working;
    },
  };
}
