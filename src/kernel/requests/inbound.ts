import { Type, type Static, type TSchema } from "typebox";
import { Value } from "typebox/value";
import type { Clock } from "../../platform/clock.ts";
import { documentDigest, JwsGeneral } from "../../platform/crypto/jws.ts";
import type { Transaction } from "../../storage/database.ts";
import type { Catalogue } from "../catalogue/index.ts";
import type { Events, ReceivedEvent } from "../events/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { requestMessageRefused } from "./errors.ts";
import { faultOfGrant } from "./grant-document.ts";
import { recordDecided, recordEnded, recordSubmitted } from "./record.ts";
import { Decision, RequestContent } from "./schema.ts";
import { findPending, findRequest, insertGrant, insertRequest, lockGrant, lockRequest, lockWish, markEnded, writeDecision } from "./store.ts";

const SubmittedMessage = Type.Object({ request: RequestContent });
const DecidedMessage = Type.Object({ request: Type.String({ format: "uuid" }), decision: Decision, document: Type.Union([JwsGeneral, Type.Null()]) });
const EndedMessage = Type.Object({ grant: Type.String({ format: "uuid" }), endedAt: Type.String({ format: "date-time" }), reason: Type.String({ minLength: 1, maxLength: 1000 }) });

interface Context {
  readonly clock: Clock;
  readonly self: string;
  readonly findKey: (kid: string) => Uint8Array | undefined;
  readonly ledger: Pick<Ledger, "append">;
  readonly catalogue: Pick<Catalogue, "findPublished">;
}

const nodeOf = (party: string) => party.slice(0, party.indexOf(":"));

/** What a peer says about requests: the requester's node asks, the provider's node answers and ends, and nobody speaks for the other. */
export function registerInbound({ events, ...context }: Context & { readonly events: Pick<Events, "on"> }): void {
  events.on("request.submitted", (tx, event) => receiveSubmitted(context, tx, event));
  events.on("request.decided", (tx, event) => receiveDecided(context, tx, event));
  events.on("request.ended", (tx, event) => receiveEnded(context, tx, event));
}

async function receiveSubmitted({ clock, self, ledger, catalogue }: Context, tx: Transaction, event: ReceivedEvent): Promise<void> {
  const { request } = parse(SubmittedMessage, event);
  requireSubject(event, request.id);
  if (nodeOf(request.requestingParty) !== event.from) throw requestMessageRefused(`${event.from} does not host ${request.requestingParty}`);
  const resource = await catalogue.findPublished(request.resource, tx);
  if (!resource || resource.provider !== request.providingParty || nodeOf(resource.provider) !== self) throw requestMessageRefused(`${request.resource} is not provided here by ${request.providingParty}`);
  if (await findRequest(tx, request.id)) throw requestMessageRefused(`${request.id} is known already`);
  await lockWish(tx, request);
  if (await findPending(tx, request)) throw requestMessageRefused(`${request.id}: the same request is waiting`);
  await insertRequest(tx, request, clock.now());
  await recordSubmitted({ ledger, tx, role: "provider", peer: event.from }, request);
}

async function receiveDecided({ findKey, ledger }: Context, tx: Transaction, event: ReceivedEvent): Promise<void> {
  const { request, decision, document } = parse(DecidedMessage, event);
  requireSubject(event, request);
  const stored = await lockRequest(tx, request);
  if (!stored || nodeOf(stored.content.providingParty) !== event.from) throw requestMessageRefused(`${event.from} has no request ${request} to decide`);
  if (stored.state !== "submitted") throw requestMessageRefused(`${request} is decided already`);
  const granted = decision.decision === "grant";
  if (granted !== (document !== null) || granted !== (decision.grant !== null)) throw requestMessageRefused("a grant, and only a grant, comes with its document");
  if (!granted && (decision.reason === null || decision.clause === null)) throw requestMessageRefused("a refusal has reason and clause");
  const fault = document === null ? undefined : faultOfGrant(document, stored.content, decision.grant, findKey);
  if (fault) throw requestMessageRefused(fault);
  const grantDigest = document === null ? null : documentDigest(document);
  await writeDecision(tx, request, decision);
  if (document !== null && grantDigest !== null) await insertGrant(tx, document, grantDigest);
  await recordDecided({ ledger, tx, role: "requester", peer: event.from }, stored.content, decision, grantDigest);
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
