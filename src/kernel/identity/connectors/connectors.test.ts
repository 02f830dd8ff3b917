import assert from "node:assert/strict";
import { test } from "node:test";
import { isProblem } from "../../../platform/http/problem.ts";
import { peerUnknown } from "../channel/errors.ts";
import type { Transport } from "../channel/transport.ts";
import { createConnectors } from "./connectors.ts";
import { connectorUnknown } from "./errors.ts";

const kit = { id: "tck", participantId: "TCK_PARTICIPANT", origin: "http://kit.test", receives: "Bearer from-the-kit", sends: "Bearer from-us" };

test("a connector is known by the whole field that was agreed on, and by nothing less", () => {
  const connectors = createConnectors({ settings: [kit], transport: { send: () => Promise.reject(new Error("nothing is sent here")) } });
  assert.deepEqual(connectors.verify("Bearer from-the-kit"), { node: "tck", keyId: "" });
  for (const wrong of ["Bearer from-us", "bearer from-the-kit", "Bearer from-the-kit ", "from-the-kit", ""])
    assert.throws(() => connectors.verify(wrong), (error) => isProblem(error, connectorUnknown), wrong);
});

test("what we send goes to its one origin with our own credential, and any answer of it is an answer", async () => {
  const sent: Parameters<Transport["send"]>[0][] = [];
  const connectors = createConnectors({
    settings: [kit],
    transport: { send: async (message) => { sent.push(message); return { status: 400, fields: [], content: Buffer.from("not JSON") }; } },
  });
  assert.deepEqual(await connectors.post("tck", "/cb/negotiations/1/offers", "{}"), { status: 400, body: null });
  assert.deepEqual([sent[0]?.url, sent[0]?.path, sent[0]?.headers["authorization"]], ["http://kit.test", "/cb/negotiations/1/offers", "Bearer from-us"]);
  await assert.rejects(connectors.post("other", "/", "{}"), (error) => isProblem(error, peerUnknown));
});
