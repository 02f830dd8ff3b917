import { Type } from "typebox";
import { Value } from "typebox/value";
import { JwsGeneral } from "../../platform/crypto/jws.ts";
import type { Transaction } from "../../storage/database.ts";
import type { Events, ReceivedEvent } from "../events/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { verifyAgreement, type SignatoryHeader, type VerifiedAgreement } from "./check-signatures.ts";
import { agreementMessageRefused } from "./errors.ts";
import { appendEntry, receiptRef } from "./record.ts";
import { insertAct, lockStored, returnToDraft, writeSigned, type StoredAgreement } from "./store.ts";

const SignedMessage = Type.Object({ document: JwsGeneral });
const DeclineMessage = Type.Object({
  digest: Type.String(),
  party: Type.String(),
  person: Type.String({ maxLength: 100 }),
  at: Type.String({ format: "date-time" }),
  reason: Type.String({ minLength: 1, maxLength: 1000 }),
});

interface Context {
  /** Our own node id. */
  readonly self: string;
  readonly findKey: (kid: string) => Uint8Array | undefined;
  readonly ledger: Pick<Ledger, "append">;
}

/** What a peer says about agreements: believed as far as its signatures go, stored byte for byte. */
export function registerInbound({ events, ...context }: Context & { readonly events: Pick<Events, "on"> }): void {
  events.on("agreement.proposed", (tx, event) => receiveProposal(context, tx, event));
  events.on("agreement.countersigned", (tx, event) => receiveCountersigned(context, tx, event));
  events.on("agreement.declined", receiveDecline);
}

/**
 * A proposal is kept for our officer to read. Whether its text is the one we expect is shown to him and checked again when he signs:
 * refusing it here would leave him nothing to answer.
 */
async function receiveProposal({ self, findKey, ledger }: Context, tx: Transaction, event: ReceivedEvent): Promise<void> {
  const { document } = parse(SignedMessage, event);
  const { payload, digest, signatures } = requireValid(document, findKey, event);
  const [proposer, ...more] = signatures;
  if (!proposer || more.length > 0) throw agreementMessageRefused("a proposal has one signature");
  requireSender(proposer, event);
  if (!payload.parties.some(({ node }) => node === self)) throw agreementMessageRefused(`${self} hosts no party to ${payload.id}`);
  const stored = await getStored(tx, payload.id);
  if (stored.state === "listed") throw agreementMessageRefused(`${payload.id} has no text here`);
  if (stored.state === "active") throw agreementMessageRefused(`${payload.id} is in force`);
  const { party, act } = proposer;
  const entry = { act: "proposed", payload, digest, party, at: act.at, peer: event.from, role: "countersigner" } as const;
  if (stored.signed?.digest === digest && stored.signed.proposedBy === party) return;
  const ours = stored.signed?.proposedBy;
  // Both sides proposed at the same time: both keep the one of the node whose id sorts first.
  if (ours === undefined || event.from < nodeOf(ours)) await writeSigned(tx, payload.id, "proposed", { document, digest, proposedBy: party });
  else if (nodeOf(ours) === event.from) throw agreementMessageRefused(`${event.from} has another proposal waiting`);
  await insertAct(tx, payload.id, { act: "proposed", party, person: act.person, at: act.at, digest, reason: null, receipt: receiptRef("proposed", payload.id, digest), document });
  await appendEntry(ledger, tx, entry);
}

/** The other side signed: the same bytes, all signatures we already hold, and one more by the sender. */
async function receiveCountersigned({ findKey, ledger }: Context, tx: Transaction, event: ReceivedEvent): Promise<void> {
  const { document } = parse(SignedMessage, event);
  const { payload, digest, signatures } = requireValid(document, findKey, event);
  const stored = await getStored(tx, payload.id);
  const held = stored.signed;
  if (!held) throw agreementMessageRefused(`${payload.id} waits for no signature`);
  const known = held.document.signatures;
  const isPrefix = known.every((one, i) => one.protected === document.signatures[i]?.protected && one.signature === document.signatures[i]?.signature);
  if (held.document.payload !== document.payload || !isPrefix) throw agreementMessageRefused(`${payload.id}: not the text that was proposed`);
  if (document.signatures.length === known.length) return;
  const added = signatures.slice(known.length);
  const [latest] = added;
  if (stored.state !== "proposed" || added.length !== 1 || !latest) throw agreementMessageRefused(`${payload.id} is not waiting for this signature`);
  requireSender(latest, event);
  const complete = signatures.length === payload.parties.length;
  await writeSigned(tx, payload.id, complete ? "active" : "proposed", { document, digest, proposedBy: held.proposedBy });
  const { party, act } = latest;
  await insertAct(tx, payload.id, { act: "signed", party, person: act.person, at: act.at, digest, reason: null, receipt: receiptRef("signed", payload.id, digest), document });
  await appendEntry(ledger, tx, { act: "signed", payload, digest, party, at: act.at, peer: event.from, role: "proposer" });
}

/** The other side returned it. An answer to a proposal that has been replaced since has no effect. */
async function receiveDecline(tx: Transaction, event: ReceivedEvent): Promise<void> {
  const { digest, party, person, at, reason } = parse(DeclineMessage, event);
  if (nodeOf(party) !== event.from) throw agreementMessageRefused(`${event.from} does not host ${party}`);
  const { id, state, signed } = await getStored(tx, event.subject.slice("agreement:".length));
  if (state !== "proposed" || signed?.digest !== digest) return;
  if (nodeOf(signed.proposedBy) === event.from) throw agreementMessageRefused(`${event.from} declines its own proposal`);
  await returnToDraft(tx, id);
  await insertAct(tx, id, { act: "declined", party, person, at, digest, reason, receipt: null, document: signed.document });
}

function parse<Schema extends typeof SignedMessage | typeof DeclineMessage>(schema: Schema, event: ReceivedEvent) {
  if (!Value.Check(schema, event.data)) throw agreementMessageRefused(`${event.type}: not well formed`);
  return event.data;
}

function requireValid(document: JwsGeneral, findKey: Context["findKey"], event: ReceivedEvent): VerifiedAgreement {
  const verified = verifyAgreement(document, findKey);
  if (!verified.ok) throw agreementMessageRefused(verified.reason);
  if (event.subject !== `agreement:${verified.agreement.payload.id}`) throw agreementMessageRefused("subject and agreement differ");
  return verified.agreement;
}

function requireSender({ party }: SignatoryHeader, event: ReceivedEvent): void {
  if (nodeOf(party) !== event.from) throw agreementMessageRefused(`sent by ${event.from}, signed for ${party}`);
}

async function getStored(tx: Transaction, id: string): Promise<StoredAgreement> {
  const stored = await lockStored(tx, id);
  if (!stored) throw agreementMessageRefused(`no agreement ${id} here`);
  return stored;
}

function nodeOf(party: string): string {
  return party.slice(0, party.indexOf(":"));
}
