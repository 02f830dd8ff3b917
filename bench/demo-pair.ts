import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { demoNodesOf, keyFileOf } from "../src/cli/acting/demo-people.ts";
import { createNodeClient, type NodeClient } from "../src/cli/acting/node-client.ts";
import { mainFile } from "../src/cli/environment.ts";

export interface DemoPair extends AsyncDisposable {
  readonly pid: number;
  readonly urls: { readonly sc: string; readonly cq: string };
  /** The API as a person of the demo. */
  as(persona: string): NodeClient;
  keyOf(persona: string): string;
}

/**
 * Both nodes as `twincity up` runs them, in a folder of their own, on free ports.
 * @param prepared  memorandum signed, resources published and granted
 */
export async function startDemoPair(folder: string, { prepared = false }: { prepared?: boolean } = {}): Promise<DemoPair> {
  const child = spawn(process.execPath, [mainFile, "up", "--data", folder, "--sc-port", "0", "--cq-port", "0", ...(prepared ? ["--prepared"] : [])], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const urls = await new Promise<{ sc: string; cq: string }>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const { ready, nodes } = JSON.parse(line) as { ready?: boolean; nodes: { sc: string; cq: string } };
      if (ready) resolve(nodes);
    });
    child.once("exit", (code) => reject(new Error(`twincity up ended with ${code}: ${said}`)));
  });
  const nodeOf = (persona: string) => {
    const node = demoNodesOf(folder).find(({ id }) => id === persona.split("-")[0]);
    if (!node) throw new Error(`no node for ${persona}`);
    return node;
  };
  const keyOf = (persona: string) => readFileSync(keyFileOf(nodeOf(persona), persona), "utf8").trim();
  return {
    pid: child.pid!,
    urls,
    keyOf,
    as: (persona) => createNodeClient(nodeOf(persona).url, keyOf(persona)),
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Asks again until the other side's message has arrived. @throws Error  when it has not within 20 s */
export async function until<Result>(what: string, ask: () => Promise<Result | undefined | false>): Promise<Result> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await ask();
    if (found) return found;
    await wait(100);
  }
  throw new Error(`${what} did not come about within 20 s`);
}
