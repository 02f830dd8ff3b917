import { handoverTypes, type CustodyLink, type MatterHead } from "./schema.ts";

/** The node that hosts a party: `sc:gaoxin-hall` is hosted by `sc`. */
export function hostOf(party: string): string {
  return party.slice(0, party.indexOf(":"));
}

/**
 * Whether `link` may follow `head`. The same rules are checked by every reader of a custody file (src/verify/custody.ts).
 * @param head    what the chain says before; undefined for a first link
 * @param signer  node whose key signed the link
 * @returns       undefined when it may, else the rule it breaks
 */
export function faultOfLink(head: MatterHead | undefined, link: CustodyLink, signer: string): string | undefined {
  if (link.node !== signer) return `signed by ${signer}, but names ${link.node}`;
  if (hostOf(link.party) !== signer) return `${signer} does not host ${link.party}`;
  if (!head) {
    if (link.seq !== 1 || link.prev !== null) return "a chain begins with link 1";
    return link.custodian === link.party ? undefined : "whoever opens a matter holds it";
  }
  if (link.seq !== head.lastSeq + 1) return `link ${link.seq} does not follow ${head.lastSeq}`;
  if (link.prev !== head.lastDigest) return "the previous link differs";
  if (Date.parse(link.at) < head.lastAt.getTime()) return "earlier than the link before";
  return head.offeredTo === null ? faultWhileHeld(head, link) : faultWhileOffered(head, head.offeredTo, link);
}

function faultWhileHeld(head: MatterHead, link: CustodyLink): string | undefined {
  if (link.type === handoverTypes.accepted || link.type === handoverTypes.refused) return "nothing was offered";
  if (link.node !== hostOf(head.custodian)) return `${link.node} does not hold the matter`;
  if (link.custodian !== head.custodian) return "custody passes by an accepted hand-over only";
  if ((link.type === handoverTypes.offered) !== (link.to !== undefined)) return "an offer names whom it is for";
  return link.to === head.custodian ? "offered to its own custodian" : undefined;
}

function faultWhileOffered(head: MatterHead, offeredTo: string, link: CustodyLink): string | undefined {
  if (link.party !== offeredTo) return `only ${offeredTo} may answer the offer`;
  if (link.type === handoverTypes.accepted) return link.custodian === offeredTo ? undefined : "who accepts, holds";
  if (link.type === handoverTypes.refused) return link.custodian === head.custodian ? undefined : "who is refused, keeps it";
  return "the offer must be answered first";
}
