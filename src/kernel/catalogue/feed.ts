import { Compile } from "typebox/compile";
import type { Text } from "../../platform/text.ts";
import type { Transaction } from "../../storage/database.ts";
import type { Events, ReceivedEvent } from "../events/index.ts";
import { digestOf } from "./digest.ts";
import { CatalogueChanges, type OutsideEntry } from "./entry-schema.ts";
import { analyzeEntries, lockEntries, markEntry, writeEntries, type EntryWrite } from "./entry-store.ts";
import { catalogueMessageRefused } from "./errors.ts";
import { faultOf, nodeOf } from "./check-definition.ts";
import { listChanges, lockFeed, lockTold, writeTold, type Change } from "./feed-store.ts";
import { listingOfOutside, listingOfResource, withdrawnListing } from "./listing.ts";
import type { PublishedResource } from "./schema.ts";
import { findResource, hidePeerResource, writePeerResource } from "./store.ts";

/** One event carries so many changes at most; ten such events fill a message. */
export const changesPerEvent = 150;

/** So many new rows are worth a look of the database at its own tables. */
const analyzedEvery = 2_000;

const catalogueChanges = Compile(CatalogueChanges);

export type Feed = ReturnType<typeof createFeed>;

/**
 * What peers are told of our catalogue, and what we take from theirs. Changes stand in one numbered feed; a peer is told from where it was left,
 * in batches. The number makes order and repetition harmless: of two changes of an entry the higher one counts.
 */
export function createFeed({ self, events, peers, partyOf }: {
  self: string;
  events: Pick<Events, "on" | "emit">;
  peers: () => readonly string[] | Promise<readonly string[]>;
  partyOf: (party: string) => Text | undefined;
}) {
  /** Entries of peers written since the database last looked at its own tables. */
  let written = 0;
  events.on("catalogue.changed", receive);

  return {
    /** Ids of the peers that are told now; asked before a transaction opens. */
    audience: async (): Promise<readonly string[]> => peers(),

    /** Puts on their way to these peers all changes that they have not been told. */
    async tell(tx: Transaction, to: readonly string[]): Promise<void> {
      if (to.length === 0) return;
      await lockFeed(tx);
      for (const peer of to) await tellOne(tx, peer);
    },
  };

  async function tellOne(tx: Transaction, peer: string): Promise<void> {
    let through = await lockTold(tx, peer);
    for (;;) {
      const changes = await listChanges(tx, self, through, changesPerEvent);
      const last = changes.at(-1);
      if (!last) return;
      await events.emit(tx, { to: peer, type: "catalogue.changed", subject: `catalogue:${changes[0]!.revision}-${last.revision}`, data: await toMessage(tx, changes) });
      through = last.revision;
      await writeTold(tx, peer, through);
    }
  }

  async function receive(tx: Transaction, event: ReceivedEvent): Promise<void> {
    if (!catalogueChanges.Check(event.data)) throw catalogueMessageRefused("not a batch of catalogue changes");
    const { resources, outside, withdrawn } = event.data;
    requireOwn(event.from, event.data);
    const known = await lockEntries(tx, [...resources.map(({ resource }) => resource.id), ...outside.map(({ entry }) => entry.id), ...withdrawn.map(({ id }) => id)]);
    const isNewer = (id: string, revision: number): boolean => revision > (known.get(id)?.revision ?? 0);
    const writes: EntryWrite[] = [];
    for (const { revision, resource } of resources) {
      if (!isNewer(resource.id, revision)) continue;
      await writePeerResource(tx, event.from, resource);
      const { recordCount, importedAt, publishedAt, ...definition } = resource;
      const listing = listingOfResource(definition, { recordCount, importedAt: importedAt === null ? null : new Date(importedAt), party: partyOf(definition.provider) });
      writes.push({ listing, node: event.from, state: "published", revision, publishedAt: new Date(publishedAt) });
    }
    for (const { revision, publishedAt, entry } of outside)
      if (isNewer(entry.id, revision))
        writes.push({ listing: listingOfOutside(entry), node: event.from, state: "published", revision, publishedAt: new Date(publishedAt), outside: { entry, digest: digestOf(entry) } });
    for (const { revision, id, withdrawnAt } of withdrawn) {
      if (!isNewer(id, revision)) continue;
      const mark = { state: "withdrawn", revision, publishedAt: null, withdrawnAt: new Date(withdrawnAt) } as const;
      if (known.has(id)) await markEntry(tx, id, mark);
      // Its place is remembered, so that an older word of it that comes late isn't taken for news.
      else writes.push({ listing: withdrawnListing(id), node: event.from, ...mark });
      await hidePeerResource(tx, event.from, id);
    }
    await writeEntries(tx, writes);
    written += writes.length;
    if (written < analyzedEvery) return;
    written = 0;
    await analyzeEntries(tx);
  }
}

/** A peer speaks for entries of its own parties, and for no others; one that is not its own spoils the whole batch. */
function requireOwn(from: string, { resources, outside, withdrawn }: CatalogueChanges): void {
  for (const { resource } of resources) {
    const { recordCount, importedAt, publishedAt, ...definition } = resource;
    const fault = faultOf(definition);
    if (fault) throw catalogueMessageRefused(fault);
    requireNode(from, resource.id, resource.provider);
  }
  for (const { entry } of outside) requireNode(from, entry.id, entry.keeper);
  for (const { id } of withdrawn) requireNode(from, id, id);
  const ids = [...resources.map(({ resource }) => resource.id), ...outside.map(({ entry }) => entry.id), ...withdrawn.map(({ id }) => id)];
  if (new Set(ids).size !== ids.length) throw catalogueMessageRefused("an entry stands twice in one batch");
}

function requireNode(from: string, id: string, party: string): void {
  if (nodeOf(id) !== from || nodeOf(party) !== from) throw catalogueMessageRefused(`${id} is not ${from}'s`);
}

async function toMessage(tx: Transaction, changes: readonly Change[]): Promise<CatalogueChanges> {
  const message: CatalogueChanges = { resources: [], outside: [], withdrawn: [] };
  for (const { id, revision, shape, state, published_at, withdrawn_at, content } of changes) {
    if (state === "withdrawn" && withdrawn_at) message.withdrawn.push({ revision, id, withdrawnAt: withdrawn_at.toISOString() });
    else if (state !== "published" || !published_at) throw new Error(`${id} stands in the feed as ${state}`);
    else if (shape === "outside") message.outside.push({ revision, publishedAt: published_at.toISOString(), entry: JSON.parse(content!) as OutsideEntry });
    else message.resources.push({ revision, resource: await publishedResource(tx, id) });
  }
  return message;
}

async function publishedResource(tx: Transaction, id: string): Promise<PublishedResource> {
  const stored = await findResource(tx, id);
  if (!stored?.publishedAt) throw new Error(`resource ${id} is not published`);
  return { ...stored.definition, recordCount: stored.recordCount, importedAt: stored.importedAt?.toISOString() ?? null, publishedAt: stored.publishedAt.toISOString() };
}
