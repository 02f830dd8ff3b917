import assert from "node:assert/strict";
import { createServer as createPlainServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { appendThings, testLedger, testSigner } from "../../../test/support/ledger.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import { systemClock } from "../../platform/clock.ts";
import { createServer } from "../../platform/http/server.ts";
import { quietLog } from "../../platform/log.ts";
import { systemRandom } from "../../platform/random.ts";
import { formatSignatureLine, parseNote, verifyNote } from "../../verify/index.ts";
import { collectCosignatures, type WitnessPeer } from "./cosignatures.ts";
import { witnessKey } from "./keys.ts";
import type { Ledger } from "./service.ts";
import { createFreezes } from "./witness/freezes.ts";
import { witnessRoutes } from "./witness/routes.ts";
import { createWitness } from "./witness/service.ts";

const logSigner = testSigner("sc#log-1");
const witnessSigner = testSigner("cq#witness-1");

interface RunningWitness extends AsyncDisposable {
  readonly peer: WitnessPeer;
}

async function startWitness(signer = witnessSigner): Promise<RunningWitness> {
  const database = await testDatabase();
  const { app } = await createServer({ log: quietLog() });
  const freezes = createFreezes({ db: database.db, clock: systemClock(), random: systemRandom(), log: quietLog(), origin: null });
  const witness = createWitness({
    freezes, db: database.db, clock: systemClock(), name: "cq.test/witness", witnessSigner: signer, log: quietLog(),
    findLogKey: (origin) => (origin === "sc.test/ledger" ? logSigner.publicKey : undefined),
  });
  await app.register(witnessRoutes(witness, { freezes, personOf: () => "" }));
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  const dispose = async (): Promise<void> => {
    await app.close();
    await database.close();
  };
  return { peer: await peerAt(`${address}/witness`), [Symbol.asyncDispose]: dispose };
}

/** A witness that answers as it likes. */
async function startStranger(listener: RequestListener): Promise<RunningWitness> {
  const server = createPlainServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const dispose = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { peer: await peerAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), [Symbol.asyncDispose]: dispose };
}

const peerAt = async (url: string): Promise<WitnessPeer> => ({ node: "cq", url, key: await witnessKey("cq.test/witness", witnessSigner.publicKey) });

/** Runs `work` while our cosignatures are collected from `peers`. */
async function collecting(ledger: Ledger, peers: () => readonly WitnessPeer[], work: (collector: ReturnType<typeof collectCosignatures>) => Promise<void>): Promise<void> {
  const collector = collectCosignatures({ ledger, peers, log: quietLog() });
  collector.start();
  try {
    await work(collector);
  } finally {
    await collector.stop();
  }
}

async function addThings(ledger: Ledger, database: Awaited<ReturnType<typeof testDatabase>>, count: number, prefix: string): Promise<void> {
  await appendThings(database.db, ledger, count, prefix);
  await ledger.sequence();
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 400; i += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  assert.fail(`still not so: ${what}`);
}

test("each checkpoint is signed by the peer's witness over HTTP, and the signature verifies with the peer's key", async () => {
  await using database = await testDatabase();
  await using witness = await startWitness();
  const ledger = testLedger(database.db, { logSigner });
  await collecting(ledger, () => [witness.peer], async (collector) => {
    for (const [count, prefix] of [[1, "a"], [300, "b"], [2, "c"]] as const) {
      await addThings(ledger, database, count, prefix);
      assert.match((await ledger.waitForProof(`${prefix}-0`, { timeoutMs: 10_000, until: "cosigned" }))?.proof ?? "", /— cq\.test\/witness /);
    }
    const { note, size } = await ledger.getCheckpoint();
    assert.equal(size, 303);
    assert.ok((await verifyNote(parseNote(note), [witness.peer.key])).ok);
    await until("the state is up to date", () => collector.status()[0]?.size === 303);
    assert.deepEqual(collector.status(), [{ node: "cq", size: 303, fault: null }]);
  });
});

test("a witness that can't be reached delays nothing, and signs once it is back", async () => {
  await using database = await testDatabase();
  await using witness = await startWitness();
  const ledger = testLedger(database.db, { logSigner });
  let peer: WitnessPeer = { ...witness.peer, url: "http://127.0.0.1:9/witness" };
  await collecting(ledger, () => [peer], async (collector) => {
    await addThings(ledger, database, 5, "while-away");
    assert.notEqual((await ledger.waitForProof("while-away-0", { timeoutMs: 5000 }))?.proof, null);
    await until("the fault is known", () => (collector.status()[0]?.fault ?? null) !== null);
    peer = witness.peer;
    assert.match((await ledger.waitForProof("while-away-0", { timeoutMs: 10_000, until: "cosigned" }))?.proof ?? "", /— cq\.test\/witness /);
  });
});

test("a witness that remembers more than we know of it tells its size, and gets the proof from there", async () => {
  await using database = await testDatabase();
  await using witness = await startWitness();
  const ledger = testLedger(database.db, { logSigner });
  await addThings(ledger, database, 4, "a");
  await collecting(ledger, () => [witness.peer], async () => void (await ledger.waitForProof("a-0", { timeoutMs: 10_000, until: "cosigned" })));
  await database.pool.query("delete from ledger_cosignature");
  await addThings(ledger, database, 4, "b");
  await collecting(ledger, () => [witness.peer], async () => {
    assert.match((await ledger.waitForProof("b-0", { timeoutMs: 10_000, until: "cosigned" }))?.proof ?? "", /— cq\.test\/witness /);
  });
});

test("a peer that signs with another key than the trusted one gives no cosignature", async () => {
  await using database = await testDatabase();
  await using witness = await startWitness(testSigner("cq#witness-2"));
  const ledger = testLedger(database.db, { logSigner });
  await collecting(ledger, () => [witness.peer], async (collector) => {
    await addThings(ledger, database, 1, "a");
    await until("the fault is known", () => collector.status()[0]?.fault?.includes("valid signature") ?? false);
    assert.deepEqual((await ledger.getCheckpoint()).witnesses, []);
  });
});

test("our ledger that is shorter than what a witness has seen is told, and asks for nothing", async () => {
  await using database = await testDatabase();
  await using witness = await startWitness();
  {
    await using lost = await testDatabase();
    const before = testLedger(lost.db, { logSigner });
    await addThings(before, lost, 9, "a");
    await collecting(before, () => [witness.peer], async () => void (await before.waitForProof("a-0", { timeoutMs: 10_000, until: "cosigned" })));
  }
  const restored = testLedger(database.db, { logSigner });
  await addThings(restored, database, 2, "b");
  await collecting(restored, () => [witness.peer], async (collector) => {
    await until("the fault is known", () => collector.status()[0]?.fault?.includes("witnessed 9 entries") ?? false);
  });
});

test("a hostile witness's endless, silly or forever changing answer is cut off", async () => {
  await using database = await testDatabase();
  const ledger = testLedger(database.db, { logSigner });
  await addThings(ledger, database, 3, "a");
  const { name, id } = await witnessKey("cq.test/witness", witnessSigner.publicKey);
  const unsigned = formatSignatureLine({ name, id, bytes: new Uint8Array(72) });
  const answers: readonly [RequestListener, RegExp][] = [
    [(_request, response) => response.end(unsigned), /valid signature/],
    [(_request, response) => response.end("x".repeat(1_000_000)), /too long/],
    [(_request, response) => response.end("— cq.test/witness AAAA\n"), /valid signature/],
    [(_request, response) => response.writeHead(409).end("lots\n"), /not a size/],
    [(_request, response) => response.writeHead(500).end(), /answered 500/],
    [(_request, response) => response.writeHead(302, { location: "/elsewhere" }).end(), /./],
    [(_request, response) => response.writeHead(409).end("1\n"), /keeps changing/],
  ];
  for (const [listener, fault] of answers) {
    await using stranger = await startStranger(listener);
    await collecting(ledger, () => [stranger.peer], async (collector) => {
      await until(String(fault), () => fault.test(collector.status()[0]?.fault ?? ""));
    });
  }
  assert.deepEqual((await ledger.getCheckpoint()).witnesses, []);
});
