import type { NodeConfig } from "../config.ts";
import { postByBearer, postByChannel, type Counterparty } from "../kernel/requests/index.ts";
import type { Identity } from "../kernel/identity/index.ts";

/** With whom this node speaks the Dataspace Protocol: its active peers, and the connectors of its settings. */
export function counterparties({ peers, connectors }: Pick<Identity, "peers" | "connectors">): (id: string) => Counterparty | undefined {
  return (id) => {
    const connector = connectors.find(id);
    if (connector) return { url: connector.origin, kind: "connector" };
    const peer = peers.active().find((one) => one.id === id);
    return peer && { url: peer.descriptor.url, kind: "node" };
  };
}

/** Sends by the way that the counterparty is known by. */
export function postToCounterparty({ channel, connectors }: Pick<Identity, "channel" | "connectors">): ReturnType<typeof postByChannel> {
  const [signed, bearer] = [postByChannel(channel), postByBearer(connectors)];
  return (peer, path, body) => (connectors.find(peer) ? bearer : signed)(peer, path, body);
}

/** Peers whose catalogues are listed under ours, while we exchange with them. */
export function childrenOf({ children }: NodeConfig, { peers }: Pick<Identity, "peers">): { node: string; url: string }[] {
  return peers.active().filter(({ id }) => children.includes(id)).map(({ id, descriptor }) => ({ node: id, url: descriptor.url }));
}
