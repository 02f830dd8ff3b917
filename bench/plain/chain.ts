import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface PlainChain extends AsyncDisposable {
  /** Where calls go in. */
  readonly url: string;
}

/** `.ts` in a checkout, `.js` in an installed package. */
const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));

/** One process of the chain. */
async function start(file: string, ...args: readonly string[]): Promise<PlainChain> {
  const child: ChildProcess = fork(fileURLToPath(new URL(`${file}${extension}`, import.meta.url)), args);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", (message) => resolve((message as { port: number }).port));
    child.once("exit", (code) => reject(new Error(`${file} ended with ${code}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** The source alone. @param delayMs  how long it takes for an answer */
export function startService(record: object, { delayMs = 0 }: { delayMs?: number } = {}): Promise<PlainChain> {
  return start("./service", JSON.stringify(record), String(delayMs));
}

/** load → proxy → proxy → service, each a process of its own, like the governed chain's nodes. */
export async function startPlainChain(record: object, source: { delayMs?: number } = {}): Promise<PlainChain> {
  await using opened = new AsyncDisposableStack();
  const service = opened.use(await startService(record, source));
  const far = opened.use(await start("./proxy", service.url));
  const near = opened.use(await start("./proxy", far.url));
  const kept = opened.move();
  return { url: near.url, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}
