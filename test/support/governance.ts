import { readFileSync } from "node:fs";
import type { Role, PersonCaller } from "../../src/kernel/identity/index.ts";
import { createAgreements, type AgreementSource, type Agreements, type FieldSource, type Host } from "../../src/kernel/agreements/index.ts";
import { createCatalogue, type Catalogue } from "../../src/kernel/catalogue/index.ts";
import { createEvents, type Events } from "../../src/kernel/events/index.ts";
import type { Ledger } from "../../src/kernel/ledger/index.ts";
import { createRequests, type Requests } from "../../src/kernel/requests/index.ts";
import { createTasks } from "../../src/kernel/tasks/index.ts";
import { fixedClock, type FixedClock } from "../../src/platform/clock.ts";
import type { Signer } from "../../src/platform/crypto/signer.ts";
import { quietLog } from "../../src/platform/log.ts";
import { systemRandom } from "../../src/platform/random.ts";
import type { Database } from "../../src/storage/database.ts";
import { directLink } from "./event-link.ts";
import { testLedger, testSigner } from "./ledger.ts";
import { testDatabase } from "./test-database.ts";

function readData<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), "utf8")) as Shape;
}

export const agreementSource = readData<AgreementSource>("agreements.json");
export const fieldSource = readData<FieldSource>("cooperation-fields.json");

const demoResources = readData<unknown[]>("demo/resources.json");

const partyNames = new Map(["sc", "cq"].flatMap((id) => readData<{ parties: { id: string; nameZh: string; nameEn: string }[] }>(`demo/${id}.json`).parties).map(({ id, nameZh, nameEn }) => [id, { zh: nameZh, en: nameEn }]));

interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly party: string;
  readonly roles: Role[];
}

/** One side with real keys, database, ledger and events. */
export interface Side {
  readonly id: string;
  readonly db: Database;
  readonly ledger: Ledger;
  readonly events: Events;
  readonly agreements: Agreements;
  readonly catalogue: Catalogue;
  readonly requests: Requests;
  readonly signer: Signer;
  readonly findKey: (kid: string) => Uint8Array | undefined;
  /** What this side believes the nodes are; tests may change it. */
  readonly hosts: Host[];
  /** A persona of the demo, as the guard would hand it over. */
  person(id: string): PersonCaller;
}

/** A negotiation message or its answer. */
export interface Wire {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly body: string;
}

export interface Pair extends AsyncDisposable {
  /** Every negotiation message between the two so far, each followed by its answer. */
  readonly wire: readonly Wire[];
  readonly sc: Side;
  readonly cq: Side;
  readonly clock: FixedClock;
  /** Resolves when neither side has an event on the way. */
  settle(): Promise<void>;
}

/**
 * Two sides with the demo's offices, joined directly: each event goes through the real outbox and inbox, only the HTTP
 * channel between them is left out.
 */
export async function testPair({ at = "2026-11-25T02:00:00Z", agreements = agreementSource, mappings = [] }: { at?: string; agreements?: AgreementSource; mappings?: readonly unknown[] } = {}): Promise<Pair> {
  const clock = fixedClock(at);
  const [scBase, cqBase] = [await openSide("sc"), await openSide("cq")];
  const keys = new Map([scBase, cqBase].flatMap(({ signers }) => Object.values(signers).map((one) => [one.kid, one.publicKey] as const)));
  const inboxes = new Map<string, Events>();
  const desks = new Map<string, Requests>();
  const wire: Wire[] = [];
  const urlOf = (id: string) => `http://${id}.test`;
  const sides = [scBase, cqBase].map(({ id, db, signers, host, people }): Side => {
    const ledger = testLedger(db, { node: id, clock, logSigner: signers.log });
    const events = createEvents({
      db,
      clock,
      random: systemRandom(),
      self: id,
      link: directLink(id, (peer) => inboxes.get(peer)!),
      log: quietLog(),
      ledger,
    });
    inboxes.set(id, events);
    const hosts: Host[] = [scBase.host, cqBase.host].map((one) => structuredClone(one));
    const findKey = (kid: string) => keys.get(kid);
    const sideAgreements = createAgreements({ db, clock, self: id, signer: signers.sign, findKey, hosts: () => hosts, ledger, events, source: agreements, fields: fieldSource });
    const catalogue = createCatalogue({ db, clock, random: systemRandom(), self: id, events, peers: () => [id === "sc" ? "cq" : "sc"], mappings });
    const requests = createRequests({
      nameOf: (party) => partyNames.get(party),
      db, clock, random: systemRandom(), log: quietLog(), self: id, url: urlOf(id), counterparty: (peer) => ({ url: urlOf(peer), kind: "node" }), signer: signers.sign, findKey, ledger, events, agreements: sideAgreements, catalogue,
      tasks: createTasks({ db, clock, random: systemRandom(), log: quietLog() }),
      post: async (peer, path, body) => {
        wire.push({ from: id, to: peer, path, body });
        const answer = await desks.get(peer)!.negotiations.receive(id, path, JSON.parse(body));
        wire.push({ from: peer, to: id, path, body: JSON.stringify(answer.body) });
        return answer;
      },
    });
    desks.set(id, requests);
    return {
      id, db, ledger, events, agreements: sideAgreements, catalogue, requests, signer: signers.sign, findKey, hosts,
      person(personId) {
        const found = people.find((one) => one.id === personId);
        if (!found) throw new Error(`no persona ${personId} at ${host.id}`);
        return { kind: "person", personId, name: found.name, party: found.party, roles: found.roles, via: "session" };
      },
    };
  });
  const [sc, cq] = sides as [Side, Side];
  for (const side of sides) {
    await side.agreements.seed();
    await side.catalogue.seed(demoResources);
    await side.events.start();
    await side.requests.start();
  }
  return {
    sc,
    cq,
    clock,
    wire,
    async settle() {
      for (let quiet = 0; quiet < 2; ) {
        const waiting = (await sc.events.status("cq")).waiting + (await cq.events.status("sc")).waiting + (await sc.requests.unsettled()) + (await cq.requests.unsettled());
        quiet = waiting === 0 ? quiet + 1 : 0;
        if (waiting > 0) await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([sc.requests.stop(), cq.requests.stop()]);
      await sc.events.stop();
      await cq.events.stop();
      await scBase.close();
      await cqBase.close();
    },
  };
}

async function openSide(id: string) {
  const { db, close } = await testDatabase();
  const signers = { sign: testSigner(`${id}#sign-1`), log: testSigner(`${id}#log-1`), witness: testSigner(`${id}#witness-1`) };
  const { parties, people } = readData<{ parties: { id: string; nameZh: string; nameEn: string }[]; people: DemoPerson[] }>(`demo/${id}.json`);
  const keys = Object.entries(signers).map(([use, { kid, publicKey }]) => ({ kid, use, suite: "ed25519", publicKey: Buffer.from(publicKey).toString("base64") }));
  const host: Host = { id, logOrigin: `${id}.test/ledger`, keys, parties };
  return { id, db, close, signers, host, people };
}

/** Both officers sign the memorandum. */
export async function signMemorandum({ sc, cq, settle }: Pair): Promise<void> {
  await sc.agreements.propose(sc.person("sc-agreement"), "M0");
  await settle();
  const { textDigest } = await cq.agreements.get("M0");
  await cq.agreements.countersign(cq.person("cq-agreement"), "M0", { textDigest: textDigest ?? "" });
  await settle();
}

/** A household register with one row per given person; the names are invented. */
export function householdCsv(people: readonly { readonly idNumber: string; readonly name?: string; readonly birthOn?: string }[]): Uint8Array {
  const header = "公民身份号码,姓名,性别,民族,出生日期,户籍地址,户号,与户主关系,户籍登记机关,最近登记日期,婚姻状况,演示";
  const rows = people.map(({ idNumber, name = "欧阳演", birthOn = "1990-01-01" }) =>
    `${idNumber},${name},女,汉族,${birthOn},重庆市江北区演示路 1 号,50010500001,户主,重庆市公安局江北区分局,2020-05-06,已婚,是`);
  return new TextEncoder().encode([header, ...rows].join("\r\n"));
}

/** The household register is imported and published by its steward. */
export async function publishHouseholds({ cq, settle }: Pair, people: Parameters<typeof householdCsv>[0]): Promise<void> {
  const steward = cq.person("cq-steward");
  await cq.catalogue.importRows(steward, "cq:household-register", { bytes: householdCsv(people), fileName: "households.csv" });
  await cq.catalogue.publish(steward, "cq:household-register");
  await settle();
}

/** What the demo's counter asks for. */
export const evidenceWish = {
  resource: "cq:household-register",
  purpose: "service-evidence",
  fields: ["name", "address", "householdNumber"],
  legalBasis: "川渝通办事项收件需要核验户籍信息",
  scenario: "居民身份证补领，窗口收件时核验",
  scope: "窗口收件人员，一次一人",
  method: "api",
  basisKind: "consent",
  validUntil: "2027-11-24",
};

/** The counter's steward asks; both sides know of it afterwards. @returns its id */
export async function submitEvidenceRequest({ sc, settle }: Pair, change: Partial<typeof evidenceWish> = {}): Promise<string> {
  const { id } = await sc.requests.submit(sc.person("sc-steward"), { ...evidenceWish, anew: true, ...change });
  await settle();
  return id;
}
