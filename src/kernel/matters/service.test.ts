import assert from "node:assert/strict";
import { after, test } from "node:test";
import { fixedClock } from "../../platform/clock.ts";
import { generateKeyPair } from "../../platform/crypto/ed25519.ts";
import { softSigner } from "../../platform/crypto/signer.ts";
import { isProblem } from "../../platform/http/problem.ts";
import { quietLog } from "../../platform/log.ts";
import { systemRandom } from "../../platform/random.ts";
import { inTransaction } from "../../storage/database.ts";
import { noLink } from "../../../test/support/event-link.ts";
import { testDatabase } from "../../../test/support/test-database.ts";
import { createEvents, type ReceivedEvent } from "../events/index.ts";
import { answerTooLate, handoverPending, notOfferedToYou } from "./errors.ts";
import type { CustodyLink, OverdueOffer } from "./schema.ts";
import { createMatters } from "./service.ts";

const keys = { sc: generateKeyPair(), cq: generateKeyPair() };
const clock = fixedClock("2026-11-25T02:00:00Z");
const hall = "sc:gaoxin-hall";
const police = "cq:public-security";

async function node(self: "sc" | "cq") {
  const database = await testDatabase();
  after(() => database.close());
  const { db } = database;
  const log = quietLog();
  const random = systemRandom();
  const events = createEvents({ db, clock, random, self, log, ledger: { append: async () => undefined as never }, link: noLink });
  const out: ReceivedEvent[] = [];
  const overdue: OverdueOffer[] = [];
  /** The parts anew over the same database, as after a restart. */
  const start = (on: typeof events.on) => {
    const matters = createMatters({
      db, clock, random, self, log, signer: softSigner(`${self}#sign-1`, keys[self].privateKey),
      findKey: (kid) => (kid === "sc#sign-1" ? keys.sc.publicKey : kid === "cq#sign-1" ? keys.cq.publicKey : undefined),
      ledger: { append: async () => undefined as never },
      events: {
        on,
        emit: async (_tx, { type, subject, data }) => void out.push({ id: random.id(), from: self, type, subject, at: "", sequence: out.length + 1, data }),
      },
    });
    matters.onOverdue(async (_tx, offer) => void overdue.push(offer));
    return matters;
  };
  return { db, events, out, overdue, matters: start(events.on), restarted: () => start(() => {}), arrived: 0 };
}
type Node = Awaited<ReturnType<typeof node>>;

const [sc, cq] = [await node("sc"), await node("cq")];

/** Everything that waits in one outbox arrives at the other node, in order. */
async function deliver(from: Node, to: Node): Promise<void> {
  for (const event of from.out.slice(from.arrived)) {
    from.arrived += 1;
    const body = { specversion: "1.0" as const, id: event.id, source: `twincity://${event.from}`, type: `twincity.${event.type}`, subject: event.subject, time: "2026-11-25T02:00:00Z", datacontenttype: "application/json" as const, sequence: String(event.sequence), data: event.data };
    await to.events.receive(event.from, [body]);
  }
}

let matters = 0;
/** A matter that the hall holds and has offered to the police, to be answered within 24 hours. */
async function offered(): Promise<string> {
  matters += 1;
  const matter = `CY-20261125-SC-0000${matters}`;
  await inTransaction(sc.db, (tx) => sc.matters.open(tx, { matter, type: "case.received", party: hall, nodes: ["cq"] }));
  await offer(matter);
  await deliver(sc, cq);
  for (const side of [sc, cq]) side.overdue.length = 0;
  return matter;
}
const offer = (matter: string) =>
  inTransaction(sc.db, (tx) => sc.matters.offer(tx, { matter, party: hall, to: police, answerBy: new Date(clock.now().getTime() + 24 * 3_600_000), escalateTo: "cq:government-services" }));
const accept = (matter: string): Promise<CustodyLink> => inTransaction(cq.db, (tx) => cq.matters.accept(tx, { matter, party: police }));
const types = async (at: Node, matter: string) => (await at.matters.links(matter)).map(({ type }) => type);

test("an offer carries, signed, until when it may be accepted and whom its silence is reported to; at that instant it still may", async () => {
  const matter = await offered();
  const link = (await cq.matters.links(matter)).at(-1)!;
  assert.deepEqual([link.answerBy, link.escalateTo], ["2026-11-26T02:00:00.000Z", "cq:government-services"]);
  clock.advance({ hours: 24 });
  assert.equal((await accept(matter)).custodian, police);
  await deliver(cq, sc);
  assert.equal((await sc.matters.head(matter))?.custodian, police);
});

test("after its time an offer can't be accepted; the receiving node lets it expire once, and custody stays with the sender, who may offer again", async () => {
  const matter = await offered();
  clock.advance({ hours: 24, ms: 1 });
  await assert.rejects(accept(matter), (error) => isProblem(error, answerTooLate));
  await cq.matters.settleOverdue();
  await cq.matters.settleOverdue();
  assert.deepEqual(await types(cq, matter), ["case.received", "handover.offered", "handover.expired"]);
  await assert.rejects(accept(matter), (error) => isProblem(error, notOfferedToYou));
  await deliver(cq, sc);
  assert.equal((await sc.matters.head(matter))?.custodian, hall);
  assert.deepEqual([cq.overdue.length, sc.overdue.length], [1, 1]);
  await offer(matter);
  await deliver(sc, cq);
  assert.equal((await accept(matter)).custodian, police);
});

test("the sender reminds once and never writes the expiry itself, however often its clock rings; the reminded node writes it", async () => {
  const matter = await offered();
  clock.advance({ hours: 24 });
  await sc.matters.settleOverdue();
  await sc.matters.settleOverdue();
  assert.deepEqual(await types(sc, matter), ["case.received", "handover.offered"]);
  assert.deepEqual(sc.overdue.filter((one) => one.matter === matter).map(({ offeredTo, custodian }) => [offeredTo, custodian]), [[police, hall]]);
  await assert.rejects(inTransaction(sc.db, (tx) => sc.matters.append(tx, { matter, party: hall, type: "case.noted" })), (error) => isProblem(error, handoverPending));
  assert.deepEqual(sc.out.filter(({ type, subject }) => type === "matter.recalled" && subject === matter).length, 1);
  await deliver(sc, cq);
  assert.equal((await types(cq, matter)).at(-1), "handover.expired");
});

test("a reminder before the time by one's own clock changes nothing", async () => {
  const matter = await offered();
  sc.out.push({ id: systemRandom().id(), from: "sc", type: "matter.recalled", subject: matter, at: "", sequence: sc.out.length + 1, data: { seq: 2 } });
  await deliver(sc, cq);
  assert.equal((await types(cq, matter)).at(-1), "handover.offered");
  await accept(matter);
  await deliver(cq, sc);
});

test("an offer whose time passed while the node was down expires when it starts again", async () => {
  const matter = await offered();
  clock.advance({ hours: 30 });
  const restarted = cq.restarted();
  await restarted.start();
  await restarted.stop();
  assert.equal((await types(cq, matter)).at(-1), "handover.expired");
});
