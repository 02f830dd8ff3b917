import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import { textCiphers } from "../../../platform/crypto/closed-text.ts";
import type { DataKey } from "../../../platform/crypto/vault.ts";

const Key = Type.String({ pattern: "^[A-Za-z0-9+/]{43}=$", description: "32 bytes, base64" });

/** `keys/data.json` in the node's folder: what closes personal data in the database. */
const DataKeyFile = Type.Object({
  use: Type.Literal("data"),
  keys: Type.Array(Type.Object({ version: Type.Integer({ minimum: 1 }), cipher: Type.Enum([...textCiphers]), textKey: Key, digestKey: Key }), { minItems: 1 }),
});
type DataKeyFile = Static<typeof DataKeyFile>;

export function dataKeyPath(dataDir: string): string {
  return join(dataDir, "keys", "data.json");
}

/** @returns  in the order of their versions; undefined when there is no such file @throws Error  one sentence that names the file and what to do */
export function readDataKeys(dataDir: string): readonly DataKey[] | undefined {
  const path = dataKeyPath(dataDir);
  if (!existsSync(path)) return undefined;
  const file = parse(readFileSync(path, "utf8"));
  if (!file || file.keys.some(({ version }, i) => version !== i + 1)) throw new Error(`${path} is damaged; restore it from the backup of this node`);
  return file.keys.map(({ version, cipher, textKey, digestKey }) => ({
    version, cipher, textKey: new Uint8Array(Buffer.from(textKey, "base64")), digestKey: new Uint8Array(Buffer.from(digestKey, "base64")),
  }));
}

function parse(text: string): DataKeyFile | undefined {
  try {
    const file: unknown = JSON.parse(text);
    return Value.Check(DataKeyFile, file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** On the disk, whole, before it returns: no row may be closed with a key that could still be lost. */
export function writeDataKeys(dataDir: string, keys: readonly DataKey[]): void {
  const path = dataKeyPath(dataDir);
  const folder = join(dataDir, "keys");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const file: DataKeyFile = { use: "data", keys: keys.map(({ version, cipher, textKey, digestKey }) => ({ version, cipher, textKey: base64(textKey), digestKey: base64(digestKey) })) };
  const descriptor = openSync(`${path}.new`, "w", 0o600);
  try {
    writeSync(descriptor, `${JSON.stringify(file, null, 2)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(`${path}.new`, path);
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
