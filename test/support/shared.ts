import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

const checkout = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The folder with published vectors and texts that tests read in place: `$TWINCITY_SHARED`, else `../shared` beside the
 * checkout. Nothing of it is copied into the repository.
 */
export function sharedFolder(): string {
  return resolve(process.env.TWINCITY_SHARED ?? join(checkout, "..", "shared"));
}

export function isShared(path: string): boolean {
  return existsSync(join(sharedFolder(), path));
}

/** @param path  below the shared folder */
export function readShared(path: string): string {
  return readFileSync(join(sharedFolder(), path), "utf8");
}

/**
 * Declares tests that need a file of the shared folder. Without it they are one skipped test that names the reason; in
 * CI, where it must be there, one failing test.
 * @param declare  gets the file's text and declares the tests
 */
export function withShared(path: string, declare: (text: string) => void): void {
  if (isShared(path)) return declare(readShared(path));
  const reason = `${path} is not in ${sharedFolder()}; set TWINCITY_SHARED to the folder that holds it`;
  if (process.env.CI === "true") test(`the vectors of ${path} are there in CI`, () => assert.fail(reason));
  else test(`the vectors of ${path} hold`, { skip: reason }, () => undefined);
}
