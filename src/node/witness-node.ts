import { Type } from "typebox";
import type { WitnessConfig } from "../config.ts";
import { createDemoApiKeys, createKeys, digestOfKeyFile, digestOfToken, hasKeys, readKey, registerGuard, type PersonCaller } from "../kernel/identity/index.ts";
import { createFreezes, createWitness, listWitnessed, witnessKey, witnessRoutes } from "../kernel/ledger/index.ts";
import { systemClock, type Clock } from "../platform/clock.ts";
import { createServer } from "../platform/http/server.ts";
import { createLog, type Log } from "../platform/log.ts";
import { startPostgres } from "../platform/postgres/index.ts";
import { systemRandom, type Random } from "../platform/random.ts";
import type { Text } from "../platform/text.ts";
import { openDatabase } from "../storage/database.ts";
import { migrate } from "../storage/migrate.ts";
import { formatVerifierKey, FormatError, parseVerifierKey, signatureType } from "../verify/index.ts";

export interface WitnessNodeOptions {
  readonly clock?: Clock;
  readonly random?: Random;
  readonly log?: Log;
  readonly say?: (sentence: Text) => void;
}

export type WitnessNode = Awaited<ReturnType<typeof createWitnessNode>>;

/** Who lifts freezes here, by the key file `keys/api/operator.key`. */
const operatorId = "operator";

interface WitnessedLog {
  readonly origin: string;
  readonly publicKey: Uint8Array;
  readonly url: string | null;
}

const WitnessSelf = Type.Object({
  role: Type.Literal("witness"),
  id: Type.String(),
  vkey: Type.String({ description: "For the setting `witnesses` of nodes, and for trust files" }),
  logs: Type.Array(Type.Object({ origin: Type.String(), size: Type.Integer({ minimum: 0 }), at: Type.Union([Type.String({ format: "date-time" }), Type.Null()]) })),
});

/**
 * A node that only witnesses ledgers of others: an auditor's. It holds no ledger, no people and no data, and no peer depends on it.
 * @throws Error  one sentence: a setting, or a missing key
 */
export async function createWitnessNode(config: WitnessConfig, options: WitnessNodeOptions = {}) {
  const { id, url, dataDir, keyName } = config;
  const clock = options.clock ?? systemClock();
  const random = options.random ?? systemRandom();
  const log = options.log ?? createLog({ name: id, ...(config.logFile === null ? {} : { file: config.logFile }) });
  const logs = await readLogs(config);

  const embedded = config.databaseUrl === null ? await startPostgres({ dataDir, log, ...(options.say ? { say: options.say } : {}) }) : undefined;
  const databaseUrl = embedded?.connectionString ?? config.databaseUrl!;
  await migrate(databaseUrl);
  const database = openDatabase(databaseUrl, { maxConnections: 6 });
  const { db } = database;

  const freezes = createFreezes({ db, clock, random, log, origin: null });
  const logOf = (origin: string) => logs.find((one) => one.origin === origin);
  // A witness that has signed before must not make a new key: ledgers and verifiers know the old.
  if (!hasKeys(dataDir) && (await listWitnessed(db)).length === 0) await createKeys(dataDir, id, "ed25519", ["witness"]);
  const witnessSigner = await readKey(dataDir, id, "witness");
  const witness = createWitness({
    db, clock, log, freezes, name: keyName, witnessSigner,
    findLogKey: (origin) => logOf(origin)?.publicKey,
    findLogUrl: (origin) => logOf(origin)?.url ?? undefined,
  });
  const vkey = formatVerifierKey(await witnessKey(keyName, witnessSigner.publicKey));

  createDemoApiKeys(dataDir, [operatorId], random);
  const operator: PersonCaller = { kind: "person", personId: operatorId, name: operatorId, party: `${id}:witness`, roles: ["operator"], via: "key" };
  const { app, routes } = await createServer({ log });
  registerGuard(app, {
    url, sessionCookie: `twincity-${id}`,
    findBySession: async () => undefined,
    findByKey: async (token) => (digestOfToken(token) === digestOfKeyFile(dataDir, operatorId) ? operator : undefined),
  });
  await app.register(witnessRoutes(witness, { freezes, personOf: () => operatorId }));
  app.get(
    "/",
    { config: { allow: "public" }, schema: { operationId: "getWitness", summary: "Whose witness this is, and how far it has followed which ledgers", response: { 200: WitnessSelf } } },
    async (_request, reply) => {
      const sizes = new Map((await listWitnessed(db)).map((one) => [one.origin, one]));
      const states = logs.map(({ origin }) => ({ origin, size: sizes.get(origin)?.size ?? 0, at: sizes.get(origin)?.at.toISOString() ?? null }));
      return reply.header("cache-control", "no-store").send({ role: "witness" as const, id, vkey, logs: states });
    },
  );

  return {
    config,
    url,
    vkey,
    app,
    routes,
    freezes,
    witness,
    async start(): Promise<void> {
      await freezes.load();
      await app.listen({ host: config.host, port: config.port });
      log.info({ url, vkey }, "witness serves");
    },
    async stop(): Promise<void> {
      await app.close();
      await witness.settled();
      await database.close();
      await embedded?.stop();
    },
  };
}

/** @throws Error  one sentence that names the setting and what is wrong */
async function readLogs({ logs }: WitnessConfig): Promise<WitnessedLog[]> {
  const read: WitnessedLog[] = [];
  for (const { vkey, url } of logs) {
    try {
      const { name: origin, type, publicKey } = await parseVerifierKey(vkey);
      if (type !== signatureType.ed25519) throw new FormatError("not a ledger's key");
      if (read.some((one) => one.origin === origin)) throw new FormatError(`${origin} is there twice`);
      read.push({ origin, publicKey, url });
    } catch (error) {
      if (error instanceof FormatError) throw new Error(`the setting logs: ${vkey.slice(0, 80)}: ${error.message}`);
      throw error;
    }
  }
  return read;
}
