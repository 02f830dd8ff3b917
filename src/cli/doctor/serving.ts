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
  readonly node: string;
  readonly database: string;
  readonly now: string;
  readonly peers: readonly {
    readonly id: string;
    readonly state: string;
    readonly reachable: boolean;
    /** Events and messages of negotiations that wait for the peer, since when, and events that could not be taken in. */
    readonly waiting: number;
    readonly waitingMessages?: number;
    readonly oldestWaitingAt?: string | null;
    readonly stopped?: string | null;
    readonly broken?: string | null;
    readonly ourKeysAwait?: boolean;
    readonly theirKeysAwait?: boolean;
    readonly parked: number;
  }[];
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
  const health = await askHealth(localAddress(config));
  const findings = typeof health === "string" ? await notServing(config, health, expectedToRun) : await serving(config, health);
  return { title, findings: [...findings, ...suiteFindings(config), ...(await checkOwnServer(config))] };
}

/** Software SM2 works, and is no evaluated product: whoever is asked about it should know. */
function suiteFindings(config: NodeConfig): readonly Finding[] {
  if (config.suite !== "sm2-sm3") return [];
  return [{
    level: "warning",
    side: config.name,
    who: operatorOf(config),
    what: { zh: "签名用国密 SM2、SM3，由软件计算，未经密码应用安全性评估（非密评）", en: "It signs by SM2 and SM3 in software that has not been evaluated as a cryptographic product (非密评)" },
    fix: { zh: "正式使用前换成经过检测的密码机或密码卡（docs/decisions/0034）；试用可以不理", en: "Before production put a certified crypto card in its place (docs/decisions/0034); for trials nothing needs to be done" },
  }];
}

const localAddress = ({ host, port }: NodeConfig): string => `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;

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
  if (own.health.database !== "ok") {
    const what = { zh: "节点的数据库没有应答", en: "The node's database does not answer" };
    findings.push({ level: "error", side, who, what, fix: { zh: "查看 postgres.log;重新启动节点", en: "See postgres.log; start the node again" } });
  }
  for (const peer of own.health.peers) findings.push(...peerFindings(config, peer, Date.parse(own.health.now)));
  if (own.health.peers.length === 0) {
    const what = { zh: "没有已认可的对端节点", en: "It has no peer" };
    findings.push({ level: "warning", side, who, what, fix: { zh: "npx twincity peer invite,把邀请码交给对方", en: "npx twincity peer invite, and give the code to the other side" } });
  }
  return [...findings, ...(await clockFindings(config, own.offsetMs))];
}

/** What waits longer than this although the peer answers is worth a look. */
const oldMs = 5 * 60_000;

function peerFindings(config: NodeConfig, { id, state, reachable, parked, ...queue }: Health["peers"][number], now: number): readonly Finding[] {
  const findings: Finding[] = [];
  const own = { side: config.name, who: operatorOf(config) };
  const waiting = queue.waiting + (queue.waitingMessages ?? 0);
  const ageMs = queue.oldestWaitingAt ? now - Date.parse(queue.oldestWaitingAt) : 0;
  const minutes = Math.round(ageMs / 60_000);
  if (!reachable) {
    const since = minutes > 0 ? { zh: `，最早的等了 ${minutes} 分钟`, en: `, the oldest for ${minutes} min` } : { zh: "", en: "" };
    const unsent = waiting > 0 ? { zh: `;${waiting} 条消息在等待${since.zh}`, en: `; ${waiting} messages wait for it${since.en}` } : { zh: "", en: "" };
    findings.push({
      level: "error",
      side: { zh: `对端 ${id}`, en: `the peer ${id}` },
      who: { zh: `${id} 节点的运维人员`, en: `the operator of the node ${id}` },
      what: { zh: `${config.name.zh}节点联系不到 ${id}${unsent.zh}`, en: `The ${config.name.en} node can't reach ${id}${unsent.en}` },
      fix: { zh: "请对方确认其节点在运行且网络可达;恢复后消息会自动送达", en: "Ask them whether their node runs and the network lets us through; messages are then delivered by themselves" },
    });
  }
  if (reachable && state === "active" && waiting > 0 && ageMs > oldMs) {
    const what = { zh: `${waiting} 条发给 ${id} 的消息送不出去，最早的等了 ${minutes} 分钟`, en: `${waiting} messages to ${id} don't get through, the oldest for ${minutes} min` };
    findings.push({ level: "warning", ...own, what, fix: { zh: "npx twincity events queues 看原因", en: "npx twincity events queues says why" } });
  }
  if (queue.ourKeysAwait) {
    const what = { zh: `${id} 还没有确认${config.name.zh}节点紧急更换的密钥,往来停着`, en: `${id} has not confirmed the replaced keys of the ${config.name.en} node: nothing passes between them` };
    findings.push({ level: "error", side: { zh: `对端 ${id}`, en: `the peer ${id}` }, who: { zh: "两边的运维人员", en: "the operators of both nodes" }, what, fix: { zh: "打电话把 npx twincity keys list 显示的指纹念给对方,请他 npx twincity keys confirm", en: "Telephone them, read out the fingerprint that npx twincity keys list prints, and have them run npx twincity keys confirm" } });
  }
  if (queue.theirKeysAwait) {
    const what = { zh: `${id} 说密钥被盗,换了新的,等本方电话核对`, en: `${id} says that its keys were stolen and has new ones: this side has to compare their fingerprint by telephone` };
    findings.push({ level: "error", ...own, what, fix: { zh: `用原来的号码打给 ${id} 的运维,听到新指纹后 npx twincity keys confirm ${id} <指纹>`, en: `Call the operator of ${id} on the number known before; with the fingerprint heard: npx twincity keys confirm ${id} <fingerprint>` } });
  }
  if (queue.stopped === "rolled-back") {
    const what = { zh: `${config.name.zh}节点的数据库比它发给 ${id} 的消息旧(像是恢复了旧备份),消息停发`, en: `The database of the ${config.name.en} node is older than what it has sent to ${id} (an old backup?): its events are stopped` };
    findings.push({ level: "error", ...own, what, fix: { zh: "有更新的备份就恢复它;没有,先看 npx twincity events forgotten,与对方对清楚,再 npx twincity events resume", en: "Restore a newer backup if there is one; else see npx twincity events forgotten, settle it with the other side, then npx twincity events resume" } });
  }
  if (queue.broken === "beyond-retention") {
    const what = { zh: `${config.name.zh}节点缺 ${id} 的消息,而对方已经删了(恢复的备份太旧)`, en: `The ${config.name.en} node lacks events of ${id} that were deleted there (the restored backup is too old)` };
    findings.push({ level: "error", ...own, what, fix: { zh: "有更新的备份就恢复它;没有,与对方对清楚后 npx twincity events accept-gap", en: "Restore a newer backup if there is one; else settle it with the other side, then npx twincity events accept-gap" } });
  }
  if (queue.broken === "rolled-back" || queue.stopped === "beyond-retention") {
    const what = { zh: `${id} 像是从旧备份恢复的,与它之间的消息停着`, en: `${id} seems restored from an older backup; the events between us stand still` };
    findings.push({ level: "error", side: { zh: `对端 ${id}`, en: `the peer ${id}` }, who: { zh: `${id} 节点的运维人员`, en: `the operator of the node ${id}` }, what, fix: { zh: "请对方运行 npx twincity doctor 并照着做", en: "Ask them to run npx twincity doctor and follow it" } });
  }
  if (state !== "active") {
    const what = { zh: `与 ${id} 的关系尚未生效(${state})`, en: `The peering with ${id} is not active (${state})` };
    findings.push({ level: "warning", ...own, what, fix: { zh: "重新邀请:npx twincity peer invite", en: "Invite again: npx twincity peer invite" } });
  }
  if (parked > 0) {
    const what = { zh: `来自 ${id} 的 ${parked} 条消息没能收下,停着待查`, en: `${parked} events from ${id} could not be taken in and are parked` };
    findings.push({ level: "warning", ...own, what, fix: { zh: "运维 → 队列与死信,或 npx twincity events parked:看原因,重新处理或放弃", en: "Operations → Queues, or npx twincity events parked: see why, then try again or drop" } });
  }
  return findings;
}

/** Compares this node's clock with its first peer's, whose address the front door names. */
async function clockFindings(config: NodeConfig, ownOffsetMs: number): Promise<readonly Finding[]> {
  const door = (await getJson(`${localAddress(config)}/api/door`).catch(() => undefined)) as { peer?: { id: string; url: string } | null } | undefined;
  if (!door?.peer) return [];
  const { id, url } = door.peer;
  const other = await askHealth(url);
  if (typeof other === "string") return [];
  const apartMs = Math.abs(other.offsetMs - ownOffsetMs);
  if (apartMs <= mostClockDifferenceMs) return [];
  const theirs = Math.abs(other.offsetMs) > Math.abs(ownOffsetMs);
  const seconds = Math.round(apartMs / 1000);
  return [{
    level: "warning",
    side: theirs ? { zh: `对端 ${id}`, en: `the peer ${id}` } : config.name,
    who: theirs ? { zh: `${id} 节点的运维人员`, en: `the operator of the node ${id}` } : operatorOf(config),
    what: { zh: `与 ${id} 的时钟相差 ${seconds} 秒;超过 300 秒时消息会被拒收`, en: `The clocks of this node and ${id} differ by ${seconds} s; above 300 s messages are refused` },
    fix: { zh: "校准时钟(启用 NTP)", en: "Set the clock (switch NTP on)" },
  }];
}

/** @returns the answer and how far its clock is ahead of ours (ms), or in a few words why there is none */
async function askHealth(url: string): Promise<{ health: Health; offsetMs: number } | string> {
  try {
    const asked = clock.now().getTime();
    const { node, database, now, peers } = (await getJson(`${url}/api/health`)) as Partial<Health>;
    if (node === undefined || database === undefined || now === undefined) return "not a node";
    const middle = (asked + clock.now().getTime()) / 2;
    return { health: { node, database, now, peers: peers ?? [] }, offsetMs: Date.parse(now) - middle };
  } catch (error) {
    return networkCode(error) ?? (error as Error).name;
  }
}

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(askTimeoutMs) });
  return response.json();
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
