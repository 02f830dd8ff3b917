import { mkdtempSync, rmSync } from "node:fs";
import { createServer as createSocket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fixedClock, type FixedClock } from "../../src/platform/clock.ts";
import { createServer, type App } from "../../src/platform/http/server.ts";
import { quietLog } from "../../src/platform/log.ts";
import { systemRandom } from "../../src/platform/random.ts";
import { createIdentity, identityRoutes, keyRoutes, registerGuard, registerPeerHooks, sessionCookieOf, type Identity, type PersonCaller } from "../../src/kernel/identity/index.ts";
import type { Database } from "../../src/storage/database.ts";
import type { Suite } from "../../src/verify/index.ts";
import { testDatabase } from "./test-database.ts";

/** The key by which tests act as the node's operator. */
export const operatorKey = "twk_operator-of-this-test";

export interface IdentityNode extends AsyncDisposable {
  readonly id: string;
  /** The address its peers use. */
  readonly url: string;
  readonly dataDir: string;
  readonly db: Database;
  readonly clock: FixedClock;
  readonly app: App;
  readonly identity: Identity;
  /** Notes that reached the peer route `/notes`. */
  /** How long `/notes` takes to answer. */
  delayMs: number;
  readonly notes: { from: string; note: unknown }[];
  /** One call of the local API as the operator. */
  ask(method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<{ status: number; body: Record<string, unknown> }>;
}

/** A node with nothing but its identity, listening on a free port, with one route for peers that keeps what arrives. */
export async function identityNode(id: string, { clock = fixedClock("2026-03-02T01:00:00Z"), logOrigin = `${id}.example/ledger`, port, publicUrl, suite = "ed25519", acceptedSuites = ["ed25519", suite] }: {
  clock?: FixedClock;
  logOrigin?: string;
  port?: number;
  /** The address others know, when something stands between. */
  publicUrl?: string;
  suite?: Suite;
  acceptedSuites?: readonly Suite[];
} = {}): Promise<IdentityNode> {
  const database = await testDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), `twincity-identity-${id}-`));
  const listenPort = port ?? (await freePort());
  const url = publicUrl ?? `http://localhost:${listenPort}`;
  const random = systemRandom();
  const identity = await createIdentity({
    db: database.db, clock, random, log: quietLog(),
    config: { id, name: { zh: `${id} 节点`, en: `Node ${id}` }, region: "510000", url, logOrigin, dataDir, suite, acceptedSuites, parties: [{ id: `${id}:office`, nameZh: "办公室", nameEn: "Office", kind: "government" }] },
  });
  const { app } = await createServer({ log: quietLog() });
  const operator: PersonCaller = { kind: "person", personId: `${id}-operator`, name: "运维", party: `${id}:office`, roles: ["operator"], via: "key" };
  registerGuard(app, { url, sessionCookie: sessionCookieOf(id), findBySession: async () => undefined, findByKey: async (token) => (token === operatorKey ? operator : undefined) });
  registerPeerHooks(app, identity);
  const notes: IdentityNode["notes"] = [];
  await app.register(identityRoutes(identity));
  await app.register(keyRoutes(identity));
  await app.register(async (inner) => {
    inner.post("/notes", { config: { allow: "peer" }, schema: { operationId: "leaveNote" } }, async (request) => {
      await wait(node.delayMs);
      notes.push({ from: request.peer.node, note: request.body });
      return { kept: notes.length };
    });
    inner.get("/notes", { config: { allow: "peer" }, schema: { operationId: "readNotes" } }, async (request) => ({ asker: request.peer.node, count: notes.length }));
  });
  await app.listen({ host: "127.0.0.1", port: listenPort });

  const node: IdentityNode = {
    id, url, dataDir, delayMs: 0, db: database.db, clock, app, identity, notes,
    async ask(method, path, body) {
      const response = await fetch(`http://127.0.0.1:${listenPort}${path}`, {
        method,
        headers: { authorization: `Bearer ${operatorKey}`, ...(body === undefined ? {} : { "content-type": "application/json" }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    async [Symbol.asyncDispose]() {
      await app.close();
      await identity.close();
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return node;
}

/** One invites, the other accepts, through their local APIs. */
export async function introduce(inviter: IdentityNode, invited: IdentityNode): Promise<void> {
  const { body: invitation } = await inviter.ask("POST", "/api/peers/invitations", {});
  const { status, body } = await invited.ask("POST", "/api/peers/acceptances", { code: invitation["code"] });
  if (status !== 201) throw new Error(`not introduced: ${JSON.stringify(body)}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createSocket();
    socket.once("error", reject);
    socket.listen(0, "127.0.0.1", () => {
      const address = socket.address();
      socket.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
