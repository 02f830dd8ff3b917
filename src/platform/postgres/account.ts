import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** The operating-system account PostgreSQL runs under; undefined means our own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** `nobody` and `nogroup` on every Linux; PostgreSQL refuses to run as root. */
export const nobody: Account = { uid: 65534, gid: 65534 };

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Who must run the server of an existing folder: its owner when that is not root, else `nobody`. Not root ourselves: we do. */
export function accountFor(folder: string): Account | undefined {
  if (!isRoot()) return undefined;
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : nobody;
}

/** Whether the account may walk into the folder; asked of the kernel, since modes alone don't tell (access lists, mounts). */
export function canEnter(folder: string, account: Account): boolean {
  const shell = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...account, cwd: "/", stdio: "ignore" });
  return shell.status === 0;
}

/** Whether the account may run the program (used with `--version`). */
export function canRun(program: string, account: Account | undefined): boolean {
  return spawnSync(program, ["--version"], { ...account, cwd: "/", stdio: "ignore" }).status === 0;
}
