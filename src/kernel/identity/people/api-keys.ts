import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestText } from "../../../platform/crypto/digest.ts";
import { systemRandom, type Random } from "../../../platform/random.ts";

/** Programs of an office act with a key file: `twk_` and 32 random bytes. The node keeps only the digest. */
export const apiKeyPrefix = "twk_";

export function digestOfToken(token: string): string {
  return digestText(Buffer.from(token, "utf8"));
}

export function apiKeyFile(dataDir: string, personId: string): string {
  return join(dataDir, "keys", "api", `${personId}.key`);
}

/** Writes a key file for each person that has none yet; only this account may read them. */
export function createDemoApiKeys(dataDir: string, personIds: readonly string[], random: Random = systemRandom()): void {
  mkdirSync(join(dataDir, "keys", "api"), { recursive: true, mode: 0o700 });
  for (const id of personIds) {
    const file = apiKeyFile(dataDir, id);
    if (existsSync(file)) continue;
    writeFileSync(file, `${apiKeyPrefix}${Buffer.from(random.bytes(32)).toString("base64url")}\n`, { mode: 0o600 });
  }
}

/** Digest of a person's key file; undefined when there is none. */
export function digestOfKeyFile(dataDir: string, personId: string): string | undefined {
  const file = apiKeyFile(dataDir, personId);
  return existsSync(file) ? digestOfToken(readFileSync(file, "utf8").trim()) : undefined;
}
