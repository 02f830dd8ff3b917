import type { EventLink, Events } from "../../src/kernel/events/index.ts";

/** A link that ends in another node's real inbox, without HTTP. @param self  who asks @param find  the events of the node that is asked */
export function directLink(self: string, find: (peer: string) => Pick<Events, "receive" | "position" | "held">): EventLink {
  return {
    deliver: async (peer, bodies) => find(peer).receive(self, bodies.map((body) => JSON.parse(body) as Parameters<Events["receive"]>[1][number])),
    position: async (peer, own) => find(peer).position(self, own),
    held: async (peer, from) => find(peer).held(self, from),
  };
}

/** Of a node whose peers are not there. */
export const noLink: EventLink = {
  deliver: () => Promise.reject(new Error("nobody is there")),
  position: () => Promise.reject(new Error("nobody is there")),
  held: () => Promise.reject(new Error("nobody is there")),
};
