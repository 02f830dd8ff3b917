import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Type } from "typebox";
import { Value } from "typebox/value";
import { generateKeyPair } from "../../../platform/crypto/ed25519.ts";
import { softSigner, type Signer } from "../../../platform/crypto/signer.ts";
import { keyUses, type KeyUse } from "../schema.ts";

const KeyFile = Type.Object({
  kid: Type.String({ minLength: 1 }),
  use: Type.Enum([...keyUses]),
  suite: Type.Literal("ed25519"),
  privateKey: Type.String({ description: "Seed, 32 bytes, base64" }),
  publicKey: Type.String(),
});

export type NodeSigners = Readonly<Record<KeyUse, Signer>>;

export function keyFolder(dataDir: string): string {
  return join(dataDir, "keys");
}

/**
 * Makes the keys of a new node: one to sign documents and messages, one for the ledger, one to witness others. Keys that
 * are there already stay.
 * @param uses  a node that only witnesses needs no others
 */
export async function createKeys(dataDir: string, nodeId: string, uses: readonly KeyUse[] = keyUses): Promise<void> {
  await mkdir(keyFolder(dataDir), { recursive: true, mode: 0o700 });
  await chmod(keyFolder(dataDir), 0o700);
  for (const use of uses) {
    const { privateKey, publicKey } = generateKeyPair();
    const kid = `${nodeId}#${use}-1`;
    await writeOnce(keyPath(dataDir, use), {
      kid, use, suite: "ed25519", privateKey: Buffer.from(privateKey).toString("base64"), publicKey: Buffer.from(publicKey).toString("base64"),
    });
  }
}

/** Whether the node has at least one key file. */
export function hasKeys(dataDir: string): boolean {
  return keyUses.some((use) => existsSync(keyPath(dataDir, use)));
}

/** @throws Error  one sentence that names the file and what to do */
export async function readKeys(dataDir: string, nodeId: string): Promise<NodeSigners> {
  const signers = await Promise.all(keyUses.map((use) => readKey(dataDir, nodeId, use)));
  return Object.fromEntries(keyUses.map((use, i) => [use, signers[i]!])) as Record<KeyUse, Signer>;
}

/** One of them. @throws Error  one sentence that names the file and what to do */
export async function readKey(dataDir: string, nodeId: string, use: KeyUse): Promise<Signer> {
  const path = keyPath(dataDir, use);
  const json = await readJson(path);
  if (!Value.Check(KeyFile, json) || json.use !== use) throw new Error(`${path} is not a ${use} key; restore it from the backup of this node`);
  if (!json.kid.startsWith(`${nodeId}#`)) throw new Error(`${path} belongs to another node than ${nodeId}; restore the file of this node`);
  const signer = softSigner(json.kid, Buffer.from(json.privateKey, "base64"));
  if (Buffer.from(signer.publicKey).toString("base64") !== json.publicKey) throw new Error(`${path} is damaged: its two halves don't match; restore it from a backup`);
  return signer;
}

async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new Error(`${path} can't be read; restore it from the backup of this node`, { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path} is damaged; restore it from a backup`);
  }
}

/** Only the node's account may read it; a file that is there stays. */
async function writeOnce(path: string, content: object): Promise<void> {
  try {
    await writeFile(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function keyPath(dataDir: string, use: KeyUse): string {
  return join(keyFolder(dataDir), `${use}.json`);
}
