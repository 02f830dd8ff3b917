import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface PlainChain extends AsyncDisposable {
  /** Where calls go in. */
  readonly url: string;
}

/** `.ts` in a checkout, `.js` in an installed package. */
const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));

/** load → proxy → proxy → service, each a process of its own, like the governed chain's nodes. */
export async function startPlainChain(record: object): Promise<PlainChain> {
  const running: ChildProcess[] = [];
  const start = async (file: string, argument: string): Promise<string> => {
    const child = fork(fileURLToPath(new URL(`${file}${extension}`, import.meta.url)), [argument]);
    running.push(child);
    const port = await new Promise<number>((resolve, reject) => {
      child.once("message", (message) => resolve((message as { port: number }).port));
      child.once("exit", (code) => reject(new Error(`${file} ended with ${code}`)));
    });
    return `http://127.0.0.1:${port}`;
  };
  const stop = async (): Promise<void> => {
    for (const child of running) child.disconnect();
    await Promise.all(running.map((child) => (child.exitCode === null ? new Promise((resolve) => child.once("exit", resolve)) : undefined)));
  };
  try {
    const service = await start("./service", JSON.stringify(record));
    const far = await start("./proxy", service);
    const near = await start("./proxy", far);
    return { url: near, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
