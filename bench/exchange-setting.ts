import type { AgreementView } from "../src/kernel/agreements/index.ts";
import type { ImportResult } from "../src/kernel/catalogue/index.ts";
import type { AccessRequest, Grant } from "../src/kernel/requests/index.ts";
import { until, type DemoPair } from "./demo-pair.ts";

export const resource = "cq:enterprise-register";
const purpose = "licence-check";
/** Never the bound of the measurement. */
const ratePerMinute = 10_000_000;

/** An invented entity of about 4 KB, as JSON in UTF-8. */
export const benchRecord = {
  uscc: "91509900DEMA00013R",
  name: "重庆示例云栈软件有限公司",
  kind: "有限责任公司(自然人独资)",
  legalRepresentative: "演示人辛",
  registeredCapital: "1150.00",
  establishedOn: "2002-01-07",
  registrar: "重庆市演示区市场监督管理局",
  status: "存续",
  businessScope: "软件开发；信息系统集成服务；数据处理服务；".repeat(47),
  address: "重庆市演示区样例巷".repeat(24),
};

export interface Prepared {
  readonly persona: string;
  readonly key: string;
  readonly purpose: string;
}

/** Through the API alone, as people would: the memorandum signed, a table published, its use asked for and granted. */
export async function prepareGrant(pair: DemoPair): Promise<Prepared> {
  await signMemorandum(pair);
  const provider = pair.as("cq-steward-market");
  const table = new TextEncoder().encode(JSON.stringify([benchRecord]));
  const { accepted } = await provider.upload<ImportResult>(`/api/catalogue/imports?resource=${encodeURIComponent(resource)}&filename=bench.json`, table);
  if (accepted !== 1) throw new Error("the record of the measurement was not accepted");
  await provider.post(`/api/catalogue/${encodeURIComponent(resource)}/publication`, {});
  const asker = pair.as("sc-steward-market");
  await until("the published resource", () => asker.get(`/api/catalogue/${encodeURIComponent(resource)}`).then(() => true, () => false));
  const { id } = await asker.post<AccessRequest>("/api/requests", {
    resource, purpose, fields: Object.keys(benchRecord), legalBasis: "测量用", scenario: "测量用", scope: "测量用", method: "api", basisKind: "publicRecord",
    validUntil: "2099-12-31",
  });
  const office = pair.as("cq-share-market");
  await until("the request", () => office.get(`/api/requests/${id}`).then(() => true, () => false));
  await office.post(`/api/requests/${id}/decision`, { decision: "grant", ratePerMinute });
  await until("the grant", async () => (await asker.get<{ grants: readonly Grant[] }>("/api/grants")).grants.some((grant) => grant.request === id));
  return { persona: "sc-steward-market", key: benchRecord.uscc, purpose };
}

/** Proposed and countersigned, in force on both nodes. */
export async function signMemorandum(pair: DemoPair): Promise<void> {
  const view = (persona: string) => pair.as(persona).get<AgreementView>("/api/agreements/M0");
  const draft = await until("the memorandum's text", async () => {
    const found = await view("sc-agreement");
    return found.textDigest === null ? undefined : found;
  });
  await pair.as("sc-agreement").post("/api/agreements/M0/proposal", { textDigest: draft.textDigest });
  const proposed = await until("the proposal", async () => {
    const found = await view("cq-agreement");
    return found.state === "proposed" ? found : undefined;
  });
  await pair.as("cq-agreement").post("/api/agreements/M0/signature", { textDigest: proposed.textDigest });
  await until("both signatures", async () => (await view("sc-agreement")).state === "active");
}
