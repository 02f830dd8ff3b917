import { fixedClock, type FixedClock } from "../../src/platform/clock.ts";
import { ProblemError } from "../../src/platform/http/problem.ts";
import { quietLog } from "../../src/platform/log.ts";
import { systemRandom } from "../../src/platform/random.ts";
import { createConsents } from "../../src/kernel/consent/index.ts";
import { createExchange, type AgreementFacts, type Answer, type Call, type Exchange, type GrantFacts } from "../../src/kernel/exchange/index.ts";
import { answersLine, answerStatement, callsLine, callsRootField, callStatement, leafOf, saltOf } from "../../src/kernel/exchange/together/statements.ts";
import { peerRefused, peerSuspended, peerTimedOut, peerUnreachable, type PersonCaller } from "../../src/kernel/identity/index.ts";
import { collectCosignatures, createFreezes, createWitness, logKey, witnessKey, witnessName } from "../../src/kernel/ledger/index.ts";
import { formatTrustPolicy, parseCheckpoint, parseNote } from "../../src/verify/index.ts";
import { testSigner, testLedger } from "./ledger.ts";
import { emptyTables } from "./free-databases.ts";
import { testDatabase } from "./test-database.ts";

type Reply = { status: number; body: unknown };

/** What may go wrong on the way from one node to the other. */
export interface Line {
  /**
   * `cut`: nothing arrives. `deaf`: it arrives and takes effect, the answer is lost. `suspended`: our own channel sends nothing.
   * `refusing`: the peer refuses the message as a whole.
   */
  state: "up" | "cut" | "deaf" | "suspended" | "refusing";
  /** Changes an answer, as a peer that cheats would. */
  alter: ((path: string, reply: Reply) => Reply) | undefined;
  readonly sent: { path: string; body: unknown }[];
}

export const household = "cq:household-register";
export const enterprises = "cq:enterprise-register";
export const idNumber = "110101199003074258";
export const creditCode = "91500000MA5U000000";

const fromM0 = { agreement: "M0", validFrom: "2026-11-01T00:00:00.000Z", validUntil: "2027-11-01T00:00:00.000Z", ratePerMinute: 600, ended: false };
export const householdGrant: GrantFacts = {
  ...fromM0, id: "5b0f3a52-58c4-4c83-8f1c-2f0c1d1f0a01", clause: "M0-10", resource: household, requestingParty: "sc:gaoxin-hall", providingParty: "cq:public-security",
  fields: ["name", "address", "relationToHead"], purpose: "service-evidence", basisKinds: ["consent"],
};
export const enterpriseGrant: GrantFacts = {
  ...fromM0, id: "5b0f3a52-58c4-4c83-8f1c-2f0c1d1f0a02", clause: "M0-11", resource: enterprises, requestingParty: "sc:market-regulation", providingParty: "cq:market-regulation",
  fields: ["uscc", "name", "status"], purpose: "licence-check", basisKinds: ["publicRecord"],
};
export const clerk: PersonCaller = { kind: "person", personId: "sc-clerk", name: "窗口", party: "sc:gaoxin-hall", roles: ["clerk"], via: "session" };
export const inspector: PersonCaller = { kind: "person", personId: "sc-steward-market", name: "市监", party: "sc:market-regulation", roles: ["data-steward"], via: "key" };

/** The answers to calls, in their order, as a peer gets them whose signature covers the root over its calls. */
export async function answered(exchange: Exchange, from: string, calls: readonly Call[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for await (const part of answeredInParts(exchange, from, calls)) answers.push(...part);
  const left = [...answers];
  return calls.map(({ callId }) => left.splice(left.findIndex((answer) => answer.callId === callId), 1)[0]!);
}

/** The same, as the parts come. @param root  what the message says instead of the right root */
export async function* answeredInParts(exchange: Exchange, from: string, calls: readonly Call[], root = callsLine(calls.map((call) => leafOf(callStatement(call), saltOf(call, "call"))))): AsyncGenerator<Answer[]> {
  const signed = { base: `"@method": POST\n"${callsRootField}": ${root}`, signature: new Uint8Array(64), keyId: `${from}#sign-1` };
  for await (const { content } of exchange.answer(from, { calls, signed })) yield JSON.parse(content) as Answer[];
}

/** What both nodes know and hold; tests change it. */
export interface World {
  agreement: AgreementFacts;
  grants: GrantFacts[];
  records: Map<string, Record<string, unknown>>;
  /** Resources whose source can't be read. */
  failing: Set<string>;
  /** Resources whose source answers when the test lets it. */
  slow: Map<string, Promise<void>>;
}

function newWorld(): World {
  return {
    agreement: {
      inForce: true,
      nodes: ["sc", "cq"],
      rules: [
        { clause: "M0-10", purposes: ["service-evidence"], basisKinds: ["consent"] },
        { clause: "M0-11", purposes: ["licence-check"], basisKinds: ["publicRecord"] },
      ],
    },
    grants: [householdGrant, enterpriseGrant],
    records: new Map<string, Record<string, unknown>>([
      [`${household} ${idNumber}`, { idNumber, name: "示例甲", address: "重庆市江北区示例路 1 号", relationToHead: "户主", maritalStatus: "未婚" }],
      [`${enterprises} ${creditCode}`, { uscc: creditCode, name: "示例公司", status: "存续", legalRepresentative: "示例乙" }],
    ]),
    failing: new Set<string>(),
    slow: new Map<string, Promise<void>>(),
  };
}

/** Small enough for a test to reach. */
export const pairLimits = { waitingPerOffice: 40, atOnce: 30, waitingFromPeers: 10 };

const startsAt = "2026-11-25T02:00:00Z";

/**
 * Two nodes in one process with real databases, ledgers, witnesses, consents and exchanges, joined by a line that hands JSON
 * over and can be cut. Signed messages are the channel's business and are tested with it.
 */
export async function exchangePair() {
  const clock = fixedClock(startsAt);
  const world = newWorld();
  const keys = new Map<string, Uint8Array>();
  const signers = Object.fromEntries(
    ["sc", "cq"].map((id) => {
      const all = { sign: testSigner(`${id}#sign-1`), log: testSigner(`${id}#log-1`), witness: testSigner(`${id}#witness-1`) };
      for (const signer of Object.values(all)) keys.set(signer.kid, signer.publicKey);
      return [id, all];
    }),
  );
  const trust = formatTrustPolicy("test", await Promise.all(["sc", "cq"].map(async (node) => ({
    node,
    logKey: await logKey(`${node}.test/ledger`, keys.get(`${node}#log-1`)!),
    witnessKey: await witnessKey(witnessName(`${node}.test/ledger`), keys.get(`${node}#witness-1`)!),
    signKeys: [{ kid: `${node}#sign-1`, publicKey: keys.get(`${node}#sign-1`)! }],
  }))));
  const line: Line = { state: "up", alter: undefined, sent: [] };
  const nodes = new Map<string, Awaited<ReturnType<typeof pairNode>>>();

  async function carry(from: string, to: string, path: string, body?: unknown): Promise<Reply> {
    line.sent.push({ path, body });
    if (line.state === "suspended") throw peerSuspended(to);
    if (line.state === "refusing") throw peerRefused({ side: to, cause: peerSuspended(from).problem });
    if (line.state === "cut") throw peerUnreachable({ side: to });
    const peer = nodes.get(to)!;
    const reply = await (path === "/data/calls"
      ? answered(peer.exchange, from, (JSON.parse(JSON.stringify(body)) as { calls: Call[] }).calls).then((answers) => ({ answers }))
      : peer.exchange.sideFor(from, decodeURIComponent(path.split("/").at(-1)!.split("?")[0]!))
    ).then(
      (answer): Reply => ({ status: 200, body: JSON.parse(JSON.stringify(answer)) as unknown }),
      (error: unknown): Reply => {
        if (error instanceof ProblemError) throw peerRefused({ side: to, cause: error.problem });
        throw error;
      },
    );
    if (line.state === "deaf") throw peerTimedOut({ side: to });
    return line.alter?.(path, reply) ?? reply;
  }

  async function pairNode(id: string, peerId: string) {
    const database = await testDatabase();
    const { db } = database;
    const log = quietLog();
    const random = systemRandom();
    const findKey = (kid: string) => keys.get(kid);
    const ledger = testLedger(db, { node: id, clock, logSigner: signers[id]!.log });
    const witness = createWitness({
      db, clock, log, freezes: createFreezes({ db, clock, random, log, origin: `${id}.test/ledger`, ledger }), name: witnessName(`${id}.test/ledger`), witnessSigner: signers[id]!.witness,
      findLogKey: (origin) => keys.get(`${origin.split(".")[0]}#log-1`),
    });
    const consents = createConsents({ db, clock, random, self: id, signer: signers[id]!.sign, findKey, ledger, url: `http://${id}.test`, tasks: { open: async () => undefined, close: async () => undefined }, events: { on: () => undefined, emit: async () => undefined } });
    const exchange = createExchange({
      db, clock, random, self: id, log, ledger, consents, limits: pairLimits,
      events: { lastEmitted: async () => 0, wake: () => undefined, reach: async () => true, listParkedSubjects: async () => new Set() },
      channel: {
        get: (peer, path) => carry(id, peer, path),
        async open(peer, path, content) {
          const message = JSON.parse(content) as { calls: Call[] };
          const { answers } = (await carry(id, peer, path, message)).body as { answers: Answer[] };
          return (async function* () {
            const leaves = answers.map((answer) => leafOf(answerStatement(answer), saltOf(message.calls.find(({ callId }) => callId === answer.callId)!, "answer")));
            yield { content: JSON.stringify(answers), statement: answersLine(leaves), last: true, text: "said", signature: new Uint8Array(64), kid: `${peer}#sign-1` };
          })();
        },
      },
      sources: {
        findAgreement: async (agreement) => (agreement === "M0" ? world.agreement : undefined),
        findGrant: async (grant) => world.grants.find((one) => one.id === grant),
        listGrants: async ({ resource, requestingNode, party }) =>
          world.grants.filter(
            (one) =>
              (resource === undefined || one.resource === resource) &&
              (requestingNode === undefined || one.requestingParty.startsWith(`${requestingNode}:`)) &&
              (party === undefined || one.requestingParty === party || one.providingParty === party),
          ),
        findKeyField: async (resource) => (resource === household ? "idNumber" : "uscc"),
        fetchRecords: async (resource, keys) => {
          await world.slow.get(resource);
          if (world.failing.has(resource)) throw new Error("disk");
          return new Map(keys.flatMap((key) => {
            const record = world.records.get(`${resource} ${key}`);
            return record ? [[key, record]] : [];
          }));
        },
      },
      trustPolicy: () => trust,
    });
    const cosigner = collectCosignatures({
      ledger, log,
      peers: async () => [{ node: peerId, url: `http://${peerId}.test/witness`, key: await witnessKey(witnessName(`${peerId}.test/ledger`), keys.get(`${peerId}#witness-1`)!) }],
      fetch: async (_url, init) => {
        const answer = await nodes.get(peerId)!.witness.addCheckpoint(String(init?.body));
        return "knownSize" in answer ? new Response(`${answer.knownSize}\n`, { status: 409 }) : new Response(answer.cosignature);
      },
    });
    return { id, db, ledger, witness, consents, exchange, cosigner, empty: () => emptyTables(database.pool), close: () => database.close() };
  }

  const sc = await pairNode("sc", "cq");
  const cq = await pairNode("cq", "sc");
  nodes.set("sc", sc).set("cq", cq);

  return {
    sc, cq, clock: clock as FixedClock, world, line, trust,
    /** Ledger kinds recorded for a crossing on each side. */
    async kindsOf(crossingId: string): Promise<string[]> {
      const sides = await Promise.all([cq, sc].map(({ ledger }) => ledger.side(crossingId)));
      return sides.flatMap((side) => (side ? [(JSON.parse(side.entry) as { kind: string }).kind] : []));
    },
    /** Numbers both ledgers and lets each witness the other's page. */
    async witnessAll(): Promise<void> {
      for (const node of [sc, cq]) {
        await node.ledger.sequence();
        node.cosigner.start();
      }
      const newest = async () => Promise.all([sc, cq].map(async ({ ledger }) => (await ledger.checkpoint())?.witnesses.length ?? 0));
      while ((await newest()).includes(0)) await new Promise((resolve) => setTimeout(resolve, 10));
      for (const { cosigner } of [sc, cq]) await cosigner.stop();
    },
    sizeOf: (note: string) => parseCheckpoint(parseNote(note).text).size,
    /** As new: empty tables, the world and the clock as they were. */
    async reset(): Promise<void> {
      clock.set(startsAt);
      Object.assign(world, newWorld());
      Object.assign(line, { state: "up", alter: undefined });
      line.sent.length = 0;
      for (const { empty } of [sc, cq]) await empty();
    },
    async [Symbol.asyncDispose]() {
      for (const node of [sc, cq]) {
        await node.exchange.stop();
        await node.cosigner.stop();
        await node.ledger.stop();
        await node.close();
      }
    },
  };
}
