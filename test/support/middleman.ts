import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { freePort } from "./identity-node.ts";

export type PassedAnswer = { status: number; headers: IncomingMessage["headers"]; content: Buffer };
/** What the one in the middle makes of an answer; undefined hangs up without one. */
export type Meddle = (answer: PassedAnswer, path: string, asked: Buffer) => PassedAnswer | undefined;

/** Somebody between two nodes who passes messages on and may change the answers. */
export async function middleman(targetPort: number): Promise<AsyncDisposable & { url: string; meddle: Meddle }> {
  const self = { meddle: ((answer) => answer) as Meddle };
  const server: Server = createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
    const asked: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => asked.push(chunk));
    const onward = request({ host: "127.0.0.1", port: targetPort, method: incoming.method, path: incoming.url, headers: incoming.headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const { "content-length": _length, "transfer-encoding": _coding, ...headers } = answer.headers;
        const changed = self.meddle({ status: answer.statusCode ?? 500, headers, content: Buffer.concat(chunks) }, incoming.url ?? "", Buffer.concat(asked));
        if (!changed) return void outgoing.destroy();
        outgoing.writeHead(changed.status, { ...changed.headers, "content-length": changed.content.length }).end(changed.content);
      });
    });
    incoming.pipe(onward);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return Object.assign(self, {
    url: `http://localhost:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
