import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { digestText, sha256 } from "../platform/crypto/digest.ts";

const folder = fileURLToPath(new URL("./migrations/", import.meta.url));
/** One node process migrates at a time; the number is ours alone. */
const migrationLock = 7_050_705;

/** Short hash over all migrations: names a template database that holds exactly these tables. */
export async function migrationsDigest(): Promise<string> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort();
  const parts = await Promise.all(files.map(async (file) => `${file}\n${await readFile(folder + file, "utf8")}`));
  return Buffer.from(sha256(Buffer.from(parts.join("\n")))).toString("hex").slice(0, 16);
}

/**
 * Applies the SQL files of `migrations/` in name order, each once and in a transaction of its own.
 * @throws Error  when an applied file was changed afterwards, or one fails (nothing of it stays)
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await client.query("create table if not exists migration (name text primary key, digest text not null)");
    const done = new Map<string, string>(
      (await client.query<{ name: string; digest: string }>("select name, digest from migration")).rows.map((row) => [row.name, row.digest]),
    );
    const applied: string[] = [];
    for (const name of (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort()) {
      const sql = await readFile(folder + name, "utf8");
      const digest = digestText(Buffer.from(sql));
      const before = done.get(name);
      if (before === digest) continue;
      if (before !== undefined) throw new Error(`migration ${name} was changed after it had been applied; add a new one instead`);
      await client.query("begin");
      try {
        await client.query(sql);
        await client.query("insert into migration (name, digest) values ($1, $2)", [name, digest]);
        await client.query("commit");
      } catch (error) {
        await client.query("rollback");
        throw new Error(`migration ${name} failed`, { cause: error });
      }
      applied.push(name);
    }
    return applied;
  } finally {
    await client.end();
  }
}
