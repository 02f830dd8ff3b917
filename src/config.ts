import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Type, type Static } from "typebox";
import { Value } from "typebox/value";

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
    demo: Type.Boolean({ default: false, description: "Invented people may sign in from a chooser; every page says so" }),
    logFile: Type.Union([Type.String(), Type.Null()], { default: null, description: "Where log lines go; null is standard error" }),
  },
  { additionalProperties: false },
);
export type NodeConfig = Static<typeof NodeConfig>;

/** @throws Error  one sentence that names the file, the setting and what is wrong with it */
export function readNodeConfig(file: string, environment: NodeJS.ProcessEnv = process.env): NodeConfig {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file} can't be read as JSON: ${(error as Error).message}`);
  }
  const config = Value.Default(NodeConfig, json) as NodeConfig;
  const fault = [...Value.Errors(NodeConfig, config)][0];
  if (fault) throw new Error(`${file}: ${fault.instancePath || "the file"} ${fault.message}`);
  return {
    ...config,
    dataDir: resolve(dirname(resolve(file)), config.dataDir),
    databaseUrl: environment["DATABASE_URL"] ?? config.databaseUrl,
  };
}
