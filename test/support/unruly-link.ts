import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { freePort } from "./identity-node.ts";
import type { Seeded } from "./seed.ts";

/** What may befall a message between nodes. */
export type Fate = "passes" | "isLost" | "answerIsLost" | "isLate" | "comesTwice" | "comesAgainLater";
const unkind: readonly Fate[] = ["isLost", "answerIsLost", "isLate", "comesTwice", "comesAgainLater"];

/** The way to a node. People's own requests pass; what the other node sends meets its fate. */
export interface UnrulyLink extends AsyncDisposable {
  readonly url: string;
  /** While it is cut nothing from the other node gets through. */
  isCut: boolean;
  /** Chance that something befalls a message, 0 to 1. */
  trouble: number;
  /** How often which fate was met. */
  readonly met: Readonly<Record<Fate, number>>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly content: Buffer;
}

/** @param random  decides each fate, so that a seed brings the same troubles again */
export async function unrulyLink(targetPort: number, random: Seeded): Promise<UnrulyLink> {
  const met: Record<Fate, number> = { passes: 0, isLost: 0, answerIsLost: 0, isLate: 0, comesTwice: 0, comesAgainLater: 0 };
  const timers = new Set<NodeJS.Timeout>();
  const later = (ms: number, does: () => void): void => {
    const timer = setTimeout(() => (timers.delete(timer), does()), ms);
    timers.add(timer);
  };

  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const content = Buffer.concat(chunks);
      const isBetweenNodes = !incoming.url?.startsWith("/api/");
      if (!isBetweenNodes) return pass(incoming, content, outgoing);
      if (link.isCut) return void outgoing.destroy();
      const fate = random.next() < link.trouble ? deal() : "passes";
      met[fate] += 1;
      const waitMs = 20 + random.next() * 400;
      if (fate === "isLost") return void outgoing.destroy();
      if (fate === "isLate") return later(waitMs, () => pass(incoming, content, outgoing));
      if (fate === "answerIsLost") return void onward(incoming, content).catch(() => undefined).then(() => outgoing.destroy());
      if (fate === "comesAgainLater") later(waitMs, () => void onward(incoming, content).catch(() => undefined));
      if (fate === "comesTwice") void onward(incoming, content).catch(() => undefined);
      return pass(incoming, content, outgoing);
    });
  });

  /** Each trouble once in every five. */
  let deck: Fate[] = [];
  function deal(): Fate {
    if (deck.length === 0) deck = [...unkind];
    return deck.splice(Math.floor(random.next() * deck.length), 1)[0]!;
  }

  function onward({ method, url, headers }: IncomingMessage, content: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port: targetPort, method, path: url, headers, agent: false }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => resolve({ status: answer.statusCode ?? 500, headers: answer.headers, content: Buffer.concat(chunks) }));
      });
      sent.on("error", reject);
      sent.end(content);
    });
  }

  function pass(incoming: IncomingMessage, content: Buffer, outgoing: ServerResponse): void {
    onward(incoming, content).then(
      ({ status, headers: { "content-length": _length, "transfer-encoding": _coding, ...headers }, content: answer }) =>
        outgoing.writeHead(status, { ...headers, "content-length": answer.length }).end(answer),
      () => outgoing.destroy(),
    );
  }

  const port = await freePort();
  const link: UnrulyLink = {
    url: `http://localhost:${port}`,
    isCut: false,
    trouble: 0,
    met,
    async [Symbol.asyncDispose]() {
      for (const timer of timers) clearTimeout(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return link;
}
