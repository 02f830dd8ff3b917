import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { NodeFolder } from "./two-nodes.ts";

const program = fileURLToPath(new URL("./node-child.ts", import.meta.url));
const patienceMs = 120_000;

/** A node in a process of its own. */
export interface NodeProcess extends AsyncDisposable {
  readonly folder: NodeFolder;
  readonly pid: number | undefined;
  /** Resolves once the process will kill itself right after its next commit of a ledger entry of one of these kinds; none disarms it. */
  arm(kinds: readonly string[]): Promise<void>;
  /** Resolves with the signal or code when the process has ended. */
  readonly ended: Promise<string>;
  kill(): Promise<void>;
}

/** What a process is told that has loaded a node's code. */
export interface ToldToBe {
  readonly configFile: string;
  readonly databaseUrl: string;
  /** Kinds of ledger entry after which it kills itself, from its start. */
  readonly armed: readonly string[];
  /** How far its clock is ahead. */
  readonly aheadMs: number;
}

/** A process that is no node yet: it loads the code, then waits to be told which one it is. */
export function startSpareProcess(): ChildProcess {
  return fork(program, [], { stdio: ["ignore", "ignore", "pipe", "ipc"] });
}

/** Starts the node and waits until it serves. @param spare  a process for it that was started before */
export async function startNodeProcess(folder: NodeFolder, { armed = [], aheadMs = 0, spare: child = startSpareProcess() }: { armed?: readonly string[]; aheadMs?: number; spare?: ChildProcess } = {}): Promise<NodeProcess> {
  let words = "";
  child.stderr?.on("data", (chunk: Buffer) => (words = (words + chunk.toString("utf8")).slice(-4000)));
  const ended = new Promise<string>((done) => child.once("exit", (code, signal) => done(signal ?? String(code))));
  const isReady = heard(child, (said) => said.ready === true, () => `the ${folder.id} node ended while starting: ${words}`);
  const be: ToldToBe = { configFile: folder.configFile, databaseUrl: folder.databaseUrl, armed, aheadMs };
  child.send({ be }, () => undefined);
  await isReady.catch((error: unknown) => {
    // Nobody else would end it, and it would keep this process.
    child.kill("SIGKILL");
    throw error;
  });
  const arm = async (kinds: readonly string[]): Promise<void> => {
    const answer = heard(child, (said) => said.armed?.join() === kinds.join(), () => `the ${folder.id} node ended: ${words}`);
    child.send({ arm: kinds }, () => undefined);
    await answer;
  };
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  return {
    folder,
    pid: child.pid,
    ended,
    kill,
    arm,
    [Symbol.asyncDispose]: kill,
  };
}

interface Said {
  readonly ready?: boolean;
  readonly armed?: readonly string[];
}

function heard(child: ChildProcess, isIt: (said: Said) => boolean, whyNot: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(new Error(`no word within ${patienceMs} ms`)), patienceMs);
    const listen = (said: unknown): void => {
      if (isIt(said as Said)) settle();
    };
    const gone = (): void => settle(new Error(whyNot()));
    const settle = (fault?: Error): void => {
      clearTimeout(timer);
      child.off("message", listen);
      child.off("exit", gone);
      if (fault) reject(fault);
      else resolve();
    };
    child.on("message", listen);
    child.once("exit", gone);
    if (child.exitCode !== null || child.signalCode !== null) gone();
  });
}
