import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import pg from "pg";
import { quietLog } from "../log.ts";
import type { Text } from "../text.ts";
import { isRoot } from "./account.ts";
import { faultFrom, PostgresFault } from "./fault.ts";
import { databaseFolder, type EmbeddedPostgres, removeDatabase, startPostgres, stopLeftOverPostgres } from "./index.ts";
import { isRunning } from "./postmaster.ts";

const folders: string[] = [];
const children: ChildProcess[] = [];
after(async () => {
  for (const child of children) child.kill("SIGKILL");
  for (const folder of folders) {
    await stopLeftOverPostgres(folder);
    removeDatabase(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "twincity-pg-"));
  // Its parent is open to every account, and so must the folder be.
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

/**
 * The database of the first test, stopped, for those tests that are about its server and not about its making.
 * (initdb takes longer than all the rest of them.)
 */
let made: string | undefined;
function folderWithDatabase(): string {
  const folder = newFolder();
  if (made === undefined) return folder;
  const { uid, gid } = statSync(made);
  cpSync(made, join(folder, "postgres"), { recursive: true });
  for (const name of ["", ...readdirSync(join(folder, "postgres"), { recursive: true, encoding: "utf8" })]) chownSync(join(folder, "postgres", name), uid, gid);
  chmodSync(join(folder, "postgres"), 0o700);
  return folder;
}

const start = (dataDir: string, say: (sentence: Text) => void = () => {}): Promise<EmbeddedPostgres> =>
  startPostgres({ dataDir, log: quietLog(), say, durable: false });

async function query<Row extends pg.QueryResultRow>(server: EmbeddedPostgres, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that starts the server of a folder and holds it until it is killed. */
async function startInChild(dataDir: string): Promise<{ child: ChildProcess; pid: number }> {
  const code = `
    const { startPostgres } = await import(${JSON.stringify(new URL("./index.ts", import.meta.url).href)});
    const { quietLog } = await import(${JSON.stringify(new URL("../log.ts", import.meta.url).href)});
    const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: quietLog(), durable: false });
    console.log(server.pid);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const pid = await new Promise<number>((done, fail) => {
    child.stdout.once("data", (chunk: Buffer) => done(Number(chunk)));
    child.once("exit", () => fail(new Error("the child ended before its server was up")));
  });
  return { child, pid };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGKILL");
  await gone;
}

test("a second start keeps the data, and no server stays behind after a stop", async () => {
  const folder = newFolder();
  const first = await start(folder);
  await query(first, "create table kept (words text); insert into kept values ('双城')");
  await first.stop();
  assert.equal(isRunning(first.pid), false);
  const second = await start(folder);
  assert.deepEqual(await query(second, "select words from kept"), [{ words: "双城" }]);
  assert.equal(second.adopted, false);
  await second.stop();
  made = databaseFolder(folder);
});

test("the server takes no network address, compares bytes and knows Chinese letters", async () => {
  await using server = await start(folderWithDatabase());
  const rows = await query(server, "select current_setting('listen_addresses') as addresses, '政' ~ '[[:alpha:]]' as letter, 'a' > 'B' as bytes");
  assert.deepEqual(rows, [{ addresses: "", letter: true, bytes: true }]);
});

test("safety is on unless a test gives it up", async () => {
  const folder = folderWithDatabase();
  await using server = await startPostgres({ dataDir: folder, log: quietLog() });
  assert.deepEqual(await query(server, "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as wait"), [
    { fsync: "on", wait: "on" },
  ]);
});

test("the server of a killed process is taken over with its data, and stopped at the orderly end", async () => {
  const folder = folderWithDatabase();
  const { child, pid } = await startInChild(folder);
  await kill(child);
  assert.equal(isRunning(pid), true, "postgres outlives its supervisor");
  const server = await start(folder);
  assert.equal(server.adopted, true);
  assert.equal(server.pid, pid);
  await server.stop();
  assert.equal(isRunning(pid), false);
});

test("a folder in use by a living process is refused in one sentence that names the process", async () => {
  const folder = folderWithDatabase();
  const { child } = await startInChild(folder);
  await assert.rejects(start(folder), (error) => {
    assert.ok(error instanceof PostgresFault);
    assert.match(error.text.en, new RegExp(`in use by another process \\(process id ${child.pid}\\)`));
    assert.match(error.text.zh, new RegExp(`进程号 ${child.pid}`));
    return true;
  });
  await kill(child);
});

test("the server of a living process is no left-over and goes on", async () => {
  const folder = folderWithDatabase();
  const { child, pid } = await startInChild(folder);
  await assert.rejects(stopLeftOverPostgres(folder), PostgresFault);
  assert.equal(isRunning(pid), true);
  await kill(child);
  assert.equal(await stopLeftOverPostgres(folder), true);
  assert.equal(isRunning(pid), false);
  assert.equal(await stopLeftOverPostgres(folder), false);
});

test("two starts in one process end with one server: the second is refused", async () => {
  const folder = newFolder();
  const results = await Promise.allSettled([start(folder), start(folder)]);
  const started = results.filter((result) => result.status === "fulfilled");
  assert.equal(started.length, 1);
  await started[0]?.value.stop();
});

test("a lock file naming a dead or a foreign process does not stop the start", async () => {
  const folder = folderWithDatabase();
  const first = await start(folder);
  const lockFile = join(databaseFolder(folder), "postmaster.pid");
  const lines = readFileSync(lockFile, "utf8").split("\n");
  await first.stop();
  const dead = spawn("/bin/true", { stdio: "ignore" });
  await new Promise((done) => dead.once("exit", done));
  for (const pid of [dead.pid, process.ppid, 1]) {
    writeFileSync(lockFile, [String(pid), ...lines.slice(1)].join("\n"));
    const again = await start(folder);
    assert.equal(again.adopted, false);
    await again.stop();
  }
});

test("a killed server comes back by itself with everything committed", async () => {
  const folder = folderWithDatabase();
  const server = await start(folder);
  await query(server, "create table later (n int); insert into later values (7)");
  const before = server.pid;
  process.kill(before, "SIGKILL");
  for (let tries = 0; server.pid === before && tries < 200; tries++) await new Promise((done) => setTimeout(done, 50));
  assert.deepEqual(await query(server, "select n from later"), [{ n: 7 }]);
  await server.stop();
  assert.equal(isRunning(server.pid), false);
});

test("an interrupted preparation leaves nothing that looks like a database", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "postgres.new-999999-abc"));
  writeFileSync(join(folder, "postgres.new-999999-abc", "PG_VERSION"), "18\n");
  const server = await start(folder);
  assert.deepEqual(readdirSync(folder).sort(), ["postgres", "postgres.log"]);
  await server.stop();
});

test(
  "a folder that only root may enter gets its database elsewhere: said once, found again",
  { skip: isRoot() ? false : "only root runs the server under another account" },
  async () => {
    const closed = newFolder();
    chmodSync(closed, 0o700);
    const folder = join(closed, "node");
    folders.unshift(folder);
    const said: string[] = [];
    const first = await start(folder, ({ en }) => said.push(en));
    await query(first, "create table kept (n int)");
    await first.stop();
    assert.equal(said.filter((sentence) => sentence.includes(databaseFolder(folder))).length, 1);
    assert.match(databaseFolder(folder), /^\/var\/lib\/twincity\/data-/);
    said.length = 0;
    const second = await start(folder, ({ en }) => said.push(en));
    assert.deepEqual(await query(second, "select n from kept"), []);
    assert.deepEqual(said, []);
    await second.stop();
  },
);

test("statements and values never reach the server's log", async () => {
  const folder = folderWithDatabase();
  const server = await start(folder);
  await assert.rejects(query(server, "select '510107198001010011'::uuid"));
  await server.stop();
  assert.doesNotMatch(readFileSync(join(folder, "postgres.log"), "utf8"), /510107198001010011/);
});

test("a full disk, a foreign owner and an unknown cause each get one sentence", () => {
  assert.match(faultFrom("initdb: error: could not write: No space left on device", "/d").text.en, /disk is full.*\/d/);
  assert.match(faultFrom('FATAL:  data directory "/d" has wrong ownership', "/d").text.en, /may not use \/d/);
  assert.match(faultFrom("LOG: a\nFATAL:  something odd\nLOG: b", "/d").text.en, /something odd/);
});
