import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { caseColumns, createServicesApp, consentedEvidence, evidencePurpose, type EvidenceSource, type HandoverRule } from "./apps/services/index.ts";
import type { NodeConfig } from "./config.ts";
import { agreementRoutes, createAgreements, isPurpose, memorandumId, type AgreementSource, type FieldSource } from "./kernel/agreements/index.ts";
import { catalogueRoutes, catalogueTally, createCatalogue } from "./kernel/catalogue/index.ts";
import { consentRoutes, createConsents, derivedRoutes, myConsentRoutes, passkeyRoutes } from "./kernel/consent/index.ts";
import { createEvents, eventColumns, eventRoutes, linkByChannel, parkedRoutes } from "./kernel/events/index.ts";
import { createExchange, createTransfers, crossingTally, exchangeRoutes, transferRoutes, listConsentUses, type FetchRecords } from "./kernel/exchange/index.ts";
import {
  createDemoApiKeys, createIdentity, createPrograms, createProvider, createRecognition, createRelyingParty, createSessions, dataKeyRoutes, findPerson, identityColumns, identityRoutes, keyRoutes, listPartiesWith, programKeyPrefix, programRoutes, registerGuard, registerPeerHooks, seedPeople,
  seedApplicants, sessionCookieOf, sessionRoutes, openDataKeys, type OpenSigners,
} from "./kernel/identity/index.ts";
import { createFigures, figureRoutes } from "./kernel/figures/index.ts";
import { lawBasis } from "./kernel/law/index.ts";
import {
  collectCosignatures, createExplorer, createFreezes, createLedger, createLooked, createWitness, explorerRoutes, ledgerColumns, ledgerRoutes, ledgerTally, lookedRoutes, witnessName,
  witnessRoutes,
} from "./kernel/ledger/index.ts";
import { createObjections, objectionRoutes } from "./kernel/objections/index.ts";
import { createMatters, hostOf } from "./kernel/matters/index.ts";
import { createRequests, datasetsOf, dspRoutes, requestRoutes, scriptedCatalogue, type Grant } from "./kernel/requests/index.ts";
import { createTasks, taskRoutes } from "./kernel/tasks/index.ts";
import { chinaCalendar } from "./kernel/terms/index.ts";
import { conformanceCounsel, conformanceTransfers, isConformance, registerTriggers } from "./node/conformance.ts";
import { childrenOf, counterparties, postToCounterparty } from "./node/counterparties.ts";
import { wireCredentials } from "./node/credentials.ts";
import { doorRoutes } from "./node/door-routes.ts";
import { kernelFigures } from "./node/figures.ts";
import { nodeHealth } from "./node/health.ts";
import { findDoor, readDoors } from "./node/doors.ts";
import { lookedNames, resourceNames } from "./node/looked-names.ts";
import { readData, readParties, readPeopleIds } from "./node/node-files.ts";
import { overdueTask, settledBy } from "./node/overdue-offers.ts";
import { createQueues, queueRoutes } from "./node/queues.ts";
import { systemClock, systemStopwatch, type Clock, type Stopwatch } from "./platform/clock.ts";
import { createServer } from "./platform/http/server.ts";
import { doorPathOf, serveSite } from "./platform/http/site.ts";
import { createLog, type Log } from "./platform/log.ts";
import { startPostgres } from "./platform/postgres/index.ts";
import { systemRandom, type Random } from "./platform/random.ts";
import type { Text } from "./platform/text.ts";
import { inTransaction, openDatabase } from "./storage/database.ts";
import { migrate } from "./storage/migrate.ts";

export interface NodeOptions {
  readonly clock?: Clock;
  /** Measures how long calls take. */
  readonly stopwatch?: Stopwatch;
  readonly random?: Random;
  readonly log?: Log;
  /** Told in a sentence where something is not where a person would look for it. */
  readonly say?: (sentence: Text) => void;
  /** Told after each committed ledger entry; tests that kill nodes listen here. */
  readonly onLedgerEntry?: (entry: { readonly kind: string; readonly ref: string }) => void;
  /** Where the node's signers come from, when not from the key files of its folder: e.g. a crypto card. */
  readonly openSigners?: OpenSigners;
  /** Where the records of this node's resources come from, when not from its own tables: e.g. a department's service. */
  readonly fetchRecords?: FetchRecords;
}

export type TwincityNode = Awaited<ReturnType<typeof createNode>>;

const siteFolder = fileURLToPath(new URL("../web/dist/", import.meta.url));
/** Portals whose lists of entries can be taken in as they are: files of data/mappings. */
const portalMappings = ["yibin", "aba", "meishan", "guiyang", "quzhou"];
/** Invented entries of both sides; a node takes those of its own offices. */
const demoCatalogues = ["catalogue-sc", "catalogue-cq"];
const apiPrefixes = ["/api/", "/oidc/", "/ledger/checkpoint", "/ledger/tile/", "/ledger/sides/", "/ledger/evidence/", "/witness/", "/data/", "/dsp/", "/events", "/peering/", "/identity/", "/credential-status/", "/.well-known/", "/openapi.json", "/assets/"];

/**
 * One node, put together: database, keys, kernel domains in their order, apps, routes. The only file that knows every domain.
 * What flows against an arrow (an app told of a custody link, a peer told of new resources) is subscribed here.
 */
export async function createNode(config: NodeConfig, options: NodeOptions = {}) {
  const clock = options.clock ?? systemClock();
  const stopwatch = options.stopwatch ?? systemStopwatch();
  const random = options.random ?? systemRandom();
  const log = options.log ?? createLog({ name: config.id, ...(config.logFile === null ? {} : { file: config.logFile }) });
  const { id: self, url, dataDir } = config;

  const embedded = config.databaseUrl === null ? await startPostgres({ dataDir, log, ...(options.say ? { say: options.say } : {}) }) : undefined;
  const databaseUrl = embedded?.connectionString ?? config.databaseUrl!;
  await migrate(databaseUrl);
  const database = openDatabase(databaseUrl, { maxConnections: 12 });
  const { db } = database;
  const dataKeys = await openDataKeys({ db, clock, random, log, dataDir, suite: config.suite, columns: [...ledgerColumns, ...identityColumns, ...eventColumns, ...caseColumns] });

  const identity = await createIdentity({ db, clock, random, log, config: { ...config, parties: readParties(dataDir) }, openSigners: options.openSigners });
  const scripted = isConformance(config, identity);
  const { channel, findKey } = identity;
  const signer = identity.signer("sign");
  const ledger = createLedger({ db, clock, random, origin: config.logOrigin, logSigner: identity.signer("log"), pageSigner: identity.extraSigner("page"), log });
  if (options.onLedgerEntry) ledger.onAppended(options.onLedgerEntry);
  identity.onKeysRecorded((tx, entry) => ledger.append(tx, entry));
  const freezes = createFreezes({ db, clock, random, log, origin: config.logOrigin, findLogNode: identity.findLogNode, ledger });
  await freezes.load();
  const witness = createWitness({
    db, clock, log, freezes, name: witnessName(config.logOrigin), witnessSigner: identity.signer("witness"),
    findLogKey: identity.findLogKey, findPageKey: identity.findPageKey, findLogUrl: identity.findLogUrl,
  });
  const cosignatures = collectCosignatures({ ledger, peers: identity.witnesses, log });

  if (config.demo) createDemoApiKeys(dataDir, readPeopleIds(dataDir), random);
  await seedPeople(db, dataDir);
  await seedApplicants(db, dataDir);
  const doors = readDoors(dataDir, identity.parties().find((party) => hostOf(party.id) === self)?.id ?? `${self}:front-door`);
  const doorPath = (path: string) => doorPathOf(path, doors.map((door) => door.path));
  /** The office responsible for a front door of ours, by its id or path; the main door's when none is named. */
  const partyOfDoor = (door?: string) => findDoor(doors, door)?.party;
  /** What people call the accounts of a node: ours after the main door, a peer's as it says. */
  const accountsName = (node: string): Text => {
    const main = doors[0];
    if (node === self) return main ? { zh: main.nameZh, en: main.nameEn } : config.name;
    return recognition.recipient.nameOf(node) ?? identity.hosts().find(({ id }) => id === node)?.name ?? { zh: node, en: node };
  };
  const recognition = createRecognition({
    db, clock, random, log, self, url: new URL(url).origin, ownName: accountsName(self), signer, clientSigner: identity.extraSigner("client"), findKey, ledger, channel, peers: identity.peers.all,
    ruleFor: (node) => agreements.findPermitting("identity-recognition", [self, node]),
  });
  const provider = await createProvider({ db, clock, random, url, node: self, issuing: recognition.issuer });
  const relyingParty = createRelyingParty({ issuer: provider.issuer, clientSecret: provider.clientSecret, url });
  const programs = createPrograms({ db, clock, random, log, ledger });
  const sessions = createSessions({ db, clock, random, self, relyingParty, recognition, partyOfPath: (path) => partyOfDoor(doorPath(path)) ?? `${self}:front-door` });

  const events = createEvents({ db, clock, random, self, log, ledger, link: linkByChannel(channel) });
  freezes.onNotice((tx, { peer, type, freeze, data }) => events.emit(tx, { to: peer, type, subject: freeze, data }));
  events.on("witness.frozen", freezes.told);
  events.on("witness.lifted", freezes.toldLifted);
  const tasks = createTasks({ db, clock, random, log });
  const peerIds = () => identity.peers.active().map((peer) => peer.id);

  const agreements = createAgreements({
    db, clock, self, signer, findKey, ledger, events, hosts: identity.hosts,
    source: readData<AgreementSource>("agreements.json"), fields: readData<FieldSource>("cooperation-fields.json"),
  });
  await agreements.seed();

  const partyText = (id: string): Text | undefined => {
    const known = identity.party(id);
    return known && { zh: known.nameZh, en: known.nameEn };
  };
  const catalogue = createCatalogue({
    db, clock, random, self, events, peers: peerIds,
    partyOf: partyText,
    countGrants: async (resource) => (await requests.listGrantsWhere({ resource })).filter(({ state }) => state === "active").length,
    mappings: portalMappings.map((name) => readData(`mappings/${name}.json`)),
  });
  await catalogue.prepare();
  if (config.demo) await catalogue.seed(readData<unknown[]>("demo/resources.json"));
  if (config.demo) await catalogue.seedDemo(demoCatalogues.flatMap((name) => readData<Parameters<typeof catalogue.seedDemo>[0]>(`demo/${name}.json`)));
  const consents = createConsents({ db, clock, random, self, signer, findKey, ledger, events, tasks, url, usesOf: (ids, reader) => listConsentUses(reader, ids), names: { resource: (id) => resourceNames(catalogue, id) } });
  const { credentials, routes: routesOfCredentials } = wireCredentials({ db, clock, random, config, identity, ledger, events, partyOfDoor, accountsName });
  const requests = createRequests({
    db, clock, random, log, self, url, signer, findKey, ledger, events, tasks, agreements, catalogue, nameOf: partyText, post: postToCounterparty(identity),
    counterparty: counterparties(identity), ...(scripted ? { counsel: conformanceCounsel({ clock, random, self, connectors: identity.connectors }) } : {}),
  });
  /** A grant has no effect while the entry of its resource is withdrawn. */
  const withEntry = async ({ state, ...grant }: Grant) => ({ ...grant, suspended: state === "suspended", ended: state === "ended" || !(await catalogue.isPublished(grant.resource)) });
  const exchange = createExchange({
    db, clock, stopwatch, random, self, log, ledger, channel, consents, events, trustPolicy: identity.trustPolicy, limits: config.calls,
    sources: {
      findAgreement: async (id) => {
        const document = await agreements.active(id);
        return document && { inForce: true, nodes: document.parties.map((party) => party.node), rules: document.dataRules };
      },
      findGrant: async (id) => {
        const grant = await requests.findGrantById(id);
        return grant && withEntry(grant);
      },
      listGrants: async ({ resource, party, requestingNode }) =>
        Promise.all((await requests.listGrantsWhere({ resource, party }))
          .filter((grant) => requestingNode === undefined || hostOf(grant.requestingParty) === requestingNode)
          .map(withEntry)),
      findKeyField: async (resource) => (await catalogue.findPublished(resource))?.keyField,
      fetchRecords: options.fetchRecords ?? catalogue.fetchRecords,
      suspensionOf: freezes.refusalFor,
    },
  });
  const transfers = scripted ? createTransfers({
    db, clock, random, log, url, counterparty: counterparties(identity), post: postToCounterparty(identity), counsel: conformanceTransfers({ random, url }),
  }) : undefined;
  const matters = createMatters({ db, clock, random, self, log, signer, findKey, ledger, events });

  matters.onSuspension(freezes.refusalFor);

  const office = (party: string) => {
    const known = identity.party(party);
    return { party, nameZh: known?.nameZh ?? party, nameEn: known?.nameEn ?? party, node: hostOf(party) };
  };
  matters.onOverdue(async (tx, offer) => {
    const name = (party: string) => ({ zh: office(party).nameZh, en: office(party).nameEn });
    const task = overdueTask(offer, { self, supervising: partyOfDoor() ?? offer.custodian, name });
    if (task) await tasks.open(tx, task);
  });
  matters.onLink(async (tx, link) => {
    for (const key of settledBy(link)) await tasks.close(tx, key, link.type);
  });
  const services = createServicesApp({
    db, clock, random, self, calendar: chinaCalendar, matters, events, tasks, derived: consents.derived, office, partyOfDoor, credentials,
    officeOf: (name) => identity.parties().find((party) => party.nameZh === name)?.id ?? null,
    titleOf: async (personId) => {
      const person = await findPerson(db, personId);
      return { zh: person?.titleZh ?? "窗口人员", en: person?.titleEn ?? "Clerk" };
    },
    accountName: (node) => identity.hosts().find(({ id }) => id === node)?.name ?? config.name,
    // At our side the office of the main door supervises; of the other side we know its government service centre.
    escalationOf: (party) => (hostOf(party) === self ? partyOfDoor() : identity.party(`${hostOf(party)}:government-services`)?.id) ?? null,
    evidence: consentedEvidence({
      db, consents, exchange, office,
      sources: readData<EvidenceSource[]>("demo/evidence-sources.json"),
      findResource: catalogue.findPublished,
      listGrants: async (party) =>
        (await requests.listGrantsWhere({ party })).filter(
          (grant) => grant.state === "active" && grant.requestingParty === party && grant.purpose === evidencePurpose,
        ),
    }),
    handover: async (): Promise<HandoverRule | undefined> => {
      const purpose = "service-handover";
      const rule = isPurpose(purpose) ? await agreements.ruleFor(memorandumId, purpose) : undefined;
      return rule && {
        agreement: memorandumId, clause: rule.clause, purpose,
        basis: { kind: "statutoryDuty", ref: `${lawBasis.basisStatutoryDuty.source} ${lawBasis.basisStatutoryDuty.article}` },
      };
    },
  });
  await services.prepare();
  const ledgerInNumbers = ledgerTally(db);
  const figures = createFigures({ db, clock, log, since: ledgerInNumbers.startedAt, linesOf: ledgerInNumbers.linesOf });
  figures.define(...services.figures, ...kernelFigures({
    crossings: crossingTally(db), catalogue: catalogueTally(db, self), ledger: ledgerInNumbers,
    name: (party) => ({ zh: office(party).nameZh, en: office(party).nameEn }),
  }));

  identity.peers.onActive((peer) => {
    cosignatures.wake();
    events.wake(peer.id);
    requests.wakePeer(peer.id).catch((error: unknown) => log.warn({ peer: peer.id, reason: String(error) }, "negotiations not woken"));
    inTransaction(db, (tx) => catalogue.announce(tx, peer.id)).catch((error: unknown) => log.warn({ peer: peer.id, reason: String(error) }, "catalogue not announced"));
  });

  const { app, routes } = await createServer({ log, stopwatch });
  registerGuard(app, { url, sessionCookie: sessionCookieOf(self), findBySession: sessions.findBySession, findByKey: (token) => (token.startsWith(programKeyPrefix) ? programs : sessions).findByKey(token) });
  registerPeerHooks(app, identity);
  await app.register(identityRoutes(identity));
  await app.register(dataKeyRoutes(dataKeys));
  await app.register(keyRoutes(identity));
  await app.register(programRoutes(programs));
  await app.register(sessionRoutes({
    db, sessions, embedded: provider, recognition, node: self, url, demo: config.demo, accountsName, doorPath,
    partyName: (party) => ({ zh: office(party).nameZh, en: office(party).nameEn }),
  }));
  await app.register(ledgerRoutes(ledger, cosignatures.status));
  await app.register(witnessRoutes(witness, { freezes, personOf: ({ caller }) => (caller.kind === "person" ? caller.personId : "") }));
  await app.register(explorerRoutes(createExplorer({
    db, clock, ledger,
    nodeOfOrigin: (origin) => identity.peers.active().find(({ descriptor }) => descriptor.logOrigin === origin)?.id,
  })));
  await app.register(lookedRoutes(createLooked({ ledger, clock, names: lookedNames({ catalogue, matters }), partyName: (party) => office(party).nameZh })));
  await app.register(eventRoutes(events));
  await app.register(parkedRoutes(events));
  const queues = createQueues({ identity, events, requests });
  await app.register(queueRoutes(queues, { peers: identity.peers, events }));
  await app.register(taskRoutes(tasks));
  await app.register(agreementRoutes(agreements));
  await app.register(catalogueRoutes(catalogue, (party) => office(party).nameZh));
  await app.register(consentRoutes(consents));
  await app.register(myConsentRoutes(consents));
  await app.register(passkeyRoutes(consents.passkeys));
  await app.register(derivedRoutes(consents));
  await app.register(objectionRoutes(createObjections({ db, clock, random, self, calendar: chinaCalendar, ledger, tasks, supervising: () => partyOfDoor() ?? `${self}:front-door` })));
  await app.register(routesOfCredentials);
  await app.register(requestRoutes(requests));
  const agreed = async (peer: string) => (await agreements.list()).some(({ state, parties }) => state === "active" && [self, peer].every((node) => parties.some((one) => one.node === node)));
  await app.register(dspRoutes({
    negotiations: requests.negotiations, self, url, bearer: config.connectors.length > 0,
    datasets: scripted ? scriptedCatalogue(self) : datasetsOf({ catalogue, self, hasAgreement: agreed, children: () => childrenOf(config, identity) }),
  }));
  if (transfers) {
    await app.register(transferRoutes(transfers, { bearer: config.connectors.length > 0 }));
    await registerTriggers(app, { db, random, url, requests, transfers, counterparty: counterparties(identity) });
  }
  await app.register(exchangeRoutes(exchange, stopwatch));
  await app.register(services.routes);
  await app.register(figureRoutes(figures));
  await app.register(doorRoutes({
    config, clock, doors,
    counters: () => listPartiesWith(db, "clerk"),
    partyName: (party) => ({ zh: office(party).nameZh, en: office(party).nameEn }),
    firstPeer: () => {
      const peer = identity.peers.active()[0];
      return peer && { id: peer.id, name: peer.descriptor.name, url: peer.descriptor.url };
    },
    health: nodeHealth({ db, clock, identity, queues, ledger, calls: exchange.load }),
  }));
  app.get("/openapi.json", { config: { allow: "public" }, schema: { hide: true } }, () => app.swagger());
  if (existsSync(join(siteFolder, "index.html"))) await serveSite(app, { folder: siteFolder, apiPrefixes, doorPaths: doors.map(({ path }) => path) });

  return {
    config,
    url,
    app,
    routes,
    db,
    identity,
    ledger,
    witness,
    freezes,
    cosignatures,
    events,
    tasks,
    agreements,
    catalogue,
    consents,
    credentials,
    requests,
    exchange,
    matters,
    services,
    figures,
    dataKeys,
    partyOfDoor,

    /** Serves, and takes up what was left to be done. */
    async start(): Promise<void> {
      await ledger.start();
      cosignatures.start();
      exchange.start();
      await app.listen({ host: config.host, port: config.port });
      await events.start();
      for (const peer of peerIds()) events.wake(peer);
      await requests.start();
      await transfers?.start();
      await tasks.start();
      await matters.start();
      await figures.start();
      await catalogue.announceToAll();
      log.info({ url }, "node serves");
    },

    /** Takes no new work, finishes what runs, then stops the database. */
    async stop(): Promise<void> {
      await app.close();
      await figures.stop();
      await matters.stop();
      await tasks.stop();
      await transfers?.stop();
      await requests.stop();
      await events.stop();
      await exchange.stop();
      await cosignatures.stop();
      await witness.settled();
      await ledger.stop();
      await programs.settled();
      await identity.close();
      await dataKeys.stop();
      await database.close();
      await embedded?.stop();
    },
  };
}
