import { existsSync } from "node:fs";
import pg from "pg";
import { type NodeConfig, readNodeConfig } from "../../config.ts";
import { systemClock } from "../../platform/clock.ts";
import type { Text } from "../../platform/text.ts";
import { networkCode } from "../output.ts";
import { freePort } from "../up/ports.ts";
import { type Check, type Finding, here } from "./finding.ts";

/** What a node says of itself at `GET /api/health`, as far as it is used here. */
interface Health {
  readonly ok: boolean;
  readonly node: string;
  readonly database: boolean | string;
  readonly clock: string;
  readonly peer: readonly { readonly id: string; readonly url?: string; readonly state?: string; readonly reachable?: boolean; readonly problem?: string }[];
}

const askTimeoutMs = 5000;
const mostClockDifferenceMs = 60_000;
const clock = systemClock();

/** Settings, serving, database, peers and clocks of one node. */
export async function checkNode(configFile: string, { expectedToRun }: { expectedToRun: boolean }): Promise<Check> {
  const missing = { zh: `没有 ${configFile}:节点尚未建立`, en: `There is no ${configFile}: the node is not set up yet` };
  if (!existsSync(configFile)) {
    return { title: missing, findings: [here("warning", missing, { zh: "运行 npm start(演示)或 npx twincity init", en: "Run npm start (the demo) or npx twincity init" })] };
  }
  let config: NodeConfig;
  try {
    config = readNodeConfig(configFile);
  } catch (error) {
    const what = (error as Error).message;
    return { title: { zh: configFile, en: configFile }, findings: [here("error", { zh: what, en: what }, { zh: `改正 ${configFile}`, en: `Correct ${configFile}` })] };
  }
  const title = { zh: `${config.name.zh}节点 ${config.url}`, en: `${config.name.en} node ${config.url}` };
  const health = await askHealth(`http://${config.host === "0.0.0.0" ? "127.0.0.1" : config.host}:${config.port}`);
  const findings = typeof health === "string" ? await notServing(config, health, expectedToRun) : await serving(config, health);
  return { title, findings: [...findings, ...(await checkOwnServer(config))] };
}

const operatorOf = ({ name }: NodeConfig): Text => ({ zh: `${name.zh}节点的运维人员`, en: `the operator of the ${name.en} node` });

async function notServing(config: NodeConfig, reason: string, expectedToRun: boolean): Promise<readonly Finding[]> {
  const side = config.name;
  const who = operatorOf(config);
  const portIsFree = (await freePort(config.port, config.host).catch(() => undefined)) !== undefined;
  if (!portIsFree) {
    return [{
      level: "error",
      side,
      who,
      what: { zh: `端口 ${config.port} 被占用,但不是以本节点应答(${reason})`, en: `Port ${config.port} is taken, yet does not answer as this node (${reason})` },
      fix: {
        zh: `找出并停止该程序(ss -ltnp 'sport = :${config.port}'),或换端口:npm start -- --${config.id}-port ${config.port + 100}`,
        en: `Find and stop that program (ss -ltnp 'sport = :${config.port}'), or change the port: npm start -- --${config.id}-port ${config.port + 100}`,
      },
    }];
  }
  return [{
    level: expectedToRun ? "error" : "warning",
    side,
    who,
    what: { zh: "节点没有运行", en: "The node does not run" },
    fix: expectedToRun
      ? { zh: "查看节点文件夹中的 node.log;停止后重新运行 npm start", en: "See node.log in the node's folder; stop and run npm start again" }
      : { zh: "运行 npm start(演示)或 npx twincity node --config …", en: "Run npm start (the demo) or npx twincity node --config …" },
  }];
}

async function serving(config: NodeConfig, own: { health: Health; offsetMs: number }): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const side = config.name;
  const who = operatorOf(config);
  if (own.health.node !== config.id) {
    const what = { zh: `端口 ${config.port} 上是另一个节点(${own.health.node})`, en: `Another node (${own.health.node}) serves on port ${config.port}` };
    findings.push({ level: "error", side, who, what, fix: { zh: "停止它,或更换端口", en: "Stop it, or change the port" } });
    return findings;
  }
  if (own.health.database !== true && own.health.database !== "ok") {
    const what = { zh: "节点的数据库没有应答", en: "The node's database does not answer" };
    findings.push({ level: "error", side, who, what, fix: { zh: "查看 postgres.log;重新启动节点", en: "See postgres.log; start the node again" } });
  }
  for (const peer of own.health.peer) findings.push(...(await checkPeer(config, own.offsetMs, peer)));
  if (own.health.peer.length === 0) {
    const what = { zh: "没有已认可的对端节点", en: "It has no peer" };
    findings.push({ level: "warning", side, who, what, fix: { zh: "npx twincity peer invite,把邀请码交给对方", en: "npx twincity peer invite, and give the code to the other side" } });
  }
  return findings;
}

async function checkPeer(config: NodeConfig, ownOffsetMs: number, peer: Health["peer"][number]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const peerSide = { zh: `对端 ${peer.id}`, en: `the peer ${peer.id}` };
  const peerOperator = { zh: `${peer.id} 节点的运维人员`, en: `the operator of the node ${peer.id}` };
  if (peer.reachable === false) {
    const why = peer.problem ? `(${peer.problem})` : "";
    findings.push({
      level: "error",
      side: peerSide,
      who: peerOperator,
      what: { zh: `${config.name.zh}节点联系不到 ${peer.id}${why}`, en: `The ${config.name.en} node can't reach ${peer.id} ${why}`.trim() },
      fix: { zh: `请对方确认节点在 ${peer.url ?? "其地址"} 运行且网络可达`, en: `Ask them whether their node runs at ${peer.url ?? "its address"} and the network lets us through` },
    });
  }
  if (peer.state !== undefined && peer.state !== "active") {
    const what = { zh: `与 ${peer.id} 的关系尚未生效(${peer.state})`, en: `The peering with ${peer.id} is not active (${peer.state})` };
    findings.push({ level: "warning", side: config.name, who: operatorOf(config), what, fix: { zh: "重新邀请:npx twincity peer invite", en: "Invite again: npx twincity peer invite" } });
  }
  if (peer.url === undefined) return findings;
  const other = await askHealth(peer.url);
  if (typeof other === "string") {
    if (peer.reachable === undefined) {
      const what = { zh: `从本机联系不到 ${peer.url}(${other})`, en: `${peer.url} can't be reached from here (${other})` };
      findings.push({ level: "error", side: peerSide, who: peerOperator, what, fix: { zh: "请对方确认节点在运行", en: "Ask them whether their node runs" } });
    }
    return findings;
  }
  const apartMs = Math.abs(other.offsetMs - ownOffsetMs);
  if (apartMs > mostClockDifferenceMs) {
    const seconds = Math.round(apartMs / 1000);
    findings.push({
      level: "warning",
      side: Math.abs(other.offsetMs) > Math.abs(ownOffsetMs) ? peerSide : config.name,
      who: Math.abs(other.offsetMs) > Math.abs(ownOffsetMs) ? peerOperator : operatorOf(config),
      what: { zh: `与 ${peer.id} 的时钟相差 ${seconds} 秒;超过 300 秒时对方会拒收消息`, en: `The clocks of this node and ${peer.id} differ by ${seconds} s; above 300 s messages are refused` },
      fix: { zh: "校准时钟(启用 NTP)", en: "Set the clock (switch NTP on)" },
    });
  }
  return findings;
}

/** @returns the answer and how far its clock is ahead of ours (ms), or in a few words why there is none */
async function askHealth(url: string): Promise<{ health: Health; offsetMs: number } | string> {
  try {
    const asked = clock.now().getTime();
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(askTimeoutMs) });
    const health = (await response.json()) as Partial<Health>;
    if (typeof health.node !== "string" || typeof health.clock !== "string") return "HTTP " + response.status;
    const middle = (asked + clock.now().getTime()) / 2;
    const { ok = false, node, database = false, peer = [], clock: at } = health;
    return { health: { ok, node, database, peer, clock: at }, offsetMs: Date.parse(at) - middle };
  } catch (error) {
    return networkCode(error) ?? (error as Error).name;
  }
}

/** A database server of their own must answer, whether or not the node runs. */
async function checkOwnServer({ databaseUrl, name, ...config }: NodeConfig): Promise<readonly Finding[]> {
  if (databaseUrl === null) return [];
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: askTimeoutMs });
  client.on("error", () => {});
  try {
    await client.connect();
    return [];
  } catch (error) {
    const reason = (error as Error).message;
    return [{
      level: "error",
      side: name,
      who: { zh: "数据库管理员", en: "the administrator of the database" },
      what: { zh: `节点 ${config.id} 的数据库连接失败:${reason}`, en: `The database of node ${config.id} can't be reached: ${reason}` },
      fix: { zh: "检查 databaseUrl(或 DATABASE_URL)和数据库服务", en: "Check databaseUrl (or DATABASE_URL) and the database server" },
    }];
  } finally {
    await client.end().catch(() => {});
  }
}
