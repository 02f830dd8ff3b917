import { randomUUID } from "node:crypto";
import { startCounterpart, type Arrival, type Reply } from "./counterpart.ts";
import { configFrom, type RunnerConfig } from "./config.ts";
import { context } from "./protocol.ts";

/** Where a lie may be told: a place of the protocol, and what the honest connector would say there. */
export type Lie = (place: string, honest: Reply) => Reply;

export interface ScriptedConnector extends AsyncDisposable {
  /** Settings of a runner that tries this connector. */
  readonly config: RunnerConfig;
}

const honesty: Lie = (_, honest) => honest;
const message = (type: string, members: object) => ({ "@context": [context], "@type": type, ...members });
const dataset = (id: string) => ({
  "@id": id, hasPolicy: [{ "@id": `CD123:${id}:456`, permission: [{ action: "use" }] }], distribution: [{ format: "HttpData-PULL", accessService: "urn:service" }],
});

/**
 * Just enough of a connector to try the runner itself: it plays MET, CAT, CN:01-01, CN:02-02, CN:03-02, TP:01-02 and CN_C:03-01 rightly, and
 * wherever it says something, a lie may be told instead.
 * @param lie  gets `version`, `catalog`, `dataset`, `ack`, `state`, `taken`, `refusal`, or the `@type` of a message that is sent
 */
export async function scriptedConnector({ schemas, lie = honesty, waitMs = 5000 }: { schemas: string; lie?: Lie; waitMs?: number }): Promise<ScriptedConnector> {
  const processes = new Map<string, { readonly kind: "negotiation" | "transfer"; readonly pids: { providerPid: string; consumerPid: string }; readonly callback: string; state: string }>();
  const server = await startCounterpart({ host: "127.0.0.1", port: 0 });
  const root = server.host("cut", answer);
  const base = `${root}/dsp`;
  const states = { negotiation: "ContractNegotiation", transfer: "TransferProcess" } as const;

  function answer({ method, path, body }: Arrival): Reply {
    const said = (body ?? {}) as Record<string, unknown>;
    if (path === "/.well-known/dspace-version") return lie("version", { status: 200, body: { protocolVersions: [{ version: "2025-1", path: "/dsp", binding: "HTTPS" }] } });
    if (path === "/dsp/catalog/request") return lie("catalog", { status: 200, body: message("Catalog", { "@id": "urn:catalog", participantId: "CUT", dataset: [dataset("CAT0101")] }) });
    if (path === "/dsp/catalog/datasets/CAT0102") return lie("dataset", { status: 200, body: message("Dataset", dataset("CAT0102")) });
    if (path.startsWith("/dsp/catalog/")) return lie("refusal", { status: 404, body: message("CatalogError", { code: "404" }) });
    if (path === "/begin") return begin(said);
    const [, folder, pid = "", at] = /^\/dsp\/(negotiations|transfers)\/(?:([^/]+)\/?)(.*)$/.exec(path) ?? [];
    if (method === "POST" && pid === "request") return opened(folder === "transfers" ? "transfer" : "negotiation", said);
    const process = processes.get(decodeURIComponent(pid));
    if (!process) return { status: 404 };
    if (method === "GET") return lie("state", { status: 200, body: message(states[process.kind], { ...process.pids, state: process.state }) });
    if (at !== "termination") return lie("refusal", { status: 400, body: message(process.kind === "transfer" ? "TransferError" : "ContractNegotiationError", { ...process.pids, code: "400" }) });
    process.state = "TERMINATED";
    return lie("taken", { status: 200 });
  }

  function opened(kind: "negotiation" | "transfer", said: Record<string, unknown>): Reply {
    const pids = { providerPid: randomUUID(), consumerPid: String(said["consumerPid"]) };
    const process = { kind, pids, callback: String(said["callbackAddress"]).replace(/\/$/, ""), state: "REQUESTED" };
    processes.set(pids.providerPid, process);
    // Nobody may be there any more: the runner ends a scenario at the first lie.
    setImmediate(() => void goOn(process, (said["offer"] as { target?: string } | undefined)?.target).catch(() => undefined));
    return lie("ack", { status: 201, body: message(states[kind], { ...pids, state: "REQUESTED" }) });
  }

  async function goOn(process: { kind: "negotiation" | "transfer"; pids: { providerPid: string; consumerPid: string }; callback: string; state: string }, target?: string): Promise<void> {
    const { kind, pids, callback } = process;
    if (target === "ACN0202") return;
    if (kind === "negotiation") {
      process.state = "OFFERED";
      return post(`${callback}/negotiations/${pids.consumerPid}/offers`, message("ContractOfferMessage", { ...pids, offer: { "@id": "urn:offer", "@type": "Offer", target, permission: [{ action: "use" }] } }));
    }
    process.state = "STARTED";
    await post(`${callback}/transfers/${pids.consumerPid}/start`, message("TransferStartMessage", { ...pids, dataAddress: { "@type": "DataAddress", endpointType: "urn:http", endpoint: "http://example.com" } }));
    process.state = "COMPLETED";
    await post(`${callback}/transfers/${pids.consumerPid}/completion`, message("TransferCompletionMessage", pids));
  }

  function begin({ datasetId, offerId, connectorAddress }: Record<string, unknown>): Reply {
    const consumerPid = randomUUID();
    const offer = { "@id": offerId, "@type": "Offer", target: datasetId, permission: [{ action: "use" }] };
    const sent = message("ContractRequestMessage", { consumerPid, offer, callbackAddress: base });
    setImmediate(async () => {
      processes.set(consumerPid, { kind: "negotiation", pids: { providerPid: "", consumerPid }, callback: "", state: "REQUESTED" });
      const { providerPid } = (await (await postRaw(`${String(connectorAddress).replace(/\/$/, "")}/negotiations/request`, sent)).json()) as { providerPid: string };
      processes.set(consumerPid, { kind: "negotiation", pids: { providerPid, consumerPid }, callback: "", state: "REQUESTED" });
    });
    return { status: 200 };
  }

  async function post(url: string, honest: ReturnType<typeof message>): Promise<void> {
    await (await postRaw(url, honest)).arrayBuffer();
  }

  const postRaw = (url: string, honest: ReturnType<typeof message>): Promise<Response> =>
    fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(lie(honest["@type"], { status: 0, body: honest }).body) });

  const settings = {
    "dataspacetck.dsp.connector.http.base.url": root, "dataspacetck.dsp.connector.http.url": base, "dataspacetck.dsp.connector.agent.id": "CUT",
    "dataspacetck.dsp.connector.negotiation.initiate.url": `${root}/begin`, "dataspacetck.dsp.connector.transfer.initiate.url": `${root}/begin`,
    "dataspacetck.dsp.default.wait": String(waitMs), "dataspacetck.port": "0",
  };
  return { config: configFrom(new Map(Object.entries(settings)), { schemas }), [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}
