import { payloadOf } from "../../../platform/crypto/jws.ts";
import type { Reader } from "../../../storage/database.ts";
import type { GrantPayload } from "../schema.ts";
import type { Agreed } from "./policy.ts";
import { findNegotiation } from "./store.ts";

/** The grant that a peer has agreed to give us and whose last step is still on its way; undefined when there is none. */
export async function agreedGrantOf(db: Reader, request: string, peer: string): Promise<GrantPayload | undefined> {
  const negotiation = await findNegotiation(db, request);
  if (negotiation?.peer !== peer || negotiation.role !== "consumer" || negotiation.agreed === null) return undefined;
  return payloadOf((JSON.parse(negotiation.agreed) as Agreed).document) as unknown as GrantPayload;
}
