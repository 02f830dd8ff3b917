import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Text } from "../../platform/text.ts";
import { createNodeClient, type NodeClient } from "../acting/node-client.ts";
import { packageRoot } from "../environment.ts";
import { CliFault } from "../output.ts";

/** A demo node: its address and the folder that holds its people's keys. */
export interface PreparedNode {
  readonly id: string;
  readonly url: string;
  readonly folder: string;
}

interface Wish {
  readonly resource: string;
  readonly file: string;
  readonly steward: string;
  readonly shareOffice: string;
  readonly asker: string;
  readonly purpose: string;
  readonly basisKind: string;
  readonly fields: readonly string[];
  readonly legalBasis: string;
  readonly scenario: string;
  readonly scope: string;
}

/** The two resources of the guided tour, and who asks for which of their fields. */
const wishes: readonly Wish[] = [
  {
    resource: "cq:household-register", file: "cq-household-register.csv", steward: "cq-steward", shareOffice: "cq-share", asker: "sc-steward",
    purpose: "service-evidence", basisKind: "consent", fields: ["idNumber", "name", "sex", "birthOn", "address", "registrar", "registeredOn"],
    legalBasis: "合作备忘录：跨省办事取证明（示意）", scenario: "川渝通办窗口代收重庆户籍事项，核对户籍信息，群众不用带户口簿", scope: "成都高新区政务服务大厅代收窗口",
  },
  {
    resource: "cq:enterprise-register", file: "cq-enterprise-register.csv", steward: "cq-steward-market", shareOffice: "cq-share-market", asker: "sc-steward-market",
    purpose: "licence-check", basisKind: "publicRecord", fields: ["uscc", "name", "kind", "status", "establishedOn", "registrar"],
    legalBasis: "合作备忘录：核验市场主体（示意）", scenario: "办理跨省迁移登记前核验重庆企业的登记状态", scope: "四川省市场监督管理局登记机构",
  },
];

/**
 * Brings two fresh demo nodes to the point where a counter can take in its first case: memorandum signed, two resources published,
 * asked for and granted. Everything through the nodes' own API, as the people would do it on screen; what is done already is left.
 * @throws ProblemError  a node's refusal · CliFault  a message between the nodes did not arrive in time
 */
export async function prepareDemo(sc: PreparedNode, cq: PreparedNode, say: (sentence: Text) => void): Promise<void> {
  const as = (persona: string): NodeClient => {
    const node = persona.startsWith("sc-") ? sc : cq;
    return createNodeClient(node.url, readFileSync(join(node.folder, "keys", "api", `${persona}.key`), "utf8").trim());
  };
  await signMemorandum(as("sc-agreement"), as("cq-agreement"));
  say({ zh: "• 备忘录已由两地签署", en: "• the memorandum is signed by both sides" });
  for (const wish of wishes) {
    await publish(wish, as(wish.steward));
    await obtainGrant(wish, as(wish.asker), as(wish.shareOffice));
    say({ zh: `• ${wish.resource} 已发布并授权`, en: `• ${wish.resource} is published and granted` });
  }
}

interface Agreement {
  readonly state: string;
  readonly textDigest: string | null;
}

async function signMemorandum(proposer: NodeClient, signer: NodeClient): Promise<void> {
  const path = "/api/agreements/M0";
  const now = await proposer.get<Agreement>(path);
  if (now.state === "active") return;
  if (now.state !== "proposed") await proposer.post(`${path}/proposal`, {});
  const proposed = await until("the memorandum", () => signer.get<Agreement>(path), ({ state }) => state !== "draft");
  if (proposed.state === "proposed") await signer.post(`${path}/signature`, { textDigest: proposed.textDigest });
  await until("the signature", () => proposer.get<Agreement>(path), ({ state }) => state === "active");
}

async function publish({ resource, file }: Wish, steward: NodeClient): Promise<void> {
  const entry = await steward.get<{ state: string; recordCount: number }>(`/api/catalogue/${resource}`);
  if (entry.state === "published") return;
  const query = new URLSearchParams({ resource, filename: file });
  await steward.upload(`/api/catalogue/imports?${query}`, readFileSync(join(packageRoot, "data/demo", file)));
  await steward.post(`/api/catalogue/${resource}/publication`, {});
}

interface Request {
  readonly id: string;
  readonly resource: string;
  readonly purpose: string;
  readonly state: string;
}

async function obtainGrant(wish: Wish, asker: NodeClient, shareOffice: NodeClient): Promise<void> {
  const { resource, purpose } = wish;
  const isWanted = (one: { resource: string; purpose: string }) => one.resource === resource && one.purpose === purpose;
  const activeGrant = async () => (await asker.get<{ grants: (Request & { requestingParty: string })[] }>("/api/grants")).grants.find((one) => isWanted(one) && one.state === "active");
  if (await activeGrant()) return;
  await until("the catalogue entry", () => asker.get<{ state: string }>(`/api/catalogue/${resource}`), ({ state }) => state === "published");
  const pending = (await asker.get<{ requests: Request[] }>("/api/requests")).requests.find((one) => isWanted(one) && one.state === "submitted");
  const { id } = pending ?? (await asker.post<Request>("/api/requests", {
    resource, purpose, fields: wish.fields, legalBasis: wish.legalBasis, scenario: wish.scenario, scope: wish.scope, method: "api", basisKind: wish.basisKind, validUntil: yearFrom((await asker.get<{ now: string }>("/api/door")).now),
  }));
  const arrived = await until("the request", () => shareOffice.get<{ requests: Request[] }>("/api/requests"), ({ requests }) => requests.some((one) => one.id === id));
  if (arrived.requests.find((one) => one.id === id)?.state === "submitted") await shareOffice.post(`/api/requests/${id}/decision`, { decision: "grant" });
  await until("the grant", activeGrant, (grant) => grant !== undefined);
}

/** The last day of a grant asked for today: 360 days on. @param now  ISO instant */
function yearFrom(now: string): string {
  return new Date(Date.parse(now) + 360 * 86_400_000).toISOString().slice(0, 10);
}

/** Messages between nodes take a moment: looks again until what is expected is there. */
async function until<Answer>(what: string, ask: () => Promise<Answer>, isThere: (answer: Answer) => boolean): Promise<Answer> {
  for (let tries = 0; tries < 150; tries++) {
    const answer = await ask().catch((error: unknown) => {
      if (tries > 140) throw error;
      return undefined;
    });
    if (answer !== undefined && isThere(answer)) return answer;
    await wait(100);
  }
  throw new CliFault({ zh: `等了 15 秒，${what} 还没有到对方节点；用 twincity doctor 看看两个节点的通路。`, en: `After 15 s ${what} has not reached the other node; see the link with twincity doctor.` });
}
