import { existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Type } from "typebox";
import { Value } from "typebox/value";
import { generateKeyPairOf, softSigner, type Signer } from "../../../platform/crypto/signer.ts";
import { SuiteName, type KeyUse } from "../schema.ts";
import { keyFolder } from "./key-files.ts";

const KeyFile = Type.Object({ kid: Type.String({ minLength: 1 }), use: Type.String(), suite: SuiteName, privateKey: Type.String(), publicKey: Type.String() });

const path = (dataDir: string, use: KeyUse, which: "" | ".next" | ".before") => join(keyFolder(dataDir), `${use}${which}.json`);

/** The id of the key that follows: `sc#sign-1` → `sc#sign-2`. */
export function nextKid(kid: string): string {
  const [, name = "", number = "0"] = /^(.*-)([1-9][0-9]*)$/.exec(kid) ?? [];
  return `${name}${Number(number) + 1}`;
}

/** Makes the key that is to follow, beside the one in use: nothing is signed with it before the descriptor that names it is kept. */
export async function makeNextKey(dataDir: string, use: KeyUse, before: Signer): Promise<Signer> {
  const { privateKey, publicKey } = generateKeyPairOf(before.suite);
  const kid = nextKid(before.kid);
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  await writeFile(path(dataDir, use, ".next"), `${JSON.stringify({ kid, use, suite: before.suite, privateKey: text(privateKey), publicKey: text(publicKey) }, null, 2)}\n`, { mode: 0o600 });
  return softSigner(kid, privateKey, before.suite);
}

/**
 * Puts the key that follows into its place, when the newest descriptor names it; one that no descriptor names is deleted. What was in use stays as
 * `.before` while peers may not know the new one. Safe to repeat: a node may end between any two of these steps.
 * @param published  ids of the keys of the newest descriptor
 */
export async function settleNextKey(dataDir: string, use: KeyUse, published: readonly string[]): Promise<void> {
  const next = path(dataDir, use, ".next");
  if (!existsSync(next)) return;
  const key = await readFileOf(next);
  if (!published.includes(key?.kid ?? "")) return rm(next);
  const inUse = await readFileOf(path(dataDir, use, ""));
  if (inUse && inUse.kid !== key?.kid) await rename(path(dataDir, use, ""), path(dataDir, use, ".before"));
  await rename(next, path(dataDir, use, ""));
}

/** The key that was in use before; undefined when there is none any more. */
export async function readKeyBefore(dataDir: string, use: KeyUse): Promise<Signer | undefined> {
  const key = await readFileOf(path(dataDir, use, ".before"));
  return key && softSigner(key.kid, Buffer.from(key.privateKey, "base64"), key.suite);
}

/** Nothing is signed with it any more. */
export async function deleteKeyBefore(dataDir: string, use: KeyUse): Promise<void> {
  await rm(path(dataDir, use, ".before"), { force: true });
}

async function readFileOf(file: string) {
  if (!existsSync(file)) return undefined;
  const json: unknown = JSON.parse(await readFile(file, "utf8"));
  if (!Value.Check(KeyFile, json)) throw new Error(`${file} is damaged; restore it from a backup`);
  return json;
}
