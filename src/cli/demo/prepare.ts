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

/** A register that its steward loads and publishes. */
interface Register {
  readonly file: string;
  readonly steward: string;
  readonly shareOffice: string;
}

/** Who asks for which fields of a register, and why. */
interface Wish {
  readonly resource: string;
  /** Persona of the asking office's data steward. */
  readonly asker: string;
  /** The asking office. */
  readonly party: string;
  readonly purpose: string;
  readonly basisKind: string;
  readonly fields: readonly string[];
  readonly legalBasis: string;
  readonly scenario: string;
  readonly scope: string;
}

const registers: Readonly<Record<string, Register>> = {
  "cq:household-register": { file: "cq-household-register.csv", steward: "cq-steward", shareOffice: "cq-share" },
  "sc:household-register": { file: "sc-household-register.csv", steward: "sc-steward-police", shareOffice: "sc-share" },
  "cq:provident-fund-accounts": { file: "cq-provident-fund-accounts.csv", steward: "cq-steward-fund", shareOffice: "cq-share-fund" },
  "cq:enterprise-register": { file: "cq-enterprise-register.csv", steward: "cq-steward-market", shareOffice: "cq-share-market" },
};

const evidence = { purpose: "service-evidence", basisKind: "consent", legalBasis: "合作备忘录：跨省办事取证明（示意）" } as const;
const household = ["idNumber", "name", "sex", "birthOn", "address", "registrar", "registeredOn"];
const deposits = ["idNumber", "name", "state", "sixMonthsPaid", "loanOutstanding", "centre"];

/** The two resources of the guided tour first; then what the front doors of both sides, and joint items, need. */
const wishes: readonly Wish[] = [
  {
    ...evidence, resource: "cq:household-register", asker: "sc-steward", party: "sc:gaoxin-hall", fields: household,
    scenario: "川渝通办窗口代收重庆户籍事项，核对户籍信息，群众不用带户口簿", scope: "成都高新区政务服务大厅代收窗口",
  },
  {
    resource: "cq:enterprise-register", asker: "sc-steward-market", party: "sc:market-regulation", purpose: "licence-check", basisKind: "publicRecord",
    fields: ["uscc", "name", "kind", "status", "establishedOn", "registrar"], legalBasis: "合作备忘录：核验市场主体（示意）", scenario: "办理跨省迁移登记前核验重庆企业的登记状态",
    scope: "四川省市场监督管理局登记机构",
  },
  {
    ...evidence, resource: "cq:household-register", asker: "sc-steward-gov", party: "sc:government-services", fields: household,
    scenario: "群众在天府通办网上申请重庆办理的事项，看过并同意后取用本人户籍信息", scope: "天府通办川渝通办专区，本人登录，一次一人",
  },
  {
    ...evidence, resource: "sc:household-register", asker: "cq-steward-gov", party: "cq:government-services", fields: household,
    scenario: "群众在渝快办网上申请四川办理的事项，看过并同意后取用本人户籍信息", scope: "渝快办川渝通办专区，本人登录，一次一人",
  },
  {
    ...evidence, resource: "cq:provident-fund-accounts", asker: "sc-steward-gov", party: "sc:government-services", fields: deposits,
    scenario: "群众在天府通办申请异地公积金贷款，看过并同意后取用本人在重庆的缴存情况", scope: "天府通办川渝通办专区，本人登录，一次一人",
  },
  {
    ...evidence, resource: "cq:provident-fund-accounts", asker: "sc-steward", party: "sc:gaoxin-hall", fields: deposits,
    scenario: "川渝通办窗口收异地公积金贷款申请，核对在重庆的缴存情况，群众不用跑回重庆开证明", scope: "成都高新区政务服务大厅代收窗口",
  },
  {
    ...evidence, resource: "cq:household-register", asker: "sc-steward-chengdu", party: "sc:chengdu-services", fields: household,
    scenario: "群众在蓉易办网上申请重庆办理的事项，看过并同意后取用本人户籍信息", scope: "蓉易办川渝通办专区，本人登录，一次一人",
  },
  {
    ...evidence, resource: "cq:provident-fund-accounts", asker: "sc-steward-chengdu", party: "sc:chengdu-services", fields: deposits,
    scenario: "群众在蓉易办申请异地公积金贷款，看过并同意后取用本人在重庆的缴存情况", scope: "蓉易办川渝通办专区，本人登录，一次一人",
  },
];

/**
 * Brings two fresh demo nodes to the point where counters and front doors can take in cases: memorandum signed, registers published,
 * asked for and granted, side by side. Everything through the nodes' own API, as the people would do it on screen; what is done already is left.
 * @throws ProblemError  a node's refusal · CliFault  a message between the nodes did not arrive in time
 */
export async function prepareDemo(sc: PreparedNode, cq: PreparedNode, say: (sentence: Text) => void): Promise<void> {
  const as = (persona: string): NodeClient => {
    const node = persona.startsWith("sc-") ? sc : cq;
    return createNodeClient(node.url, readFileSync(join(node.folder, "keys", "api", `${persona}.key`), "utf8").trim());
  };
  await signMemorandum(as("sc-agreement"), as("cq-agreement"));
  say({ zh: "• 备忘录已由两地签署", en: "• the memorandum is signed by both sides" });
  await Promise.all(Object.entries(registers).map(async ([resource, register]) => {
    await publish(resource, register, as(register.steward));
    // One after another: a share office decides what lies before it.
    for (const wish of wishes.filter((one) => one.resource === resource)) await obtainGrant(wish, as(wish.asker), as(register.shareOffice));
    say({ zh: `• ${resource} 已发布并授权`, en: `• ${resource} is published and granted` });
  }));
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

async function publish(resource: string, { file }: Register, steward: NodeClient): Promise<void> {
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
  readonly requestingParty: string;
  readonly state: string;
}

async function obtainGrant(wish: Wish, asker: NodeClient, shareOffice: NodeClient): Promise<void> {
  const { resource, purpose, party } = wish;
  const isWanted = (one: Request) => one.resource === resource && one.purpose === purpose && one.requestingParty === party;
  const activeGrant = async () => (await asker.get<{ grants: Request[] }>("/api/grants")).grants.find((one) => isWanted(one) && one.state === "active");
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
