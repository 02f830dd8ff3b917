import assert from "node:assert/strict";
import { openDatabase, type Database } from "../../src/storage/database.ts";
import { parseTrustPolicy, verifyCustody, verifyLedger, type Verdict } from "../../src/verify/index.ts";
import { paths, type DrivenCase } from "./case-driver.ts";
import { linksOf, partIds } from "./journeys.ts";
import type { Walk } from "./walk.ts";
import { eventually, type NodeFolder } from "./two-nodes.ts";

/** A view into the databases of both nodes, for what no route shows. */
export function openBoth(sc: NodeFolder, cq: NodeFolder): { sc: Database; cq: Database } & AsyncDisposable {
  const [scDatabase, cqDatabase] = [sc, cq].map(({ databaseUrl }) => openDatabase(databaseUrl, { maxConnections: 2 }));
  return {
    sc: scDatabase!.db,
    cq: cqDatabase!.db,
    async [Symbol.asyncDispose]() {
      await Promise.all([scDatabase!.close(), cqDatabase!.close()]);
    },
  };
}

/** The chain as it is stored: the very characters. */
export async function storedChain(db: Database, matter: string): Promise<{ type: string; ref: string; document: string }[]> {
  return db.selectFrom("matter_link").select(["type", "ref", "document"]).where("matter", "=", matter).orderBy("seq").execute();
}

/** Kinds of ledger entries so far, in their order of writing. */
export async function ledgerEntries(db: Database): Promise<{ kind: string; ref: string; role: string }[]> {
  return db.selectFrom("ledger_entry").select(["kind", "ref", "role"]).orderBy("position").execute();
}

/**
 * That nothing of the case was lost or doubled: both nodes hold the same bytes, each step of its path stands once in the chain and
 * once in each ledger, and the chain verifies by the keys of either side's trust file.
 */
export async function assertCaseIsWhole({ caseNo, path }: DrivenCase, both: { sc: Database; cq: Database }, folders: readonly NodeFolder[]): Promise<void> {
  await assertChainIsWhole(caseNo, paths[path], both, folders);
}

/** The same of a case that walked a journey, and of its parts. */
export async function assertWalkIsWhole({ caseNo, done, journey }: Walk, both: { sc: Database; cq: Database }, folders: readonly NodeFolder[]): Promise<void> {
  await assertChainIsWhole(caseNo, linksOf(done), both, folders);
  if (journey.mode === "joint") for (const part of partIds) await assertChainIsWhole(`${caseNo}-${part}`, linksOf(done, part), both, folders);
}

async function assertChainIsWhole(matter: string, steps: readonly string[], both: { sc: Database; cq: Database }, folders: readonly NodeFolder[]): Promise<void> {
  const [ours, theirs] = await eventually("both have heard of all", async () => {
    const chains = [await storedChain(both.sc, matter), await storedChain(both.cq, matter)] as const;
    return chains.every((chain) => chain.length >= steps.length) && chains;
  });
  assert.deepEqual(ours.map(({ type }) => type), steps, `every step of ${matter} once, in order`);
  assert.deepEqual(theirs.map(({ document }) => document), ours.map(({ document }) => document), "the same bytes on both nodes");
  const refs = new Set(ours.map(({ ref }) => ref));
  for (const [id, db] of [["sc", both.sc], ["cq", both.cq]] as const) {
    const kinds = (await ledgerEntries(db)).filter(({ ref }) => refs.has(ref)).map(({ kind }) => kind);
    assert.deepEqual(kinds, steps.map((type) => `custody.${type}`), `each step once in the ledger of ${id}`);
  }
  // A part that never began has nothing to verify.
  if (steps.length === 0) return;
  const file = { v: 1, kind: "custody", matter, links: ours.map(({ document }) => JSON.parse(document) as unknown) };
  for (const folder of folders) assertOk(await verifyCustody(file, await trustOf(folder)));
}

export async function trustOf(folder: NodeFolder) {
  return parseTrustPolicy((await folder.as().send("GET", "/api/trust-policy")).text);
}

/** The whole ledger of a node, line by line, as `twincity verify URL` reads it. */
export async function verifyWholeLedger(of: NodeFolder, trustedBy: NodeFolder): Promise<Verdict> {
  return verifyLedger(async (part) => {
    const response = await fetch(`${of.url}/ledger/${part}`);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  }, await trustOf(trustedBy));
}

export function assertOk(verdict: Verdict): void {
  assert.deepEqual(verdict.problems, []);
  assert.equal(verdict.ok, true);
}
