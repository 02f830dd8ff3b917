import type { AccessRequest } from "../../src/kernel/requests/index.ts";
import type { NodeApi } from "./node-api.ts";
import { eventually } from "./two-nodes.ts";

/** Those who ask and answer, at a node each. */
export interface RequestDesks {
  readonly steward: NodeApi;
  readonly shareOffice: NodeApi;
}

/**
 * A request for the register of market entities, granted by the share office, or taken back; whatever dies in between is asked again, as people
 * would. Ends when both nodes show the end.
 * @param scenario  words that no other request has
 * @returns its id
 */
export async function driveRequest({ steward, shareOffice }: RequestDesks, scenario: string, { end, timeoutMs }: { end: "granted" | "withdrawn"; timeoutMs: number }): Promise<string> {
  const wish = {
    resource: "cq:enterprise-register", fields: ["uscc", "name"], purpose: "licence-check", legalBasis: "示意", scenario, scope: "登记机构", method: "api", basisKind: "publicRecord", validUntil: "2099-12-31", anew: true,
  };
  const id = await eventually("the request is made", async () => {
    const { requests } = await steward.ask<{ requests: AccessRequest[] }>("GET", "/api/requests?side=made");
    return requests.find((one) => one.scenario === scenario)?.id ?? (await steward.ask<AccessRequest>("POST", "/api/requests", wish)).id;
  }, timeoutMs);
  const at = (api: NodeApi) => api.ask<AccessRequest>("GET", `/api/requests/${id}`);
  await eventually("it has arrived", () => at(shareOffice).then(() => true), timeoutMs);
  await eventually("the answer is given", async () => {
    const [api, path, body] = end === "granted" ? ([shareOffice, "decision", { decision: "grant" }] as const) : ([steward, "withdrawal", {}] as const);
    return (await at(api)).state !== "submitted" || (await api.ask("POST", `/api/requests/${id}/${path}`, body)) !== undefined;
  }, timeoutMs);
  const [state, negotiation] = end === "granted" ? ["granted", "FINALIZED"] : ["ended", "TERMINATED"];
  for (const api of [steward, shareOffice])
    await eventually(`it is ${state}`, async () => {
      const one = await at(api);
      return one.state === state && one.negotiation?.state === negotiation;
    }, timeoutMs);
  return id;
}
