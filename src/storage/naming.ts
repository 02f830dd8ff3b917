import { hash } from "node:crypto";
import type { Writable } from "node:stream";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";

/** From here on a statement is worth a name. */
const oftenFrom = 50;
/** More than the program has of such statements; those put together in ever new ways must not fill the server's memory. */
const mostNames = 150;
const mostCounted = 2_000;

/**
 * Names statements that come again and again: each connection then has them read and planned once, not each time.
 * @returns the name of a statement; undefined while it has none
 */
export function createNames(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostNames || !isSteady(text)) return known;
    const count = (counts.get(text) ?? 0) + 1;
    if (count < oftenFrom) {
      if (counts.size >= mostCounted) counts.clear();
      counts.set(text, count);
      return undefined;
    }
    counts.delete(text);
    // Of the text, so that a connection which has had another owner knows the same statement by it.
    const name = `often_${hash("sha256", text, "hex").slice(0, 32)}`;
    names.set(text, name);
    return name;
  };
}

/** The first rows of many are best found by another way for each value; such a list is planned each time. */
function isSteady(text: string): boolean {
  return !/\blimit\b/i.test(text);
}

/** What a pool of ours offers. */
export interface Connections {
  readonly options: object;
  connect(): Promise<pg.PoolClient>;
  end(): Promise<void>;
}

/** The same connections; statements that are used often go by their names. */
export function withNames(pool: Connections): PostgresPool {
  const nameOf = createNames();
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      let named = clients.get(client);
      if (!named) clients.set(client, (named = namedClient(client, nameOf)));
      return named;
    },
  };
}

function namedClient(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection;
  const query = (text: string, values: readonly unknown[]) => {
    // What one turn brings leaves in one write: `begin` with its first statement, a commit with those before it.
    stream.cork();
    process.nextTick(() => stream.uncork());
    const name = values.length > 0 ? nameOf(text) : undefined;
    return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
  };
  return {
    // Kysely's other way to ask, by a cursor, is not used here.
    query: query as unknown as PostgresPoolClient["query"],
    release: (destroy) => client.release(destroy),
  };
}
