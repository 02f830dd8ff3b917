import { Value } from "typebox/value";
import { canonicalText } from "../../../platform/crypto/jcs.ts";
import { documentDigest, JwsGeneral, payloadOf } from "../../../platform/crypto/jws.ts";
import type { Resource } from "../../catalogue/index.ts";
import { Decision, Proposal, RequestContent, type GrantPayload } from "../schema.ts";
import type { Agreement, AtomicConstraint, Offer } from "./messages.ts";

/** Our policy profile: a closed list of operands, every right operand a string. Words and meaning: docs/protocol/negotiation.md. */
export const profile = "urn:twincity:policy:1";

const operand = (name: string) => `${profile}#${name}`;

export const resourceIri = (resource: string) => `urn:twincity:resource:${resource}`;
export const offerIri = (resource: string) => `urn:twincity:offer:${resource}`;
export const partyIri = (party: string) => `urn:twincity:party:${party}`;
export const nodeIri = (node: string) => `urn:twincity:node:${node}`;
export const uuidIri = (id: string) => `urn:uuid:${id}`;

/** The uuid of an IRI of ours; undefined for any other IRI. */
export function uuidOf(iri: string): string | undefined {
  return /^urn:uuid:([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(iri)?.[1];
}

/** Members of a request that travel as they are. @source 政务数据共享条例 art. 20: 依据、场景、范围、方式、时限 */
const texts = [
  "number", "agreement", "clause", "purpose", "legalBasis", "scenario", "scope", "method", "basisKind", "submittedAt", "submittedBy", "requestingParty",
  "providingParty",
] as const satisfies readonly (keyof RequestContent)[];

/** Beside other terms than those that stood: by whom, when, why. */
const proposalOperands = ["proposedBy", "proposedAt", "note"];
const requestOperands = [...texts, "fields", "validUntil", ...proposalOperands];
const agreementOperands = ["fields", "validUntil", "purpose", "basisKind", "grantDigest", "grantDocument", "decidedAt", "receivedAt", "decidedBy", "rule"];

const constraint = (name: string, operator: AtomicConstraint["operator"], rightOperand: string): AtomicConstraint => ({ leftOperand: operand(name), operator, rightOperand });

/** What a department asks for, or is offered, as an offer on the resource's own offer. */
export function offerOf(content: RequestContent, proposal?: Proposal): Offer {
  return {
    "@type": "Offer",
    "@id": offerIri(content.resource),
    target: resourceIri(content.resource),
    profile,
    permission: [{
      action: "use",
      constraint: [
        ...texts.map((name) => constraint(name, "eq", content[name])),
        constraint("fields", "isAllOf", content.fields.join(",")),
        constraint("validUntil", "lteq", content.validUntil),
        ...(proposal ? [constraint("proposedBy", "eq", proposal.person), constraint("proposedAt", "eq", proposal.at), constraint("note", "eq", proposal.note)] : []),
      ],
    }],
  };
}

/** A message whose policy says something that the profile doesn't know, or not what it must. */
export class PolicyFault extends Error {}

/**
 * @param id  the request's id at both nodes
 * @throws PolicyFault
 */
export function contentOf(offer: Offer, id: string): RequestContent {
  const target = offer.target ?? "";
  const resource = target.slice(resourceIri("").length);
  if (resourceIri(resource) !== target) throw new PolicyFault("the target is no resource of a node");
  if (offer["@id"] !== offerIri(resource)) throw new PolicyFault(`${offer["@id"]} is no offer of ${target}`);
  const said = readOperands(offer, requestOperands);
  const content = {
    v: 1, id, resource,
    ...Object.fromEntries(texts.map((name) => [name, said.get(name)])),
    fields: (said.get("fields") ?? "").split(","),
    validUntil: said.get("validUntil"),
  };
  if (!Value.Check(RequestContent, content)) throw new PolicyFault(`the request is not complete: ${[...Value.Errors(RequestContent, content)][0]?.instancePath ?? ""}`);
  return content;
}

/**
 * Other terms for a request: fields, last day and basis may differ from it, nothing else.
 * @throws PolicyFault
 */
export function proposalOf(offer: Offer, content: RequestContent, by: Proposal["by"]): Proposal {
  const { fields, validUntil, basisKind, ...same } = contentOf(offer, content.id);
  const changed = Object.entries(same).find(([name, value]) => content[name as keyof RequestContent] !== value);
  if (changed) throw new PolicyFault(`${changed[0]} differs from the request`);
  const said = readOperands(offer, requestOperands);
  const proposal = { by, at: said.get("proposedAt"), person: said.get("proposedBy"), fields, validUntil, basisKind, note: said.get("note") };
  if (!Value.Check(Proposal, proposal)) throw new PolicyFault("other terms must say by whom, when and why");
  return proposal;
}

export interface Agreed {
  readonly document: JwsGeneral;
  readonly digest: string;
  readonly decision: Decision;
}

/** The agreement has the grant's id; the signed grant travels in it and is what calls are checked against. */
export function agreementOf(content: RequestContent, { document, digest, decision }: Agreed): Agreement {
  const grant = payloadOf(document) as unknown as GrantPayload;
  return {
    "@type": "Agreement",
    "@id": uuidIri(grant.id),
    target: resourceIri(content.resource),
    assigner: partyIri(content.providingParty),
    assignee: partyIri(content.requestingParty),
    timestamp: decision.at,
    profile,
    permission: [{
      action: "use",
      constraint: [
        constraint("purpose", "eq", grant.purpose),
        constraint("fields", "isAllOf", grant.fields.join(",")),
        constraint("basisKind", "eq", grant.basisKinds.join(",")),
        constraint("validUntil", "lt", grant.validUntil),
        constraint("grantDigest", "eq", digest),
        constraint("grantDocument", "eq", canonicalText(document)),
        constraint("decidedAt", "eq", decision.at),
        constraint("receivedAt", "eq", decision.receivedAt),
        constraint("decidedBy", "eq", decision.by),
        ...(decision.rule ? [constraint("rule", "eq", decision.rule)] : []),
      ],
    }],
  };
}

/**
 * The grant that an agreement carries; that it is no more than was asked for is checked elsewhere.
 * @throws PolicyFault  when it is none of ours, or its policy and its signed document differ
 */
export function agreedOf(agreement: Agreement, content: RequestContent): Agreed {
  if (agreement.target !== resourceIri(content.resource)) throw new PolicyFault("the agreement has another target");
  if (agreement.assigner !== partyIri(content.providingParty) || agreement.assignee !== partyIri(content.requestingParty)) throw new PolicyFault("the agreement is between other parties");
  const said = readOperands(agreement, agreementOperands);
  const document = parseDocument(said.get("grantDocument"));
  const digest = documentDigest(document);
  const grant = payloadOf(document) as unknown as GrantPayload;
  if (digest !== said.get("grantDigest")) throw new PolicyFault("the grant is not the one whose digest stands in the agreement");
  if (agreement["@id"] !== uuidIri(grant.id)) throw new PolicyFault("the agreement and its grant have different ids");
  const same = [
    [said.get("purpose"), grant.purpose],
    [said.get("fields"), grant.fields?.join(",")],
    [said.get("basisKind"), grant.basisKinds?.join(",")],
    [said.get("validUntil"), grant.validUntil],
  ];
  if (same.some(([policy, signed]) => policy !== signed)) throw new PolicyFault("the agreement's policy says another thing than its signed grant");
  const rule = said.get("rule") ?? null;
  const decision = {
    decision: "grant", at: said.get("decidedAt"), by: said.get("decidedBy"), receivedAt: said.get("receivedAt"), grant: grant.id, reason: null, clause: null,
    basis: null, automatic: rule !== null, rule,
  };
  if (!Value.Check(Decision, decision)) throw new PolicyFault("the agreement does not say when and by whom it was decided");
  return { document, digest, decision };
}

function parseDocument(text: string | undefined): JwsGeneral {
  try {
    const value: unknown = JSON.parse(text ?? "");
    if (Value.Check(JwsGeneral, value) && typeof payloadOf(value) === "object") return value;
  } catch {
    // Said below, as for anything else that is no document.
  }
  throw new PolicyFault("the agreement carries no signed grant");
}

/** The policy must be one permission of use with each operand once; the vocabulary is closed. */
function readOperands({ profile: named, permission, prohibition, obligation }: Offer | Agreement, known: readonly string[]): ReadonlyMap<string, string> {
  if (![named].flat().includes(profile)) throw new PolicyFault(`the policy does not follow ${profile}`);
  const [rule, ...more] = permission ?? [];
  if (!rule || more.length > 0 || prohibition || obligation || rule.action !== "use") throw new PolicyFault("the policy is not one permission of use");
  const said = new Map<string, string>();
  for (const one of (rule.constraint ?? []) as AtomicConstraint[]) {
    const name = known.find((candidate) => operand(candidate) === one.leftOperand);
    if (name === undefined || said.has(name) || typeof one.rightOperand !== "string") throw new PolicyFault(`${one.leftOperand ?? "a logical constraint"} has no place in the policy`);
    said.set(name, one.rightOperand);
  }
  return said;
}

/** What a catalogue entry offers: use for the purposes it lists, on the bases it lists; what may not be shared is offered to nobody. */
export function catalogueOfferOf({ id, purposes, basisKinds, shareAttribute }: Resource) {
  const rule = {
    action: "use",
    constraint: [
      ...(purposes.length === 0 ? [] : [constraint("purpose", "isAnyOf", purposes.join(","))]),
      ...(basisKinds.length === 0 ? [] : [constraint("basisKind", "isAnyOf", basisKinds.join(","))]),
      constraint("shareAttribute", "eq", shareAttribute),
    ],
  };
  return { "@id": offerIri(id), "@type": "Offer" as const, profile, [shareAttribute === "prohibited" ? "prohibition" : "permission"]: [rule] };
}
