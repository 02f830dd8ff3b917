import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { NodeFolder } from "./two-nodes.ts";

const program = fileURLToPath(new URL("./node-child.ts", import.meta.url));
const patienceMs = 60_000;

/** A node in a process of its own. */
export interface NodeProcess extends AsyncDisposable {
  readonly folder: NodeFolder;
  readonly pid: number | undefined;
  /** Resolves once the process will kill itself right after its next commit of a ledger entry of this kind. */
  arm(kind: string): Promise<void>;
  disarm(): Promise<void>;
  /** Resolves with the signal or code when the process has ended. */
  readonly ended: Promise<string>;
  kill(): Promise<void>;
}

/** Starts the node and waits until it serves. */
export async function startNodeProcess(folder: NodeFolder): Promise<NodeProcess> {
  const child = fork(program, [folder.configFile], { env: { ...process.env, DATABASE_URL: folder.databaseUrl }, stdio: ["ignore", "ignore", "pipe", "ipc"] });
  let words = "";
  child.stderr?.on("data", (chunk: Buffer) => (words = (words + chunk.toString("utf8")).slice(-4000)));
  const ended = new Promise<string>((done) => child.once("exit", (code, signal) => done(signal ?? String(code))));
  await heard(child, (said) => said.ready === true, () => `the ${folder.id} node ended while starting: ${words}`).catch((error: unknown) => {
    // Nobody else would end it, and it would keep this process.
    child.kill("SIGKILL");
    throw error;
  });
  const tell = async (kind: string | null): Promise<void> => {
    const answer = heard(child, (said) => said.armed === kind, () => `the ${folder.id} node ended: ${words}`);
    child.send({ arm: kind });
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
    arm: tell,
    disarm: () => tell(null),
    [Symbol.asyncDispose]: kill,
  };
}

interface Said {
  readonly ready?: boolean;
  readonly armed?: string | null;
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
  });
}
