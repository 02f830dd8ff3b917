import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { NodeConfig } from "../config.ts";
import { createCredentials, createMandates, createShowings, createStatusLists, credentialRoutes, issueIdentity, type Credentials, type Mandates } from "../kernel/credentials/index.ts";
import type { Events } from "../kernel/events/index.ts";
import type { Identity } from "../kernel/identity/index.ts";
import type { Ledger } from "../kernel/ledger/index.ts";
import type { Clock } from "../platform/clock.ts";
import type { Random } from "../platform/random.ts";
import type { Text } from "../platform/text.ts";
import type { Database } from "../storage/database.ts";

/** Credentials of a node, put together: issuing, status lists, showing and checking. */
export function wireCredentials({ db, clock, random, config, identity, ledger, events, partyOfDoor, accountsName }: {
  db: Database;
  clock: Clock;
  random: Random;
  config: Pick<NodeConfig, "id" | "url" | "demo">;
  identity: Identity;
  ledger: Ledger;
  events: Events;
  partyOfDoor: (door?: string) => string | undefined;
  accountsName: (node: string) => Text;
}): { readonly credentials: Credentials; readonly mandates: Mandates; readonly routes: FastifyPluginAsyncTypebox } {
  const self = config.id;
  const url = new URL(config.url).origin;
  const signer = identity.signer("sign");
  const { channel } = identity;
  const signKeys = { get: identity.findKey };
  const peerOf = (node: string) => identity.peers.active().find(({ id }) => id === node);
  const statusLists = createStatusLists({ db, clock, self, url, signer, signKeys, channel, peerUrl: (node) => peerOf(node)?.descriptor.url });
  const credentials = createCredentials({ db, clock, random, self, demo: config.demo, signer, signKeys, ledger, events, statusLists });
  const peers = () => identity.peers.active().map(({ id }) => id);
  const mandates = createMandates({ db, clock, self, peers, credentials });
  const showings = createShowings({ db, clock, random, self, url, signer, signKeys, ledger, channel, peers, credentials, statusLists });
  const routes = credentialRoutes({
    credentials, showings, statusLists,
    giveMandate: (me, wish) => mandates.give(me, partyOfDoor() ?? `${self}:front-door`, wish),
    issueIdentity: (me, door) =>
      issueIdentity({ db, clock, self, credentials, party: partyOfDoor(door) ?? partyOfDoor() ?? `${self}:front-door`, account: accountsName(me.issuer).zh }, me),
  });
  return { credentials, mandates, routes };
}
