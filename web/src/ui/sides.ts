/** How a side looks: its character, its shape and its colour class. More nodes bring theirs from the door's configuration. */
export interface Side {
  readonly node: string;
  readonly tile: string;
  readonly shape: "square" | "round";
}

export const knownSides: Readonly<Record<string, Side>> = {
  sc: { node: "sc", tile: "川", shape: "square" },
  cq: { node: "cq", tile: "渝", shape: "round" },
};

/** Whoever applies; the tiles are the same characters in every language. */
export const youTile = "您";

/** Adds the tile of a node that isn't one of the two we know; nodes other than the left one are round. */
export function sideOf(node: string, configuredTile?: string): Side {
  return knownSides[node] ?? { node, tile: configuredTile ?? node.slice(0, 1).toUpperCase(), shape: "round" };
}

/** `sc:gaoxin-hall` → `sc` */
export function nodeOfParty(party: string): string {
  return party.slice(0, party.indexOf(":"));
}
