import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { sql } from "kysely";
import type { Database } from "../../src/storage/database.ts";
import { digestOfToken } from "../../src/kernel/identity/people/api-keys.ts";
import { sessionCookieOf } from "../../src/kernel/identity/index.ts";
import { readDataKeys } from "../../src/kernel/identity/data-keys/key-file.ts";
import { sessionIdNumber } from "../../src/kernel/identity/sessions/store.ts";
import { createVault } from "../../src/platform/crypto/vault.ts";
import { systemRandom } from "../../src/platform/random.ts";
import { aboutOf } from "../../src/storage/closed-columns.ts";
import { nodeApi, type NodeApi } from "./node-api.ts";
import type { NodeFolder, NodeId } from "./two-nodes.ts";

export interface Citizen {
  readonly id: string;
  readonly name: string;
  readonly idNumber: string;
}

/** The invented person of a demo node who has an account there. */
export function demoCitizen(node: NodeId): Citizen {
  const { applicants } = JSON.parse(readFileSync(new URL(`../../data/demo/${node}.json`, import.meta.url), "utf8")) as { applicants: Citizen[] };
  return applicants[0]!;
}

/**
 * A person signed in at a node's front door: the session that the sign-in leaves behind, and what their browser sends. The sign-in itself
 * has tests of its own.
 * @param issuer  node whose account it is
 */
export async function signedIn({ url, id: node, folder }: NodeFolder, db: Database, { id, name, idNumber }: Citizen, issuer: string = node): Promise<NodeApi> {
  const token = randomBytes(32).toString("base64url");
  const digest = digestOfToken(token);
  const keys = readDataKeys(folder) ?? [];
  const closed = createVault({ keys: () => keys, again: () => keys, random: systemRandom() }).close(idNumber, aboutOf(sessionIdNumber, digest));
  await sql`insert into applicant_session (digest, account, issuer, name, id_number, created_at, expires_at)
    values (${digest}, ${id}, ${issuer}, ${name}, ${closed}, ${new Date("2026-01-01")}, ${new Date("2100-01-01")})`.execute(db);
  return nodeApi(url, undefined, { cookie: `${sessionCookieOf(node)}=${token}`, origin: url });
}
