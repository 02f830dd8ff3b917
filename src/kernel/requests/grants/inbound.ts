import { Type } from "typebox";
import { Value } from "typebox/value";
import type { Clock } from "../../../platform/clock.ts";
import { JwsGeneral } from "../../../platform/crypto/jws.ts";
import type { Transaction } from "../../../storage/database.ts";
import type { ReceivedEvent } from "../../events/index.ts";
import { agreedGrantOf } from "../negotiation/agreed-grant.ts";
import type { GrantPayload } from "../schema.ts";
import { lockGrant, lockRequest, type StoredGrant } from "../store.ts";
import { faultOfAct, nodeOf, readAct, type SignedAct } from "./act-document.ts";
import { grantMessageRefused } from "./errors.ts";
import { nextSideState, sideStateAfter } from "./life.ts";
import { insertAct, listActs } from "./store.ts";

const ActMessage = Type.Object({ document: JwsGeneral });

/** The clocks of two nodes that talk to each other differ by no more. @source RFC 9421 §7.2.1; the channel's freshness */
const clockSkewMs = 300_000;

/** What a peer says it has done to a grant: believed as far as its signature goes, kept byte for byte, in its own order only. */
export function createActInbox({ clock, findKey, apply }: {
  clock: Clock;
  findKey: (kid: string) => Uint8Array | undefined;
  /** The effect of an act that has been checked and is kept. */
  apply: (tx: Transaction, stored: StoredGrant, act: SignedAct) => Promise<void>;
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
      await insertAct(tx, signed, stored === undefined);
      if (stored) await apply(tx, stored, signed);
    },
  };

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
