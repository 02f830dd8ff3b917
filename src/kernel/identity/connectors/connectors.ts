import { createHash, timingSafeEqual } from "node:crypto";
import { peerUnknown } from "../channel/errors.ts";
import type { Answer } from "../channel/outbound.ts";
import type { Transport } from "../channel/transport.ts";
import type { VerifiedPeer } from "../schema.ts";
import { connectorUnknown } from "./errors.ts";

/** A dataspace connector of another make: it signs nothing, and is known by a credential that both operators have agreed on. */
export interface Connector {
  /** What it is called here, as if it were a node. */
  readonly id: string;
  /** What it calls itself in the protocol. */
  readonly participantId: string;
  /** The only origin that we send its messages to. */
  readonly origin: string;
  /** The whole Authorization field that it sends. */
  readonly receives: string;
  /** The whole Authorization field that we send. */
  readonly sends: string;
}

export type Connectors = ReturnType<typeof createConnectors>;

const answerTimeoutMs = 10_000;

/**
 * Foreign connectors: dataspace paths only, and only those of the settings.
 * @source DSP 2025-1 common: the Authorization header, its token by agreement
 */
export function createConnectors({ settings, transport }: { settings: readonly Connector[]; transport: Pick<Transport, "send"> }) {
  const byDigest = new Map(settings.map((one) => [digestOf(one.receives), one]));

  return {
    all: (): readonly Connector[] => settings,
    find: (id: string): Connector | undefined => settings.find((one) => one.id === id),

    /** @throws connectorUnknown (401) */
    verify(authorization: string): VerifiedPeer {
      const digest = digestOf(authorization);
      const connector = byDigest.get(digest);
      if (!connector || !timingSafeEqual(Buffer.from(connector.receives), Buffer.from(authorization))) throw connectorUnknown();
      return { node: connector.id, keyId: "" };
    },

    /**
     * @param path  under the connector's origin
     * @param body  a JSON text
     * @returns whatever it answers
     * @throws peerUnknown (404), peerUnreachable (502), peerTimedOut (504)
     */
    async post(id: string, path: string, body: string): Promise<Answer> {
      const connector = settings.find((one) => one.id === id);
      if (!connector) throw peerUnknown(id);
      const answer = await transport.send({
        node: id, url: connector.origin, method: "POST", path, timeoutMs: answerTimeoutMs,
        headers: { accept: "application/json", "content-type": "application/json", authorization: connector.sends },
        content: Buffer.from(body, "utf8"),
      });
      return { status: answer.status, body: parse(answer.content) };
    },
  };
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

function parse(content: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(content).toString("utf8"));
  } catch {
    return null;
  }
}
