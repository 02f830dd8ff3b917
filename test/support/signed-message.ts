import { request } from "node:http";
import { signRequest, type SignatureFields } from "../../src/kernel/identity/channel/sign.ts";
import type { IdentityNode } from "./identity-node.ts";

export interface SignedMessage {
  readonly method: string;
  /** Where it goes, which need not be where it was signed for. */
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Uint8Array;
}

/** A message as the sender's channel would make it; tests change it before they send it. */
export async function signedMessage(sender: IdentityNode, to: { readonly url: string }, { method = "POST", path = "/notes", body = { text: "hello" } }: {
  method?: string;
  path?: string;
  body?: unknown;
} = {}): Promise<SignedMessage> {
  const content = method === "GET" ? new Uint8Array() : Buffer.from(JSON.stringify(body), "utf8");
  const host = new URL(to.url).host;
  const fields: SignatureFields = await signRequest({ kind: "request", method, targetUri: to.url + path, fields: [["host", host]] }, content, sender.identity.tools);
  return { method, url: to.url, path, headers: { host, ...(method === "GET" ? {} : { "content-type": "application/json" }), ...fields }, content };
}

/** Sends it as it is, whatever its Host field says. */
export function send({ method, url, path, headers, content }: SignedMessage): Promise<{ status: number; headers: Record<string, unknown>; type: string; body: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(url);
    const outgoing = request({ host: "127.0.0.1", port, method, path, headers: { ...headers, "content-length": String(content.length) } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const body = JSON.parse(Buffer.concat(chunks).toString("utf8") || "null") as Record<string, unknown>;
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, type: String(body?.["type"] ?? "").replace("urn:twincity:problem:", ""), body });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(content);
  });
}
