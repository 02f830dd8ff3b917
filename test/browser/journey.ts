import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import type { Stage } from "./support.ts";

export type Step = (name: string, walk: () => Promise<void>) => Promise<void>;

/**
 * Steps of one journey, each a test of its own that also fails when a page misbehaved meanwhile. After a step that failed the rest
 * can't be walked: they are told as skipped instead of waiting for what never comes.
 */
export function journey(t: TestContext, { faults, keepPictures }: Stage): Step {
  let lost: string | undefined;
  return async (name, walk) => {
    if (lost !== undefined) return void (await t.test(name, { skip: `after: ${lost}` }));
    let arrived = false;
    await t.test(name, async () => {
      await walk();
      assert.deepEqual(faults.take(), [], "no breach of the policy, no error in a page");
      arrived = true;
    });
    if (arrived) return;
    lost = name;
    await keepPictures();
  };
}
