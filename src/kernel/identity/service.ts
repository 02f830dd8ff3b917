import { Value } from "typebox/value";
import type { Clock } from "../../platform/clock.ts";
import { JwsGeneral, payloadOf } from "../../platform/crypto/jws.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import type { Log } from "../../platform/log.ts";
import type { Random } from "../../platform/random.ts";
import type { Text } from "../../platform/text.ts";
import type { Database } from "../../storage/database.ts";
import { FormatError, formatTrustPolicy, pageVerifierKey, parseVerifierKey, signatureType, type Suite, type TrustedNode, type Witness } from "../../verify/index.ts";
import { logKey, witnessKey, witnessName, type WitnessPeer } from "../ledger/index.ts";
import { createChannel } from "./channel/channel.ts";
import { createInbound } from "./channel/inbound.ts";
import { createSignedCall } from "./channel/outbound.ts";
import { createTransport } from "./channel/transport.ts";
import { createConnectors, type Connector } from "./connectors/connectors.ts";
import { findKeyOf, keyOf, rawKey } from "./keys/descriptor.ts";
import { createKeys, hasKeys, openKeyFiles } from "./keys/key-files.ts";
import type { OpenSigners } from "./keys/node-signers.ts";
import { liveSigners } from "./keys/live-signers.ts";
import { settleNextKey } from "./keys/next-key.ts";
import { publishDescriptor } from "./keys/own-descriptor.ts";
import { createOwnKeys, ownKeys } from "./keys/own-keys.ts";
import { descriptorInvalid } from "./peers/errors.ts";
import { createPeers } from "./peers/service.ts";
import type { Recorded } from "./peers/successions.ts";
import { findOwnDescriptor } from "./peers/store.ts";
import { keyUses, type Descriptor, type ExtraKeyUse, type KeyUse, type Party } from "./schema.ts";

const descriptorTimeoutMs = 10_000;

export interface IdentityConfig {
  readonly id: string;
  readonly name: Text;
  readonly region: string;
  readonly url: string;
  readonly logOrigin: string;
  readonly dataDir: string;
  /** What the node signs documents and messages with; ed25519 when absent. */
  readonly suite?: Suite;
  /** Suites that peers may sign with; ed25519 when absent. */
  readonly acceptedSuites?: readonly Suite[];
  /** The organisations this node hosts. */
  readonly parties: readonly Party[];
  /** Dataspace connectors of another make, see the settings. */
  readonly connectors?: readonly Connector[];
  /** Witnesses that belong to no peer, e.g. an auditor's; see the settings. */
  readonly witnesses?: readonly { readonly name: string; readonly url: string; readonly vkey: string }[];
}

export type Identity = Awaited<ReturnType<typeof createIdentity>>;

/**
 * Who we are and whom we trust. Makes the node's keys at its very first start.
 * @throws Error  one sentence: a key file is missing or damaged, or the database belongs to another node
 */
export async function createIdentity({ db, clock, random, log, config, openSigners }: {
  db: Database;
  clock: Clock;
  random: Random;
  log: Log;
  config: IdentityConfig;
  /** The key files of the node's folder when absent. */
  openSigners?: OpenSigners | undefined;
}) {
  const { suite = "ed25519", acceptedSuites = ["ed25519"] } = config;
  // A node that has had keys before must not make new ones: its peers and its ledger know the old.
  if (!openSigners && !hasKeys(config.dataDir) && !(await findOwnDescriptor(db))) await createKeys(config.dataDir, config.id, suite);
  if (!openSigners) await settleNextKeys(config.dataDir, await findOwnDescriptor(db));
  const live = liveSigners(await (openSigners ?? openKeyFiles)({ id: config.id, dataDir: config.dataDir, suite }));
  const { signers } = live;
  const otherWitnesses = await readWitnesses(config);
  const ownUrl = new URL(config.url).origin;
  const { id, name, region, logOrigin, parties } = config;
  const content = { id, name, region, url: ownUrl, logOrigin, parties };
  const self = ownKeys(await publishDescriptor({ db, clock, content, signers }));
  const recorders: Recorded[] = [];
  const record: Recorded = async (tx, entry) => {
    for (const one of recorders) await one(tx, entry);
  };

  const transport = createTransport();
  const tools = { signer: signers.sign, clock, random };
  const call = createSignedCall(transport, tools, acceptedSuites, { signerFor: (node) => keys.signerFor(node), newestOf: (node) => peers.find(node)?.descriptor });
  const peers = await createPeers({ db, clock, random, self, acceptedSuites, fetchDescriptor, call, log, record });
  const keys = await createOwnKeys({ db, clock, log, dataDir: openSigners ? null : config.dataDir, content, live, self, peers, call, record });
  const connectors = createConnectors({ settings: config.connectors ?? [], transport });
  const channel = createChannel({ call, getPeer: peers.get, onAnswer: (peer) => peers.seen(peer, clock.now()), onSending: keys.tell });
  const inbound = createInbound({
    db,
    clock,
    ownUrl,
    acceptedSuites,
    findKey: peers.findMessageKey,
    otherUrls: () => peers.all().map(({ descriptor }) => descriptor.url),
    onVerified: peers.heardFrom,
  });

  /** Ours and those of the nodes whose signatures we have ever trusted. */
  function descriptors(): readonly Descriptor[] {
    return [self.descriptor, ...peers.all().filter(({ state }) => state !== "invited").map(({ descriptor }) => descriptor)];
  }

  /** What we and those nodes said before: their documents stay verifiable. */
  function earlierDescriptors(): readonly Descriptor[] {
    return [...keys.earlier(), ...peers.all().filter(({ state }) => state !== "invited").flatMap(({ earlier }) => earlier.map(({ descriptor }) => descriptor))];
  }

  /** Ours and those of the nodes that we exchange with now. */
  function hosts(): readonly Descriptor[] {
    return [self.descriptor, ...peers.active().map(({ descriptor }) => descriptor)];
  }

  /** A name belongs to the peer that has it as its id. */
  function notOfPeers(): readonly (Witness & { readonly url: string })[] {
    return otherWitnesses.filter(({ name: witness }) => !peers.all().some((peer) => peer.id === witness));
  }

  return {
    self: (): Descriptor => self.descriptor,
    /** The signed descriptor, as published. */
    document: (): JwsGeneral => self.document,
    /** What our operator reads out. */
    get fingerprint(): string {
      return self.fingerprint;
    },
    /** Our own keys: exchanged in order, replaced after a theft, told to peers. */
    keys,
    /** Told in the transaction that changes keys, ours or a peer's. */
    onKeysRecorded: (recorder: Recorded): void => void recorders.push(recorder),
    signer: (use: KeyUse): Signer => signers[use],
    /** Only a node that signs by SM2 has these. */
    extraSigner: (use: ExtraKeyUse): Signer | undefined => signers[use],
    tools,
    /** What an answer to a node is signed with: a peer that doesn't know our new key yet gets the one before. */
    toolsFor: (node: string): typeof tools => ({ ...tools, signer: keys.signerFor(node) }),
    peers,
    channel,
    inbound,
    connectors,
    hosts,

    /**
     * Raw key that documents are verified with. A suspended peer's earlier signatures stay good.
     * @returns undefined for keys of other uses, of nodes we don't know, and of suites that we don't accept from peers
     */
    findKey(kid: string): Uint8Array | undefined {
      const owner = descriptors().find((one) => keyOf(one, "sign").kid === kid) ?? earlierDescriptors().find((one) => keyOf(one, "sign").kid === kid);
      if (!owner || (owner.id !== id && !acceptedSuites.includes(keyOf(owner, "sign").suite))) return undefined;
      return rawKey(owner, "sign");
    },

    /** Raw key of a ledger that we witness: one of an active peer. */
    findLogKey(origin: string): Uint8Array | undefined {
      const owner = peers.active().find(({ descriptor }) => descriptor.logOrigin === origin);
      return owner && rawKey(owner.descriptor, "log");
    },

    /** Raw SM2 key that a ledger's pages are signed with besides, if there is one. */
    findPageKey(origin: string): Uint8Array | undefined {
      const owner = peers.active().find(({ descriptor }) => descriptor.logOrigin === origin);
      const key = owner && findKeyOf(owner.descriptor, "page");
      return key && new Uint8Array(Buffer.from(key.publicKey, "base64"));
    },

    /** The peer whose ledger it is, also while we don't exchange with it. */
    findLogNode: (origin: string): string | undefined => peers.all().find(({ descriptor }) => descriptor.logOrigin === origin)?.id,
    /** Where that ledger is published. */
    findLogUrl(origin: string): string | undefined {
      const owner = peers.active().find(({ descriptor }) => descriptor.logOrigin === origin);
      return owner && `${owner.descriptor.url}/ledger`;
    },

    /** Witnesses to ask for their signatures below our checkpoints: the peers' and those of the settings. */
    async witnesses(): Promise<WitnessPeer[]> {
      const ofPeers = await Promise.all(
        peers.active().map(async ({ id: node, descriptor }) => ({
          node, url: `${descriptor.url}/witness`, key: await witnessKey(witnessName(descriptor.logOrigin), rawKey(descriptor, "witness")),
        })),
      );
      return [...ofPeers, ...notOfPeers().map(({ name: node, url, key }) => ({ node, url, key }))];
    },

    parties: (): readonly Party[] => hosts().flatMap((one) => one.parties),
    /** Also of suspended peers: their names stand in old documents. */
    party: (partyId: string): Party | undefined => descriptors().flatMap((one) => one.parties).find((one) => one.id === partyId),

    /**
     * The trust file for verifiers: ledgers, witnesses and sign keys of this node and its active peers, and the witnesses of the settings. One
     * witness is enough for a page of a ledger, and a receipt needs the other side's in any case.
     */
    async trustPolicy(): Promise<string> {
      return formatTrustPolicy(`trusted by node ${id}, fingerprint ${self.fingerprint}`, await Promise.all(hosts().map((host) => trustedNode(host, earlierDescriptors().filter((one) => one.id === host.id)))), notOfPeers());
    },

    /** Ends all connections to peers. */
    async close(): Promise<void> {
      await keys.stop();
      await transport.close();
      await peers.settled();
    },
  };

  async function fetchDescriptor(node: string, url: string): Promise<JwsGeneral> {
    const answer = await transport.send({
      node, url: new URL(url).origin, method: "GET", path: "/.well-known/twincity-node", headers: { accept: "application/json" }, content: new Uint8Array(), timeoutMs: descriptorTimeoutMs,
    });
    const document: unknown = parse(answer.content);
    if (answer.status !== 200 || !Value.Check(JwsGeneral, document)) throw descriptorInvalid(`${url} answered ${answer.status}`);
    return document;
  }
}

/** @throws Error  one sentence that names the setting and what is wrong */
async function readWitnesses({ id, witnesses = [] }: IdentityConfig): Promise<(Witness & { url: string })[]> {
  const read: (Witness & { url: string })[] = [];
  for (const { name, url, vkey } of witnesses) {
    if (name === id || read.some((one) => one.name === name)) throw new Error(`the setting witnesses names ${name} twice`);
    try {
      const key = await parseVerifierKey(vkey);
      if (key.type !== signatureType.cosignature) throw new FormatError("not a witness's key");
      read.push({ name, url, key });
    } catch (error) {
      if (error instanceof FormatError) throw new Error(`the setting witnesses: the vkey of ${name} is not valid: ${error.message}`);
      throw error;
    }
  }
  return read;
}

/** A key that was put into use just before the process ended takes its place; one that was never named is thrown away. */
async function settleNextKeys(dataDir: string, kept: { readonly document: string } | undefined): Promise<void> {
  const published = kept ? (payloadOf(JSON.parse(kept.document) as JwsGeneral) as unknown as Descriptor).keys.map(({ kid }) => kid) : [];
  for (const use of keyUses) await settleNextKey(dataDir, use, published);
}

/** @param earlier  what the node said before */
async function trustedNode(descriptor: Descriptor, earlier: readonly Descriptor[]): Promise<TrustedNode> {
  const pageKey = findKeyOf(descriptor, "page");
  return {
    node: descriptor.id,
    pageKey: pageKey && (await pageVerifierKey(descriptor.logOrigin, Buffer.from(pageKey.publicKey, "base64"))),
    logKey: await logKey(descriptor.logOrigin, rawKey(descriptor, "log")),
    witnessKey: await witnessKey(witnessName(descriptor.logOrigin), rawKey(descriptor, "witness")),
    signKeys: distinct([descriptor, ...earlier].map((one) => ({ kid: keyOf(one, "sign").kid, publicKey: rawKey(one, "sign") }))),
    earlierLogKeys: await Promise.all(former("log").map((key) => logKey(descriptor.logOrigin, key))),
    earlierWitnessKeys: await Promise.all(former("witness").map((key) => witnessKey(witnessName(descriptor.logOrigin), key))),
  };

  /** Keys of this use that are not in use any more, each once. */
  function former(use: "log" | "witness"): Uint8Array[] {
    return distinct([descriptor, ...earlier].map((one) => ({ publicKey: rawKey(one, use) }))).slice(1).map(({ publicKey }) => publicKey);
  }
}

function distinct<Key extends { readonly publicKey: Uint8Array }>(all: readonly Key[]): Key[] {
  return [...new Map(all.map((key) => [Buffer.from(key.publicKey).toString("base64"), key])).values()];
}

function parse(content: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(content).toString("utf8"));
  } catch {
    return undefined;
  }
}
