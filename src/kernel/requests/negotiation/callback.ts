import { notAcceptable } from "./refusal.ts";

/**
 * The path under a peer's own address at which it takes messages: a peer can't make us send to anybody else.
 * @param url  the peer's address; undefined when it has none
 * @throws ProtocolRefusal  `not-acceptable`
 */
export function callbackPathOf(callbackAddress: string, url: string | undefined): string {
  const address = URL.canParse(callbackAddress) ? new URL(callbackAddress) : undefined;
  if (!address || url === undefined || address.origin !== new URL(url).origin || address.search !== "" || address.hash !== "") throw notAcceptable("callbackAddress is not the peer's own address");
  return address.pathname.replace(/\/+$/, "");
}

/** A pid as a segment of a path; colons of IRIs stay readable. */
export function segmentOf(pid: string): string {
  return encodeURIComponent(pid).replaceAll("%3A", ":");
}
