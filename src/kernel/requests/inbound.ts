import { Type, type Static, type TSchema } from "typebox";
import { Value } from "typebox/value";
import type { Transaction } from "../../storage/database.ts";
import type { Events, ReceivedEvent } from "../events/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { requestMessageRefused } from "./errors.ts";
import { recordEnded } from "./record.ts";
import { lockGrant, markEnded } from "./store.ts";

const EndedMessage = Type.Object({ grant: Type.String({ format: "uuid" }), endedAt: Type.String({ format: "date-time" }), reason: Type.String({ minLength: 1, maxLength: 1000 }) });

interface Context {
  readonly ledger: Pick<Ledger, "append">;
}

const nodeOf = (party: string) => party.slice(0, party.indexOf(":"));

/** What a peer says about a grant that stands: its provider's node ends it, and nobody speaks for the other. Requests are negotiated. */
export function registerInbound({ events, ...context }: Context & { readonly events: Pick<Events, "on"> }): void {
  events.on("request.ended", (tx, event) => receiveEnded(context, tx, event));
}

async function receiveEnded({ ledger }: Context, tx: Transaction, event: ReceivedEvent): Promise<void> {
  const { grant, endedAt, reason } = parse(EndedMessage, event);
  const stored = await lockGrant(tx, grant);
  if (!stored || nodeOf(stored.payload.providingParty) !== event.from) throw requestMessageRefused(`${event.from} has no grant ${grant} to end`);
  requireSubject(event, stored.payload.request);
  if (stored.endedAt !== null) return;
  await markEnded(tx, grant, new Date(endedAt), reason);
  await recordEnded({ ledger, tx, role: "requester", peer: event.from }, stored.payload, endedAt);
}

function parse<Schema extends TSchema>(schema: Schema, event: ReceivedEvent): Static<Schema> {
  if (!Value.Check(schema, event.data)) throw requestMessageRefused(`${event.type}: not well formed`);
  return event.data as Static<Schema>;
}

function requireSubject(event: ReceivedEvent, request: string): void {
  if (event.subject !== `request:${request}`) throw requestMessageRefused("subject and request differ");
}
