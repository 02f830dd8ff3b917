import { Type } from "typebox";
import { Value } from "typebox/value";
import type { Clock } from "../../../platform/clock.ts";
import { JwsGeneral } from "../../../platform/crypto/jws.ts";
import type { Transaction } from "../../../storage/database.ts";
import type { Catalogue } from "../../catalogue/index.ts";
import type { ReceivedEvent } from "../../events/index.ts";
import { agreedGrantOf } from "../negotiation/agreed-grant.ts";
import type { GrantPayload } from "../schema.ts";
import { lockGrant, lockRequest, type StoredGrant } from "../store.ts";
import { faultOfAct, nodeOf, readAct, type SignedAct } from "./act-document.ts";
import { grantMessageRefused } from "./errors.ts";
import { lawChanged } from "./grounds.ts";
import { isAmendment, nextSideState, sideStateAfter } from "./life.ts";
import type { GrantAct } from "./schema.ts";
import { insertAct, listActs } from "./store.ts";
import type { NameSources } from "./text.ts";
import { isNarrower, readVersion, type SignedVersion } from "./version.ts";

const ActMessage = Type.Object({ document: JwsGeneral, version: Type.Optional(JwsGeneral) });

/** The clocks of two nodes that talk to each other differ by no more. @source RFC 9421 §7.2.1; the channel's freshness */
const clockSkewMs = 300_000;

/** What a peer says it has done to a grant: believed as far as its signature goes, kept byte for byte, in its own order only. */
export function createActInbox({ clock, findKey, catalogue, names, apply }: {
  clock: Clock;
  findKey: (kid: string) => Uint8Array | undefined;
  catalogue: Pick<Catalogue, "findPublished">;
  names: NameSources;
  /** The effect of an act that has been checked and is kept. */
  apply: (tx: Transaction, stored: StoredGrant, act: SignedAct, version: SignedVersion | undefined) => Promise<void>;
}) {
  return {
    /** @throws grantMessageRefused (422) */
    async receive(tx: Transaction, event: ReceivedEvent): Promise<void> {
      if (!Value.Check(ActMessage, event.data)) throw grantMessageRefused("not well formed");
      const signed = readAct(event.data.document, findKey);
      if (typeof signed === "string") throw grantMessageRefused(signed);
      const { payload: act } = signed;
      if (nodeOf(act.party, ":") !== event.from) throw grantMessageRefused(`${event.from} does not host ${act.party}`);
      if (event.subject !== `grant:${act.grant}`) throw grantMessageRefused("subject and grant differ");
      // The lock that the end of a negotiation holds too: afterwards the grant is here, or it is still to come.
      await lockRequest(tx, act.request);
      const stored = await lockGrant(tx, act.grant);
      const grant = stored?.payload ?? (await agreedGrantOf(tx, act.request, event.from));
      if (!grant) throw grantMessageRefused(`no grant ${act.grant} here`);
      if (!(await isNext(tx, grant, signed))) return;
      const version = isAmendment(act.act) ? await versionOf(tx, stored, signed, event.data.version) : undefined;
      await insertAct(tx, signed, stored === undefined);
      if (stored) await apply(tx, stored, signed, version);
    },
  };

  /** The version that an act brings along; it must have the signatures that the act needs. */
  async function versionOf(tx: Transaction, stored: StoredGrant | undefined, { payload: act }: SignedAct, document: JwsGeneral | undefined): Promise<SignedVersion | undefined> {
    // Not refused: the grant is about to come, and the event is sent again.
    if (!stored) throw new Error(`grant ${act.grant} is still on its way`);
    if (act.act === "decline" || act.act === "withdraw") return undefined;
    if (document === undefined) throw grantMessageRefused(`${act.act} brings no version`);
    const version = readVersion(document, stored, { findKey, resource: await catalogue.findPublished(stored.payload.resource, tx), names });
    if (typeof version === "string") throw grantMessageRefused(version);
    const fault = faultOfSignatures(act, version, stored.payload);
    if (fault !== undefined) throw grantMessageRefused(fault);
    return version;
  }

  /** @returns false when the very act has come before */
  async function isNext(tx: Transaction, grant: GrantPayload, { payload: act, digest }: SignedAct): Promise<boolean> {
    const fault = faultOfAct(act, grant);
    if (fault !== undefined) throw grantMessageRefused(fault);
    const own = (await listActs(tx, act.grant)).filter(({ payload }) => payload.side === act.side);
    const last = own.at(-1);
    if (own.some((one) => one.digest === digest)) return false;
    if (act.sequence !== own.length + 1 || act.previous !== (last?.digest ?? null)) throw grantMessageRefused(`act ${act.sequence} does not follow ${own.length}`);
    if (last && act.at < last.payload.at) throw grantMessageRefused("it is dated before the act that it follows");
    if (Date.parse(act.at) > clock.now().getTime() + clockSkewMs) throw grantMessageRefused("it is dated ahead of time");
    if (nextSideState(sideStateAfter(own.map(({ payload }) => payload.act)), act.act) === undefined) throw grantMessageRefused(`${act.act} can't be done now`);
    return true;
  }
}

/** A proposal has one signature, an acceptance both; what is enacted has both too, unless the law has changed and it is narrower. */
function faultOfSignatures({ act, side, terms, ground, filing }: GrantAct, { digest, signedBy, payload, stale }: SignedVersion, current: GrantPayload): string | undefined {
  if (terms !== digest) return "it is about another version than the one it brings";
  if (act === "propose") return signedBy.length === 1 && signedBy[0] === side ? undefined : "a proposal has its proposer's signature alone";
  if (act === "enact" && stale) return "it is not made on the version in force";
  if (signedBy.length === 2) return undefined;
  if (act !== "enact" || signedBy[0] !== "provider") return "a signature is missing";
  return ground === lawChanged && filing !== null && isNarrower(payload, current) ? undefined : "the holder has not signed it";
}
