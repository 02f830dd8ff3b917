import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Type, type Static, type TSchema } from "typebox";
import { Value } from "typebox/value";
import { suites } from "./verify/index.ts";

/** One node's settings, the file `node.json` in its folder. docs/configuration.md is generated from this schema. */
export const NodeConfig = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][a-z0-9-]{1,15}$", description: "Short id of the node, e.g. sc; part of every party id it hosts" }),
    name: Type.Object({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, { description: "Name of the side that runs it" }),
    region: Type.String({ pattern: "^[0-9]{6}$", description: "GB/T 2260 code, e.g. 510000" }),
    url: Type.String({ pattern: "^https?://[^/]+$", description: "Address under which people and peers reach it, without a trailing slash" }),
    host: Type.String({ default: "127.0.0.1", description: "Interface to listen on" }),
    port: Type.Integer({ minimum: 0, maximum: 65535, description: "Port to listen on; 0 takes a free one" }),
    dataDir: Type.String({ default: ".", description: "Folder of keys, database and files, relative to this file" }),
    databaseUrl: Type.Union([Type.String(), Type.Null()], {
      default: null,
      description: "PostgreSQL 15 or newer; null runs the embedded one in dataDir. The variable DATABASE_URL wins over it",
    }),
    logOrigin: Type.String({ minLength: 3, description: "C2SP origin of the ledger: a schema-less address that never changes" }),
    witnesses: Type.Array(
      Type.Object(
        {
          name: Type.String({ pattern: "^[a-z][a-z0-9-]{1,15}$" }),
          url: Type.String({ pattern: "^https?://\\S+[^/\\s]$" }),
          vkey: Type.String({ minLength: 10, maxLength: 300 }),
        },
        { additionalProperties: false },
      ),
      { default: [], maxItems: 30, description: "Witnesses beside the peers' own, e.g. an auditor's: name as in the trust file (no node's id), C2SP submission prefix, verifier key" },
    ),
    suite: Type.Enum([...suites], { default: "ed25519", description: "What the node signs documents and messages with: ed25519, or sm2-sm3 (SM2 over SM3, by software that has not been evaluated: 非密评). Chosen when the node is made, never changed" }),
    acceptedSuites: Type.Array(Type.Enum([...suites]), { default: ["ed25519"], minItems: 1, uniqueItems: true, description: "Suites that peers may sign with; a node that signs with another one is not introduced, and its messages and documents are refused" }),
    calls: Type.Optional(
      Type.Object(
        {
          waitingPerPeer: Type.Optional(Type.Integer({ minimum: 1 })),
          waitingPerOffice: Type.Optional(Type.Integer({ minimum: 1 })),
          atOnce: Type.Optional(Type.Integer({ minimum: 1 })),
          waitingFromPeers: Type.Optional(Type.Integer({ minimum: 1 })),
        },
        {
          additionalProperties: false,
          description:
            "How many calls wait before others are told to come again (429): ours to one peer (2000) and of those one office's (1000); of peers, those worked on at once (400) and those that wait for it (2000)",
        },
      ),
    ),
    demo: Type.Boolean({ default: false, description: "Invented people may sign in from a chooser; every page says so" }),
    logFile: Type.Union([Type.String(), Type.Null()], { default: null, description: "Where log lines go; null is standard error" }),
    children: Type.Array(Type.String({ pattern: "^[a-z][a-z0-9-]{1,15}$" }), {
      default: [], maxItems: 100, description: "Peers whose catalogues are listed under this node's, e.g. the cities of a province",
    }),
    profile: Type.Union([Type.Literal("product"), Type.Literal("conformance")], {
      default: "product",
      description: "conformance: a node that follows scripts, for a test kit of the Dataspace Protocol; never with demo data or peers",
    }),
    connectors: Type.Array(
      Type.Object(
        {
          id: Type.String({ pattern: "^[a-z][a-z0-9-]{1,15}$", description: "What it is called here; no node's id" }),
          participantId: Type.String({ minLength: 1, maxLength: 200 }),
          origin: Type.String({ pattern: "^https?://[^/\\s]+$" }),
          receives: Type.String({ minLength: 8, maxLength: 4000, description: "The Authorization field that it sends" }),
          sends: Type.String({ minLength: 8, maxLength: 4000, description: "The Authorization field that we send" }),
        },
        { additionalProperties: false },
      ),
      { default: [], maxItems: 30, description: "Dataspace connectors of another make, known by a bearer credential instead of signatures, on dataspace paths only" },
    ),
  },
  { additionalProperties: false },
);
export type NodeConfig = Static<typeof NodeConfig>;

/** Settings of a node that only witnesses ledgers of others, the file `witness.json` in its folder. */
export const WitnessConfig = Type.Object(
  {
    role: Type.Literal("witness", { description: "Says that this node only witnesses" }),
    id: Type.String({ pattern: "^[a-z][a-z0-9-]{1,15}$", description: "Short id of the witness, e.g. audit" }),
    name: Type.Object({ zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, { description: "Name of who runs it" }),
    url: Type.String({ pattern: "^https?://[^/]+$", description: "Address under which ledgers reach it, without a trailing slash" }),
    host: Type.String({ default: "127.0.0.1", description: "Interface to listen on" }),
    port: Type.Integer({ minimum: 0, maximum: 65535, description: "Port to listen on; 0 takes a free one" }),
    dataDir: Type.String({ default: ".", description: "Folder of its key and database, relative to this file" }),
    databaseUrl: Type.Union([Type.String(), Type.Null()], {
      default: null,
      description: "PostgreSQL 15 or newer; null runs the embedded one in dataDir. The variable DATABASE_URL wins over it",
    }),
    keyName: Type.String({ minLength: 3, maxLength: 200, pattern: "^[^\\s+]+$", description: "C2SP name of its key: a schema-less address that never changes" }),
    logs: Type.Array(
      Type.Object({ vkey: Type.String({ minLength: 10, maxLength: 300 }), url: Type.Union([Type.String({ pattern: "^https?://\\S+[^/\\s]$" }), Type.Null()]) }, { additionalProperties: false }),
      { maxItems: 200, description: "Ledgers it witnesses: verifier key, whose name is the ledger's origin, and where the ledger is published (null: not known, then a page without a good proof is refused and never examined)" },
    ),
    logFile: Type.Union([Type.String(), Type.Null()], { default: null, description: "Where log lines go; null is standard error" }),
  },
  { additionalProperties: false },
);
export type WitnessConfig = Static<typeof WitnessConfig>;

/** @throws Error  one sentence that names the file, the setting and what is wrong with it */
export function readNodeConfig(file: string, environment: NodeJS.ProcessEnv = process.env): NodeConfig {
  const config = readSettings(NodeConfig, file, environment);
  const fault = faultOfProfile(config);
  if (fault !== undefined) throw new Error(`${file}: ${fault}`);
  return config;
}

/** What no single setting shows. @returns what is wrong, or undefined */
function faultOfProfile({ id, profile, demo, connectors }: NodeConfig): string | undefined {
  if (profile === "conformance" && demo) return "the profile conformance has no demo data: set demo to false";
  if (profile === "conformance" && connectors.length !== 1) return "the profile conformance needs exactly one of connectors: the test kit";
  const names = [id, ...connectors.map((one) => one.id)];
  if (new Set(names).size < names.length) return "connectors: two have the same id, or one has this node's";
  return new Set(connectors.map((one) => one.receives)).size < connectors.length ? "connectors: two have the same credential" : undefined;
}

/** @throws Error  one sentence that names the file, the setting and what is wrong with it */
export function readWitnessConfig(file: string, environment: NodeJS.ProcessEnv = process.env): WitnessConfig {
  return readSettings(WitnessConfig, file, environment);
}

/** Whether the settings are those of a node that only witnesses. */
export function isWitnessConfig(file: string): boolean {
  const json = readJson(file);
  return typeof json === "object" && json !== null && "role" in json && json.role === "witness";
}

function readSettings<Schema extends TSchema>(schema: Schema, file: string, environment: NodeJS.ProcessEnv): Static<Schema> {
  const config = Value.Default(schema, readJson(file)) as Static<Schema> & { dataDir: string; databaseUrl: string | null };
  const fault = [...Value.Errors(schema, config)][0];
  if (fault) throw new Error(`${file}: ${fault.instancePath || "the file"} ${fault.message}`);
  return {
    ...config,
    dataDir: resolve(dirname(resolve(file)), config.dataDir),
    databaseUrl: environment["DATABASE_URL"] ?? config.databaseUrl,
  };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file} can't be read as JSON: ${(error as Error).message}`);
  }
}
