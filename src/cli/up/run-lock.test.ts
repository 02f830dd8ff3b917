import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { acquireRunLock, findHolder } from "./run-lock.ts";

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "twincity-lock-"));
  folders.push(folder);
  return folder;
}

test("a second copy learns which process runs and at which addresses", () => {
  const folder = newFolder();
  const first = acquireRunLock(folder);
  assert.ok("lock" in first && !first.lock.tookOver);
  first.lock.announce({ sc: "http://localhost:7051" });
  const second = acquireRunLock(folder);
  assert.ok("heldBy" in second);
  assert.equal(second.heldBy.pid, process.pid);
  assert.deepEqual(second.heldBy.nodes, { sc: "http://localhost:7051" });
});

test("a lock given back is free, and nothing else stays in the folder", () => {
  const folder = newFolder();
  const first = acquireRunLock(folder);
  assert.ok("lock" in first);
  first.lock.release();
  assert.equal(findHolder(folder), undefined);
  assert.deepEqual(readdirSync(folder), []);
});

test("the lock of an ended process, of a reused number, or in a broken file is taken over", async () => {
  const ended = spawn("/bin/true", { stdio: "ignore" });
  await new Promise((done) => ended.once("exit", done));
  const stale = [
    JSON.stringify({ pid: ended.pid, startTicks: "1", nodes: {} }),
    // A living process that began at another time than the one that took the lock.
    JSON.stringify({ pid: process.ppid, startTicks: "1", nodes: {} }),
    "{",
  ];
  for (const content of stale) {
    const folder = newFolder();
    writeFileSync(join(folder, "up.lock"), content);
    const result = acquireRunLock(folder);
    assert.ok("lock" in result && result.lock.tookOver, content);
    assert.equal((JSON.parse(readFileSync(join(folder, "up.lock"), "utf8")) as { pid: number }).pid, process.pid);
    assert.deepEqual(readdirSync(folder), ["up.lock"]);
  }
});
