import { checkLink, type CustodyState } from "../../verify/index.ts";
import type { CustodyLink, MatterHead } from "./schema.ts";

/** The node that hosts a party: `sc:gaoxin-hall` is hosted by `sc`. */
export function hostOf(party: string): string {
  return party.slice(0, party.indexOf(":"));
}

/**
 * Whether `link` may follow `head`, by the very rules that every reader of a custody file applies.
 * @param head    what the chain says before; undefined for a first link
 * @param signer  node whose key signed the link
 * @returns       undefined when it may, else the code of the rule it breaks
 */
export function faultOfLink(head: MatterHead | undefined, link: CustodyLink, signer: string): string | undefined {
  const state: CustodyState | undefined = head && {
    matter: head.matter,
    seq: head.lastSeq,
    digest: head.lastDigest,
    at: head.lastAt.toISOString(),
    custodian: head.custodian,
    offeredTo: head.offeredTo,
    answerBy: head.answerBy?.toISOString() ?? null,
  };
  return checkLink(state, link, [signer])?.code;
}
