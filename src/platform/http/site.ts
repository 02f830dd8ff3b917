import fastifyStatic from "@fastify/static";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { App } from "./server.ts";

/**
 * What a page may load: our own files only. Styles that the component library adds at run time carry the page's nonce;
 * no script but our own runs, nothing is framed, nothing is sent elsewhere.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const pageHeaders = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};

/**
 * Serves the built web: hashed assets for good, and the one page for every path that is no API.
 * @param folder  the build's output with index.html
 * @param doorPaths  first segments, `/rong`, that name a front door; the page is told which one it was asked at
 * @param apiPrefixes  paths that are never pages; an unknown address below them is a 404 problem
 */
export async function serveSite(app: App, { folder, apiPrefixes, doorPaths }: { folder: string; apiPrefixes: readonly string[]; doorPaths: readonly string[] }): Promise<void> {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  await app.register(fastifyStatic, { root: folder, serve: false });
  app.get("/assets/*", { config: { allow: "public" }, schema: { hide: true } }, (request, reply) =>
    reply.header("x-content-type-options", "nosniff").sendFile(`assets/${(request.params as { "*": string })["*"]}`, { immutable: true, maxAge: "365d" }),
  );
  app.get("/icon.svg", { config: { allow: "public" }, schema: { hide: true } }, (_request, reply) => reply.sendFile("icon.svg"));
  app.get("/*", { config: { allow: "public" }, schema: { hide: true } }, (request, reply) => {
    const path = request.url.split("?")[0] ?? "/";
    if (apiPrefixes.some((prefix) => path.startsWith(prefix))) return reply.callNotFound();
    const nonce = randomBytes(16).toString("base64");
    return reply
      .headers({ ...pageHeaders, "content-security-policy": contentSecurityPolicy(nonce), "cache-control": "no-store" })
      .type("text/html; charset=utf-8")
      .send(page.replaceAll("__CSP_NONCE__", nonce).replaceAll("__DOOR_PATH__", doorPathOf(path, doorPaths)));
  });
}

/** @returns the door's path that an address begins with, whole segments only; "" for the main door */
export function doorPathOf(path: string, doorPaths: readonly string[]): string {
  return doorPaths.find((door) => door !== "" && (path === door || path.startsWith(`${door}/`))) ?? "";
}
