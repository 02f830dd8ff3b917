import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { initNode } from "../../../src/cli/init/init-node.ts";
import { readNodeConfig } from "../../../src/config.ts";
import { createNode, type TwincityNode } from "../../../src/node.ts";
import { freePort } from "../../support/identity-node.ts";
import { sharedFolder, withShared } from "../../support/shared.ts";
import { nodeDatabase } from "../../support/test-database.ts";
import { testLog } from "../../support/two-nodes.ts";
import { configFrom, type RunnerConfig } from "./runner/config.ts";
import { startCounterpart, type Counterpart } from "./runner/counterpart.ts";
import { createRunner, type Runner } from "./runner/run.ts";
import { allScenarios } from "./runner/scenarios/index.ts";

const schemas = "conformance/dsp-schemas";
const together = 8;
const token = "a-token-of-this-test";

withShared(`${schemas}/SOURCE.txt`, () => {
  describe("a node of ours keeps to the Dataspace Protocol", () => {
    const folder = mkdtempSync(join(tmpdir(), "twincity-cut-"));
    let counterpart: Counterpart;
    let database: Awaited<ReturnType<typeof nodeDatabase>>;
    let node: TwincityNode;
    let runner: Runner;

    before(async () => {
      counterpart = await startCounterpart({ host: "127.0.0.1", port: 0 });
      database = await nodeDatabase();
      const url = `http://127.0.0.1:${await freePort()}`;
      const { configFile } = initNode({
        folder, id: "cut", name: { zh: "被测节点", en: "Node under test" }, region: "510000", url, demo: false,
        testKit: { participantId: "TCK_PARTICIPANT", callback: counterpart.address, bearer: token },
      });
      node = await createNode({ ...readNodeConfig(configFile, {}), databaseUrl: database.url }, { log: testLog("cut") });
      await node.start();
      runner = createRunner({ config: settingsFor(url), counterpart });
    });
    after(async () => {
      await node?.stop();
      await counterpart?.[Symbol.asyncDispose]();
      await database?.[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    });

    describe("in each scenario", { concurrency: together }, () => {
      for (const scenario of allScenarios)
        test(`${scenario.id} ${scenario.what}`, async () => {
          const { fault, record } = await runner.play(scenario);
          assert.equal(fault, undefined, [fault, ...record].join("\n  "));
        });
    });

    test("and sends nothing after a scenario has ended", () => assert.deepEqual(runner.late(), []));
  });
});

function settingsFor(url: string): RunnerConfig {
  const settings = {
    "dataspacetck.dsp.connector.http.base.url": url,
    "dataspacetck.dsp.connector.http.url": `${url}/dsp/2025-1`,
    "dataspacetck.dsp.connector.agent.id": "urn:twincity:node:cut",
    "dataspacetck.dsp.connector.http.headers.authorization": `Bearer ${token}`,
    "dataspacetck.dsp.connector.negotiation.initiate.url": `${url}/dsp/triggers/negotiations`,
    "dataspacetck.dsp.connector.transfer.initiate.url": `${url}/dsp/triggers/transfers`,
    "dataspacetck.dsp.default.wait": "15000",
    "runner.expected.authorization": `Bearer ${token}`,
  };
  return configFrom(new Map(Object.entries(settings)), { schemas: `${sharedFolder()}/${schemas}` });
}
