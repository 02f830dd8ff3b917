import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import type { Text } from "../../platform/text.ts";
import { mainFile, packageRoot } from "../environment.ts";
import { CliFault } from "../output.ts";
import type { DemoNode } from "./demo-nodes.ts";

/** A node in a process of its own, started again when it ends by itself. */
export interface NodeProcess {
  readonly node: DemoNode;
  /** Process id of the present run. */
  readonly pid: number | undefined;
  /** Ends, with the reason, when the node can't be kept running; never while it is being stopped. */
  readonly lost: Promise<CliFault>;
  stop(): Promise<void>;
}

const mostRestarts = 5;
/** A node that has served this long starts counting its restarts anew. */
const steadyMs = 60_000;
const startTimeoutMs = 120_000;
const stopTimeoutMs = 30_000;
const oldLogBytes = 20_000_000;

/**
 * Starts the node and waits until it serves.
 * @param cancel  ends a node that is still starting
 * @throws CliFault  with the node's own sentence
 */
export async function startNodeProcess(node: DemoNode, say: (sentence: Text) => void, cancel: AbortSignal): Promise<NodeProcess> {
  let stopping = false;
  let restarts = 0;
  let lose: (fault: CliFault) => void = () => {};
  const lost = new Promise<CliFault>((done) => (lose = done));
  let child = launch(node);
  const give = (): boolean => child.kill("SIGTERM");
  cancel.addEventListener("abort", give);
  await whenReady(child, node).finally(() => cancel.removeEventListener("abort", give));
  let servingSince = performance.now();

  const watch = (running: ChildProcess): void => {
    running.once("exit", (code, signal) => {
      if (!stopping) void recover(`${signal ?? `exit code ${code}`}`);
    });
  };
  const recover = async (how: string): Promise<void> => {
    if (performance.now() - servingSince > steadyMs) restarts = 0;
    for (let reason = how; restarts < mostRestarts; ) {
      const pauseMs = 250 * 2 ** restarts;
      restarts++;
      say({
        zh: `⚠ ${node.name.zh}节点意外结束(${reason}),正在重新启动(第 ${restarts} 次,共 ${mostRestarts} 次);日志:${logFile(node)}`,
        en: `⚠ The ${node.name.en} node ended unexpectedly (${reason}); starting it again (${restarts} of ${mostRestarts}); its log: ${logFile(node)}`,
      });
      await wait(pauseMs);
      if (stopping) return;
      try {
        child = launch(node);
        await whenReady(child, node);
        servingSince = performance.now();
        watch(child);
        say({ zh: `• ${node.name.zh}节点已恢复`, en: `• The ${node.name.en} node serves again` });
        return;
      } catch (error) {
        if (stopping) return;
        reason = (error as Error).message;
      }
    }
    lose(
      new CliFault({
        zh: `${node.name.zh}节点重启 ${mostRestarts} 次仍未成功;请查看日志 ${logFile(node)},或运行 npx twincity doctor。`,
        en: `The ${node.name.en} node did not stay up after ${mostRestarts} restarts; see its log ${logFile(node)}, or run npx twincity doctor.`,
      }),
    );
  };
  watch(child);

  return {
    node,
    get pid() {
      return child.pid;
    },
    lost,
    stop: async () => {
      stopping = true;
      await end(child);
    },
  };
}

export function logFile(node: DemoNode): string {
  return join(node.folder, "node.log");
}

/** In a session of its own: Ctrl-C reaches `up` alone, which stops the nodes in order. By the channel a node notices that `up` is gone. */
function launch(node: DemoNode): ChildProcess {
  const file = logFile(node);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > oldLogBytes) renameSync(file, `${file}.old`);
  const log = openSync(file, "a", 0o600);
  // The demo's nodes have a database each: a common one from the environment would mix them.
  const { DATABASE_URL: _, ...env } = process.env;
  try {
    return spawn(process.execPath, [mainFile, "node", "--config", node.configFile, "--json"], {
      cwd: packageRoot,
      env,
      detached: true,
      stdio: ["ignore", "pipe", log, "ipc"],
    });
  } finally {
    closeSync(log);
  }
}

/** The node prints one JSON line: that it is ready, or why it can't be. */
function whenReady(child: ChildProcess, node: DemoNode): Promise<void> {
  return new Promise((done, fail) => {
    let refusal: Text | undefined;
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      fail(failure(node, { zh: `${startTimeoutMs / 1000} 秒内没有就绪`, en: `not ready within ${startTimeoutMs / 1000} s` }));
    }, startTimeoutMs);
    child.once("error", (error) => fail(failure(node, { zh: error.message, en: error.message })));
    if (child.stdout) {
      createInterface({ input: child.stdout }).on("line", (line) => {
        const said = parseLine(line);
        if (said?.error) refusal = said.error;
        if (said?.ready !== true) return;
        clearTimeout(timer);
        done();
      });
    }
    // "close" comes after the last line was read.
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      const how = signal ?? `exit code ${code}`;
      fail(failure(node, refusal ?? { zh: how, en: how }));
    });
  });
}

function failure(node: DemoNode, { zh, en }: Text): CliFault {
  return new CliFault({
    zh: `${node.name.zh}节点未能启动:${zh}(日志:${logFile(node)})`,
    en: `The ${node.name.en} node did not start: ${en} (its log: ${logFile(node)})`,
  });
}

function parseLine(line: string): { readonly ready?: boolean; readonly error?: Text } | undefined {
  try {
    return JSON.parse(line) as { ready?: boolean; error?: Text };
  } catch {
    return undefined;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  const patience = new AbortController();
  const killed = wait(stopTimeoutMs, undefined, { signal: patience.signal }).then(
    () => child.kill("SIGKILL"),
    () => {},
  );
  await gone;
  patience.abort();
  await killed;
}
