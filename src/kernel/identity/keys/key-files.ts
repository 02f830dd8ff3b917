import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Type } from "typebox";
import { Value } from "typebox/value";
import { generateKeyPairOf, softSigner, type Signer } from "../../../platform/crypto/signer.ts";
import type { Suite } from "../../../verify/index.ts";
import { extraKeyUses, keyUses, SuiteName, type ExtraKeyUse, type KeyUse } from "../schema.ts";
import { suiteOfUse, type NodeSigners, type OpenSigners } from "./node-signers.ts";

type Use = KeyUse | ExtraKeyUse;

const KeyFile = Type.Object({
  kid: Type.String({ minLength: 1 }),
  use: Type.Enum([...keyUses, ...extraKeyUses]),
  suite: SuiteName,
  privateKey: Type.String({ description: "32 bytes, base64: an Ed25519 seed or an SM2 private key" }),
  publicKey: Type.String(),
});

export function keyFolder(dataDir: string): string {
  return join(dataDir, "keys");
}

/**
 * Makes the keys of a new node: one to sign documents and messages, one for the ledger, one to witness others. Keys that
 * are there already stay.
 * @param suite  what the node signs documents and messages with
 * @param uses   a node that only witnesses needs no others
 */
export async function createKeys(dataDir: string, nodeId: string, suite: Suite = "ed25519", uses: readonly Use[] = usesOf(suite)): Promise<void> {
  await mkdir(keyFolder(dataDir), { recursive: true, mode: 0o700 });
  await chmod(keyFolder(dataDir), 0o700);
  for (const use of uses) {
    const suiteOfKey = suiteOfUse(use, suite);
    const { privateKey, publicKey } = generateKeyPairOf(suiteOfKey);
    const kid = `${nodeId}#${use}-1`;
    await writeOnce(keyPath(dataDir, use), {
      kid, use, suite: suiteOfKey, privateKey: Buffer.from(privateKey).toString("base64"), publicKey: Buffer.from(publicKey).toString("base64"),
    });
  }
}

/** Whether the node has at least one key file. */
export function hasKeys(dataDir: string): boolean {
  return keyUses.some((use) => existsSync(keyPath(dataDir, use)));
}

function usesOf(suite: Suite): readonly Use[] {
  return suite === "ed25519" ? keyUses : [...keyUses, ...extraKeyUses];
}

/** Signers of the key files in the node's folder. @throws Error  one sentence that names the file and what to do */
export const openKeyFiles: OpenSigners = async ({ id, dataDir, suite }) => {
  const uses = usesOf(suite);
  const own = await readKey(dataDir, id, "sign");
  if (own.suite !== suite)
    throw new Error(`the setting suite says ${suite}, but ${keyPath(dataDir, "sign")} holds a key of ${own.suite}: a node keeps the suite that it was made with; set suite to ${own.suite}`);
  const signers = await Promise.all(uses.map((use) => (use === "sign" ? own : readKey(dataDir, id, use))));
  return Object.fromEntries(uses.map((use, i) => [use, signers[i]])) as unknown as NodeSigners;
};

/** One of them. @throws Error  one sentence that names the file and what to do */
export async function readKey(dataDir: string, nodeId: string, use: Use): Promise<Signer> {
  const path = keyPath(dataDir, use);
  const json = await readJson(path);
  if (!Value.Check(KeyFile, json) || json.use !== use) throw new Error(`${path} is not a ${use} key; restore it from the backup of this node`);
  if (!json.kid.startsWith(`${nodeId}#`)) throw new Error(`${path} belongs to another node than ${nodeId}; restore the file of this node`);
  const signer = softSigner(json.kid, Buffer.from(json.privateKey, "base64"), json.suite);
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

function keyPath(dataDir: string, use: Use): string {
  return join(keyFolder(dataDir), `${use}.json`);
}
