import { createServer, type IncomingMessage, type Server } from "node:http";
import { buffer } from "node:stream/consumers";
import type { AddressInfo } from "node:net";
import { bare } from "./config.ts";
import type { Message } from "./messages.ts";

/** One request of the connector to us. */
export interface Arrival {
  readonly method: string;
  /** Below the address that the guest was given. */
  readonly path: string;
  readonly authorization: string | undefined;
  /** Undefined when the body is no JSON. */
  readonly body: unknown;
}

export interface Reply {
  readonly status: number;
  readonly body?: Message;
}

/** Our own little server: each scenario is a guest with an address of its own, so that those under way at the same time never mix. */
export interface Counterpart extends AsyncDisposable {
  /** Scheme, host and port, as the connector reaches them. */
  readonly address: string;
  /** @returns the guest's address */
  host(name: string, guest: (arrival: Arrival) => Reply): string;
}

/** @param callbackAddress  undefined: the host and port that are listened on */
export async function startCounterpart({ host, port, callbackAddress }: { host: string; port: number; callbackAddress?: string | undefined }): Promise<Counterpart> {
  const guests = new Map<string, (arrival: Arrival) => Reply>();
  const server = createServer((request, response) => {
    const answered = read(request).then((body) => {
      const [, name = "", path = ""] = /^\/([^/]+)(\/[^?]*)/.exec(request.url ?? "") ?? [];
      const guest = guests.get(name);
      const { status, body: said } = guest ? guest({ method: request.method ?? "", path, authorization: request.headers.authorization, body }) : { status: 404 };
      response.writeHead(status, said ? { "content-type": "application/json" } : {}).end(said && JSON.stringify(said));
    });
    answered.catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  const address = bare(callbackAddress ?? `http://${host}:${(server.address() as AddressInfo).port}`);
  return {
    address,
    host(name, guest) {
      guests.set(name, guest);
      return `${address}/${name}`;
    },
    [Symbol.asyncDispose]: () => closed(server),
  };
}

async function read(request: IncomingMessage): Promise<unknown> {
  const bytes = await buffer(request);
  try {
    return JSON.parse(bytes.toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
