import type { FieldLines, HttpMessage } from "../../../src/kernel/identity/channel/message.ts";

/** Reads a printed HTTP/1.1 message. @param scheme  of the connection it came over */
export function parseMessage(text: string, scheme: "http" | "https" = "https"): HttpMessage {
  const [head = ""] = text.split("\n\n");
  const lines = head.replace(/\n[ \t]+/g, (fold) => `\r${fold}`).split(/(?<!\r)\n/);
  const start = /^([A-Z]+) (\S+) HTTP\/1\.1$/.exec(lines[0] ?? "");
  const status = /^HTTP\/1\.1 ([0-9]{3})/.exec(lines[0] ?? "");
  const fields: FieldLines = (start || status ? lines.slice(1) : lines).filter((line) => line !== "").map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon), line.slice(colon + 1)] as const;
  });
  if (status) return { kind: "response", status: Number(status[1]), fields };
  const [, method = "GET", target = "/"] = start ?? [];
  return requestOf({ method, target, fields, scheme });
}

/** @param target  of the request line, in any of its four forms */
export function requestOf({ method, target, fields, scheme }: { method: string; target: string; fields: FieldLines; scheme: "http" | "https" }): Extract<HttpMessage, { kind: "request" }> {
  const host = fields.find(([name]) => name.toLowerCase() === "host")?.[1].trim() ?? "";
  const targetUri = target.startsWith("/") ? `${scheme}://${host}${target}` : target.includes("://") ? target : `${scheme}://${host}`;
  return { kind: "request", method, targetUri, requestTarget: target, fields };
}
