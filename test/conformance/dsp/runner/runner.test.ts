import assert from "node:assert/strict";
import test from "node:test";
import { sharedFolder, withShared } from "../../../support/shared.ts";
import { configFrom, subjectOf } from "./config.ts";
import { startCounterpart, type Reply } from "./counterpart.ts";
import { parseProperties } from "./properties.ts";
import { createRunner } from "./run.ts";
import { allScenarios, scenarios } from "./scenarios/index.ts";
import { scriptedConnector, type Lie } from "./scripted-connector.ts";

const folder = "conformance/dsp-schemas";

test("every scenario of the kit is there once: 67 ids; ours have ids of their own", () => {
  assert.equal(scenarios.length, 67);
  for (const { id } of scenarios) assert.match(id, /^(MET|CAT|CN|CN_C|TP|TP_C):0[123]-0[1-7]$/);
  assert.equal(new Set(allScenarios.map(({ id }) => id)).size, allScenarios.length);
});

test("settings are read from a file of properties as the kit has it", () => {
  const text = "# a comment\na.b=c\nheader=\"{\\\"x\\\": \\\"any\\\"}\"\nurl = http://localhost:1/a\\\n  /b\n! no\nCN_C_01_02_DATASETID=X";
  assert.deepEqual([...parseProperties(text)], [["a.b", "c"], ["header", '"{"x": "any"}"'], ["url", "http://localhost:1/a/b"], ["CN_C_01_02_DATASETID", "X"]]);
});

test("a scenario is about what the sample settings say, unless the settings name something else", () => {
  const ids = new Map([["CN_C_01_02_DATASETID", "X"]]);
  assert.deepEqual(subjectOf({ ids }, "TP_C:01-03"), { datasetId: "ATPC0103", offerId: "CD123:ATPC0103:456", agreementId: "ATPC0103", format: "HttpData-PULL" });
  assert.equal(subjectOf({ ids }, "CN:03-04").offerId, "CD123:ACN0304:456");
  assert.equal(subjectOf({ ids }, "CN_C:01-02").offerId, "CD123:X:456");
  assert.equal(subjectOf({ ids }, "CAT:01-03").datasetId, "CAT0103");
});

test("a setting that is missing is named", () => {
  assert.throws(() => configFrom(new Map(), { schemas: "" }), /dataspacetck\.dsp\.connector\.http\.base\.url is missing/);
});

withShared(`${folder}/SOURCE.txt`, () => {
  const schemas = `${sharedFolder()}/${folder}`;

  /** Plays one scenario against a connector that tells a lie. @returns why it is red, or undefined */
  async function faultOf(id: string, { lie, waitMs }: { lie?: Lie; waitMs?: number } = {}): Promise<string | undefined> {
    await using connector = await scriptedConnector({ schemas, ...(lie ? { lie } : {}), ...(waitMs === undefined ? {} : { waitMs }) });
    await using counterpart = await startCounterpart(connector.config);
    const runner = createRunner({ config: connector.config, counterpart });
    const scenario = allScenarios.find((one) => one.id === id);
    assert.ok(scenario);
    return (await runner.play(scenario)).fault ?? runner.late()[0];
  }

  for (const id of ["MET:01-01", "CAT:01-01", "CAT:01-02", "CAT:01-03", "CN:01-01", "CN:02-02", "CN:03-02", "CN_C:03-01", "TP:01-02"])
    test(`a connector that keeps to the protocol is green in ${id}`, async () => assert.equal(await faultOf(id), undefined));

  const lies: readonly [what: string, id: string, where: string, change: (honest: Reply) => Reply, seen: RegExp, waitMs?: number][] = [
    ["another version", "MET:01-01", "version", into({ protocolVersions: [{ version: "2024-1", path: "/dsp", binding: "HTTPS" }] }), /2025-1 is not spoken/],
    ["a version document with a missing binding", "MET:01-01", "version", into({ protocolVersions: [{ version: "2025-1", path: "/dsp" }] }), /official schema.*binding/],
    ["a path that is not the base", "MET:01-01", "version", into({ protocolVersions: [{ version: "2025-1", path: "/other", binding: "HTTPS" }] }), /is said to be at/],
    ["an empty list of datasets", "CAT:01-01", "catalog", withMembers({ dataset: [] }), /dataset must NOT have fewer than 1 items/],
    ["a catalogue without the dataset", "CAT:01-01", "catalog", without("dataset"), /has no dataset CAT0101/],
    ["another dataset than the one asked for", "CAT:01-02", "dataset", withMembers({ "@id": "CAT0101" }), /asked for CAT0102, got CAT0101/],
    ["a target inside an offer of the catalogue", "CAT:01-02", "dataset", withMembers({ hasPolicy: [{ "@id": "x", target: "x", permission: [{ action: "use" }] }] }), /must NOT be valid/],
    ["200 for what does not exist", "CAT:01-03", "refusal", withStatus(200), /200 instead of 404/],
    ["an error without @type", "CAT:01-03", "refusal", without("@type"), /has an @type/],
    ["200 for a new negotiation", "CN:01-01", "ack", withStatus(200), /answered with 200 instead of 201/],
    ["an acknowledgement without a body", "CN:01-01", "ack", () => ({ status: 201 }), /without a ContractNegotiation/],
    ["an acknowledgement in another state", "CN:01-01", "ack", withMembers({ state: "OFFERED" }), /acknowledged as OFFERED/],
    ["an acknowledgement of another negotiation", "CN:01-01", "ack", withMembers({ consumerPid: "other" }), /has other where our id belongs/],
    ["a state that is not the protocol's", "CN:01-01", "state", withMembers({ state: "DREAMING" }), /official schema/],
    ["a state that is not where it should be", "CN:02-02", "state", withMembers({ state: "AGREED" }), /is in AGREED where the protocol has REQUESTED/, 50],
    ["the state of another negotiation", "CN:02-02", "state", withMembers({ providerPid: "other" }), /another process/, 50],
    ["404 for the state", "CN:01-01", "state", withStatus(404), /answered 404/],
    ["an offer without @type", "CN:01-01", "ContractOfferMessage", without("@type"), /has an @type/],
    ["an offer without an offer", "CN:01-01", "ContractOfferMessage", without("offer"), /official schema.*offer/],
    ["a context that only its author can read", "CN:01-01", "ContractOfferMessage", withMembers({ "@context": ["https://w3id.org/dspace/2025/1/context.jsonld", "https://private.example"] }), /private\.example/],
    ["a context inside the message", "CN:01-01", "ContractOfferMessage", withMembers({ "@context": ["https://w3id.org/dspace/2025/1/context.jsonld", { x: "y" }] }), /official schema/],
    ["an offer for something else", "CN:01-01", "ContractOfferMessage", withMembers({ offer: { "@id": "o", "@type": "Offer", target: "other", permission: [{ action: "use" }] } }), /target is other/],
    ["an offer with the id of another negotiation", "CN:01-01", "ContractOfferMessage", withMembers({ providerPid: "other" }), /providerPid is other|names another process/],
    ["a message at the wrong place", "CN:01-01", "ContractOfferMessage", withMembers({ "@type": "ContractAgreementVerificationMessage" }), /is no place for ContractAgreementVerificationMessage/],
    ["404 for a message", "CN:01-01", "taken", withStatus(404), /404 instead of 200/],
    ["500 for a message", "CN:01-01", "taken", withStatus(500), /500 instead of 200/],
    ["a forbidden step taken", "CN:03-02", "refusal", () => ({ status: 200 }), /may not come in OFFERED, but is answered with 200/],
    ["404 for a forbidden step", "CN:03-02", "refusal", withStatus(404), /answered with 404/],
    ["500 for a forbidden step", "CN:03-02", "refusal", withStatus(500), /answered with 500/],
    ["a refusal that is no error of the protocol", "CN:03-02", "refusal", into({ "@context": ["https://w3id.org/dspace/2025/1/context.jsonld"], "@type": "CatalogError" }), /a CatalogError where a ContractNegotiationError belongs/],
    ["a problem document instead of the typed error", "CN:03-02", "refusal", into({ type: "about:blank", title: "Bad Request" }), /has an @type/],
    ["a request for another offer", "CN_C:03-01", "ContractRequestMessage", withMembers({ offer: { "@id": "other", "@type": "Offer", target: "ACNC0301", permission: [{ action: "use" }] } }), /offer other instead of/],
    ["a request with both addresses", "CN_C:03-01", "ContractRequestMessage", withMembers({ providerPid: "x" }), /official schema/],
    ["a callback that is no address", "CN_C:03-01", "ContractRequestMessage", withMembers({ callbackAddress: "here" }), /callbackAddress is no address/],
    ["a start without a place to pull from", "TP:01-02", "TransferStartMessage", without("dataAddress"), /without a data address/],
    ["another end than the scenario's", "TP:01-02", "TransferCompletionMessage", withMembers({ "@type": "TransferTerminationMessage" }), /is no place for TransferTerminationMessage/],
  ];
  for (const [what, id, where, change, seen, waitMs = 5000] of lies)
    test(`${id} turns red for ${what}`, async () => {
      let told = 0;
      const lie: Lie = (place, honest) => {
        if (place !== where) return honest;
        told += 1;
        return change(honest);
      };
      const fault = await faultOf(id, { lie, waitMs });
      assert.ok(told > 0, "the lie was never told");
      assert.match(fault ?? "green", seen);
    });

  /** The scripted connector looks at nothing that it is sent. */
  const careless: readonly [id: string, seen: RegExp][] = [
    ["CN:malformed", /a request without @context is answered with 201/],
    ["CN:repeat", /a second process was begun/],
    ["CN:pids", /a termination with another consumerPid is answered with 200/],
    ["CN:stranger", /answered a stranger with 200/],
    ["CN:TERMINATED", /termination may not come in TERMINATED, but is answered with 200/],
  ];
  for (const [id, seen] of careless)
    test(`${id} turns red for a connector that looks at nothing`, async () => assert.match((await faultOf(id)) ?? "green", seen));

  test("a message that comes without the agreed Authorization header turns the scenario red", async () => {
    await using connector = await scriptedConnector({ schemas });
    await using counterpart = await startCounterpart(connector.config);
    const runner = createRunner({ config: { ...connector.config, expectedAuthorization: "Bearer agreed" }, counterpart });
    const scenario = scenarios.find(({ id }) => id === "CN:01-01");
    assert.match((scenario && (await runner.play(scenario)).fault) ?? "green", /without the agreed Authorization/);
  });
});

function into(body: NonNullable<Reply["body"]>) {
  return ({ status }: Reply): Reply => ({ status, body });
}

function withStatus(status: number) {
  return (honest: Reply): Reply => ({ ...honest, status });
}

function withMembers(members: object) {
  return ({ status, body }: Reply): Reply => ({ status, body: { ...body, ...members } });
}

function without(member: string) {
  return ({ status, body }: Reply): Reply => ({ status, body: Object.fromEntries(Object.entries(body ?? {}).filter(([name]) => name !== member)) });
}
