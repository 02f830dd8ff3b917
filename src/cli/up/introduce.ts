import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { CliFault, exitCodes } from "../output.ts";
import type { DemoNode } from "./demo-nodes.ts";

interface Peer {
  readonly id: string;
  readonly state: string;
  readonly url: string;
}

/**
 * Makes the two nodes peers of each other, as their operators would: one invites, the other takes the invitation. Does nothing when
 * both know each other at their present addresses.
 * @returns whether an introduction was needed
 * @throws CliFault  a node refuses; with the peer's words
 */
export async function introduce(inviter: DemoNode, invited: DemoNode): Promise<boolean> {
  if ((await knows(inviter, invited)) && (await knows(invited, inviter))) return false;
  const { code } = (await ask(inviter, "POST", "/api/peers/invitations", {})) as { code: string };
  await ask(invited, "POST", "/api/peers/acceptances", { code });
  for (let tries = 0; tries < 100; tries++) {
    if ((await knows(inviter, invited)) && (await knows(invited, inviter))) return true;
    await wait(100);
  }
  throw new CliFault({
    zh: `${inviter.name.zh}与${invited.name.zh}节点没有在 10 秒内互相认可;请查看两个节点文件夹中的 node.log。`,
    en: `The ${inviter.name.en} and ${invited.name.en} nodes did not become peers within 10 s; see node.log in their folders.`,
  });
}

async function knows(node: DemoNode, other: DemoNode): Promise<boolean> {
  const answer = await ask(node, "GET", "/api/peers");
  const peers = (Array.isArray(answer) ? answer : (answer as { items?: unknown }).items) as readonly Peer[] | undefined;
  return (peers ?? []).some(({ id, state, url }) => id === other.id && state === "active" && url === other.url);
}

/** One call with the key of the node's demo operator. */
async function ask(node: DemoNode, method: "GET" | "POST", path: string, body?: object): Promise<unknown> {
  const key = readFileSync(join(node.folder, "keys/api", `${node.id}-operator.key`), "utf8").trim();
  const response = await fetch(`${node.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(15_000),
  });
  const answer = (await response.json()) as { title?: string; titleZh?: string; detail?: string; detailZh?: string };
  if (response.ok) return answer;
  throw new CliFault(
    {
      zh: `${node.name.zh}节点拒绝了 ${path}:${[answer.titleZh, answer.detailZh].filter(Boolean).join(":") || response.status}`,
      en: `The ${node.name.en} node refused ${path}: ${[answer.title, answer.detail].filter(Boolean).join(": ") || response.status}`,
    },
    exitCodes.refused,
    { problem: answer },
  );
}
