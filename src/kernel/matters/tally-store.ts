import { sql } from "kysely";
import { payloadOf, type JwsGeneral } from "../../platform/crypto/jws.ts";
import type { Database } from "../../storage/database.ts";
import type { CustodyLink } from "./schema.ts";

/** Where a page of a list ended. */
interface Place {
  readonly at: Date;
  readonly id: string;
}
interface Page {
  readonly before?: Place | undefined;
  readonly limit: number;
}

/** Links of a type that a node wrote within a time; `until` is not included. */
export interface LinksWritten {
  readonly type: string;
  readonly node: string;
  readonly from: Date | null;
  readonly until: Date;
}

export interface WrittenLink {
  readonly ref: string;
  readonly matter: string;
  readonly at: Date;
  /** The office that acted. */
  readonly party: string;
}

/** A matter as it stands, by its last link. */
export interface StandingMatter {
  readonly matter: string;
  readonly ref: string;
  readonly at: Date;
  readonly custodian: string;
  readonly offeredTo: string | null;
}

export type MatterTally = ReturnType<typeof matterTally>;

/** Matters in numbers, and the links behind each number. */
export function matterTally(db: Database) {
  const written = ({ type, node, from, until }: LinksWritten) => {
    const query = db.selectFrom("matter_link").where("type", "=", type).where("node", "=", node).where("at", "<", until);
    return from === null ? query : query.where("at", ">=", from);
  };
  /** An office of the node holds it, and its last link is none of those that end a matter. */
  const held = (node: string, ending: readonly string[]) =>
    db.selectFrom("matter").where("custodian", "like", `${node}:%`).where("last_type", "<>", sql<string>`all(${[...ending]}::text[])`);
  const offered = (node: string) => db.selectFrom("matter").where("offered_to", "like", `${node}:%`);
  /** Below the place, newest first. */
  const standing = (query: ReturnType<typeof held>, { before, limit }: Page): Promise<StandingMatter[]> =>
    (before === undefined ? query : query.where(sql<boolean>`(matter.updated_at, matter.matter) < (${before.at}, ${before.id})`))
      .innerJoin("matter_link", (join) => join.onRef("matter_link.matter", "=", "matter.matter").onRef("matter_link.seq", "=", "matter.last_seq"))
      .select(["matter.matter as matter", "matter_link.ref as ref", "matter.updated_at as at", "matter.custodian as custodian", "matter.offered_to as offeredTo"])
      .orderBy("matter.updated_at", "desc")
      .orderBy("matter.matter", "desc")
      .limit(limit)
      .execute();
  const count = async (query: ReturnType<typeof held>): Promise<number> => (await query.select((eb) => eb.fn.countAll<number>().as("n")).executeTakeFirstOrThrow()).n;

  return {
    async countWritten(links: LinksWritten): Promise<number> {
      return (await written(links).select((eb) => eb.fn.countAll<number>().as("n")).executeTakeFirstOrThrow()).n;
    },
    /** Newest first. */
    async listWritten(links: LinksWritten, { before, limit }: Page): Promise<WrittenLink[]> {
      const query = before === undefined ? written(links) : written(links).where(sql<boolean>`(at, ref) < (${before.at}, ${before.id})`);
      const rows = await query.select(["ref", "matter", "at", "document"]).orderBy("at", "desc").orderBy("ref", "desc").limit(limit).execute();
      return rows.map(({ document, ...row }) => ({ ...row, party: linkOf(document).party }));
    },
    countHeld: (node: string, ending: readonly string[]): Promise<number> => count(held(node, ending)),
    listHeld: (node: string, ending: readonly string[], page: Page): Promise<StandingMatter[]> => standing(held(node, ending), page),
    countOffered: (node: string): Promise<number> => count(offered(node)),
    listOffered: (node: string, page: Page): Promise<StandingMatter[]> => standing(offered(node), page),

    /** Whole chains of several matters, first link first. */
    async linksOf(matters: readonly string[]): Promise<ReadonlyMap<string, CustodyLink[]>> {
      const rows = await db.selectFrom("matter_link").select(["matter", "document"]).where("matter", "=", sql<string>`any(${[...matters]}::text[])`).orderBy("matter").orderBy("seq").execute();
      return Map.groupBy(rows.map(({ document }) => linkOf(document)), ({ matter }) => matter);
    },
  };
}

function linkOf(document: string): CustodyLink {
  return payloadOf(JSON.parse(document) as JwsGeneral) as unknown as CustodyLink;
}
