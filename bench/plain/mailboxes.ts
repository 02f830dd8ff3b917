import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** `.ts` in a checkout, `.js` in an installed package. */
const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));

/** Two mailboxes that know each other, each a process of its own. @param database  address of a server that both use */
export async function startMailboxes(database: string): Promise<AsyncDisposable & { /** Where a question goes in; it answers once the answer is stored. */ readonly url: string }> {
  const running = ["plain_asker", "plain_answerer"].map((table) => fork(fileURLToPath(new URL(`./mailbox${extension}`, import.meta.url)), [table, database]));
  const [asker, answerer] = (await Promise.all(running.map(hear))) as { url: string; key: string }[];
  const know = async (box: ChildProcess | undefined, other: object | undefined): Promise<void> => {
    const ready = hear(box!);
    box!.send(other!);
    await ready;
  };
  await Promise.all([know(running[0], answerer), know(running[1], asker)]);
  return {
    url: asker!.url,
    async [Symbol.asyncDispose]() {
      for (const child of running) child.disconnect();
      await Promise.all(running.map((child) => (child.exitCode === null ? once(child, "exit") : undefined)));
    },
  };
}

function hear(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`a mailbox ended with ${code}`)));
  });
}
