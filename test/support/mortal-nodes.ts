import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { startNodeProcess, startSpareProcess, type NodeProcess } from "./node-process.ts";
import { eventually, type NodeFolder, type NodeId } from "./two-nodes.ts";

const ids: readonly NodeId[] = ["sc", "cq"];
const dayMs = 24 * 60 * 60_000 + 60_000;
const deathTimeoutMs = 120_000;

/** Kinds of ledger entry right after whose commit a node is killed, each kind once. */
export type Fire = Readonly<Record<NodeId, readonly string[]>>;
export const noFire: Fire = { sc: [], cq: [] };

/** Two nodes in processes of their own that die and rise again. */
export interface MortalNodes extends AsyncDisposable {
  /** Does something under fire, the killed nodes being started again. Ends when it is done and every kind has killed. */
  underFire<Result>(fire: Fire, work: () => Promise<Result>): Promise<Result>;
  /** A day and a minute pass: both are killed and come back with their clocks ahead. Only while something is done under fire. */
  passDay(): Promise<void>;
}

export async function mortalNodes(folders: Readonly<Record<NodeId, NodeFolder>>): Promise<MortalNodes> {
  let aheadMs = 0;
  let fire = noFire;
  /** Processes that wait to become a node: loading the code takes most of a start. */
  const spares: ChildProcess[] = [];
  const [sc, cq] = await Promise.all(ids.map((id) => startNodeProcess(folders[id])));
  const running: Record<NodeId, NodeProcess> = { sc: sc!, cq: cq! };
  const deathsOf = (id: NodeId): readonly string[] => {
    const file = join(folders[id].folder, "died-after");
    return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
  };
  /** How many deaths there were when the fire was opened. */
  const before: Record<NodeId, number> = { sc: 0, cq: 0 };
  const stillArmed = (id: NodeId): readonly string[] => {
    const died = deathsOf(id).slice(before[id]);
    return fire[id].filter((kind) => !died.includes(kind));
  };

  /** Starts a node again until it lives; it may die while it starts, of an event that waited for it. */
  async function rise(id: NodeId): Promise<void> {
    for (;;) {
      const seen = deathsOf(id).length;
      try {
        const spare = spares.pop() ?? startSpareProcess();
        running[id] = await startNodeProcess(folders[id], { armed: stillArmed(id), aheadMs, spare });
        break;
      } catch (error) {
        if (deathsOf(id).length === seen) throw error;
      }
    }
    if (spares.length < ids.length) spares.push(startSpareProcess());
  }

  async function guard(id: NodeId, over: Promise<unknown>): Promise<void> {
    for (;;) {
      const how = await Promise.race([running[id].ended, over.then(() => undefined)]);
      if (how === undefined) break;
      assert.equal(how, "SIGKILL", `the ${id} node ended by itself`);
      await rise(id);
    }
    // Its last death may not be known yet.
    await running[id].arm([]).catch(() => rise(id));
  }

  return {
    async underFire(opened, work) {
      fire = opened;
      for (const id of ids) {
        before[id] = deathsOf(id).length;
        await running[id].arm(fire[id]).catch(() => rise(id));
      }
      const over = work().then(async (result) => {
        await eventually(`killed after each of ${JSON.stringify(fire)}`, async () => ids.every((id) => stillArmed(id).length === 0), deathTimeoutMs);
        return result;
      });
      const [result] = await Promise.all([over, ...ids.map((id) => guard(id, over))]);
      return result;
    },
    async passDay() {
      aheadMs += dayMs;
      await Promise.all(ids.map((id) => running[id].kill()));
    },
    async [Symbol.asyncDispose]() {
      for (const spare of spares) spare.kill("SIGKILL");
      await Promise.all(ids.map((id) => running[id].kill()));
    },
  };
}
