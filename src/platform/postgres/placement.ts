import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Text } from "../text.ts";
import { type Account, accountFor, canEnter, isRoot } from "./account.ts";
import { sharedRoot } from "./binaries.ts";
import { errorText, faultFrom, PostgresFault } from "./fault.ts";

/** Where the database of a node's folder lives, and who runs its server. */
export interface Placement {
  /** PostgreSQL's own data folder. */
  readonly cluster: string;
  /** Undefined when our own account runs it. */
  readonly account: Account | undefined;
}

/** Remembers, in the node's folder, a database kept elsewhere. */
const pointerName = "postgres.location";

/**
 * The database belongs in `<dataDir>/postgres`. Root must hand the server to another account; when a parent of dataDir is closed to that
 * account, the database goes to /var/lib/twincity and dataDir remembers where.
 * @throws PostgresFault  the folder can't be made or used
 */
export function placeDatabase(dataDir: string, say: (sentence: Text) => void): Placement {
  const folder = resolve(dataDir);
  try {
    openFolder(folder);
    const remembered = rememberedPlace(folder);
    const cluster = remembered ?? join(folder, "postgres");
    const account = accountFor(cluster);
    if (remembered !== undefined || account === undefined || canEnter(folder, account)) return { cluster, account };
    const elsewhere = freshPlace(folder, say);
    openFolder(dirname(elsewhere));
    writeFileSync(join(folder, pointerName), `${elsewhere}\n`);
    say({
      zh: `数据库存放在 ${elsewhere}:PostgreSQL 不能以 root 运行,而它所用的账户无法进入 ${folder}。`,
      en: `The database is kept in ${elsewhere}, because PostgreSQL can't run as root and the account it uses can't enter ${folder}.`,
    });
    return { cluster: elsewhere, account };
  } catch (error) {
    throw error instanceof PostgresFault ? error : faultFrom(errorText(error), folder, error);
  }
}

/** The data folder of the node's database, without making anything. */
export function databaseFolder(dataDir: string): string {
  return rememberedPlace(resolve(dataDir)) ?? join(resolve(dataDir), "postgres");
}

/** Deletes the database of a node's folder, wherever it is kept. The server must be stopped. */
export function removeDatabase(dataDir: string): void {
  rmSync(databaseFolder(dataDir), { recursive: true, force: true });
  rmSync(join(resolve(dataDir), pointerName), { force: true });
}

function rememberedPlace(folder: string): string | undefined {
  const pointer = join(folder, pointerName);
  return existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : undefined;
}

/** A name after the folder asked for; numbered when an older database of a deleted folder still stands there. */
function freshPlace(folder: string, say: (sentence: Text) => void): string {
  const base = join(sharedRoot, `data-${shortHash(folder)}`);
  if (!existsSync(base)) return base;
  say({
    zh: `${base} 中仍有 ${folder} 以前的数据库,不再使用;不需要时可自行删除。`,
    en: `${base} still holds an earlier database of ${folder}; it is not used any more and may be deleted.`,
  });
  for (let number = 2; ; number++) if (!existsSync(`${base}-${number}`)) return `${base}-${number}`;
}

/** Other accounts may walk through (not list) a folder we make; one that exists keeps its modes. */
function openFolder(folder: string): void {
  if (existsSync(folder)) return;
  openFolder(dirname(folder));
  mkdirSync(folder);
  chmodSync(folder, 0o711);
}

/** PostgreSQL refuses data it does not own: what root copied here is given back to the account. */
export function giveTo(account: Account, folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (lstatSync(path).uid !== account.uid && !entry.isSymbolicLink()) chownSync(path, account.uid, account.gid);
  }
  chownSync(folder, account.uid, account.gid);
}

/** The longest path of a socket address is 107 bytes on Linux; some tools stop earlier. */
const longestSocketPath = 100;

/**
 * A private folder for the server's socket, the only way to reach it.
 * @throws PostgresFault  when none can be made
 */
export function socketFolder(cluster: string, account: Account | undefined): string {
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  const name = `twincity-${shortHash(cluster)}`;
  for (const parent of new Set([tmpdir(), "/tmp", "/var/tmp", "/run"])) {
    for (const folder of [join(parent, name), join(parent, `${name}-2`)]) {
      if (Buffer.byteLength(join(folder, ".s.PGSQL.5432.lock")) > longestSocketPath) continue;
      if (makePrivate(folder, account, uid)) return folder;
    }
  }
  throw new PostgresFault({
    zh: "无法为数据库的套接字建立文件夹。请把 TMPDIR 设为一个可写的文件夹。",
    en: "No folder for the database's socket could be made. Set TMPDIR to a folder that can be written.",
  });
}

function makePrivate(folder: string, account: Account | undefined, uid: number): boolean {
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { mode: 0o700 });
      if (account) chownSync(folder, account.uid, account.gid);
    }
    // A folder that someone else prepared is not private.
    const found = lstatSync(folder);
    if (!found.isDirectory() || found.uid !== uid) return false;
    if ((found.mode & 0o777) !== 0o700) chmodSync(folder, 0o700);
    return !isRoot() || account === undefined || canEnter(folder, account);
  } catch {
    return false;
  }
}

/** The folder itself, or the nearest one above it that exists. */
export function existingParent(folder: string): string {
  let at = resolve(folder);
  while (!statSync(at, { throwIfNoEntry: false })?.isDirectory() && dirname(at) !== at) at = dirname(at);
  return at;
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
