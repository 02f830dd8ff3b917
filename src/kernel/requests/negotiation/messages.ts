import { Type, type Static, type TSchema } from "typebox";
import { Value } from "typebox/value";
import { states, type Move } from "./states.ts";

/** The one context of the protocol's messages; our own terms need none, they stand in string operands. */
export const context = "https://w3id.org/dspace/2025/1/context.jsonld";

/** Path of the protocol's version under a node's address. */
export const basePath = "/dsp/2025-1";

const Iri = Type.String();
export const Context = Type.Array(Type.String(), { minItems: 1, contains: Type.Literal(context) });

const operators = ["eq", "neq", "gt", "gteq", "lt", "lteq", "hasPart", "isA", "isAllOf", "isAnyOf", "isNoneOf", "isPartOf", "term-lteq"] as const;
const AtomicConstraint = Type.Object({
  leftOperand: Type.String(),
  operator: Type.Enum([...operators]),
  rightOperand: Type.Union([Type.String(), Type.Record(Type.String(), Type.Unknown()), Type.Array(Type.Unknown())]),
});
export type AtomicConstraint = Static<typeof AtomicConstraint>;

/** Logical constraints are looked into by faultOfConstraint: their nesting has no bound. */
const Rule = Type.Object({ action: Type.String(), constraint: Type.Optional(Type.Array(Type.Unknown())) });
const Rules = Type.Array(Rule, { minItems: 1 });

/** Members of every policy. */
export const policyMembers = {
  "@id": Iri,
  profile: Type.Optional(Type.Union([Type.String(), Type.Array(Type.String())])),
  permission: Type.Optional(Rules),
  prohibition: Type.Optional(Rules),
  obligation: Type.Optional(Rules),
};
export const Offer = Type.Object({ ...policyMembers, "@type": Type.Literal("Offer"), target: Type.Optional(Iri) });
export type Offer = Static<typeof Offer>;

export const Agreement = Type.Object({
  ...policyMembers,
  "@type": Type.Literal("Agreement"),
  target: Iri,
  assigner: Iri,
  assignee: Iri,
  timestamp: Type.Optional(Type.String({ pattern: "-?([1-9][0-9]{3,}|0[0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?|(24:00:00(\\.0+)?))(Z|(\\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?" })),
});
export type Agreement = Static<typeof Agreement>;

const message = <Name extends string, Members extends Record<string, TSchema>>(name: Name, members: Members) =>
  Type.Object({ "@context": Context, "@type": Type.Literal(name), ...members });
const pids = { providerPid: Iri, consumerPid: Iri };
const why = { code: Type.Optional(Type.String()), reason: Type.Optional(Type.Array(Type.Unknown(), { minItems: 1 })) };

/** Everything of the negotiation that goes over the wire. @source DSP 2025-1 negotiation message schemas */
export const messages = {
  ContractRequestMessage: message("ContractRequestMessage", {
    consumerPid: Iri, providerPid: Type.Optional(Iri), offer: Offer, callbackAddress: Type.Optional(Type.String()),
  }),
  ContractOfferMessage: message("ContractOfferMessage", {
    providerPid: Iri, consumerPid: Type.Optional(Iri), offer: Type.Object({ ...Offer.properties, target: Iri }), callbackAddress: Type.Optional(Type.String()),
  }),
  ContractAgreementMessage: message("ContractAgreementMessage", { ...pids, agreement: Agreement }),
  ContractAgreementVerificationMessage: message("ContractAgreementVerificationMessage", pids),
  ContractNegotiationEventMessage: message("ContractNegotiationEventMessage", { ...pids, eventType: Type.Union([Type.Literal("ACCEPTED"), Type.Literal("FINALIZED")]) }),
  ContractNegotiationTerminationMessage: message("ContractNegotiationTerminationMessage", { ...pids, ...why }),
  ContractNegotiation: message("ContractNegotiation", { ...pids, state: Type.Enum([...states]) }),
  ContractNegotiationError: message("ContractNegotiationError", { ...pids, ...why }),
} as const;
export type MessageType = keyof typeof messages;
export type MessageOf<Name extends MessageType> = Static<(typeof messages)[Name]>;

/** What a node says on the wire, in short. */
export const typeOfMove: Readonly<Record<Move, MessageType>> = {
  request: "ContractRequestMessage",
  offer: "ContractOfferMessage",
  accepted: "ContractNegotiationEventMessage",
  agreement: "ContractAgreementMessage",
  verification: "ContractAgreementVerificationMessage",
  finalized: "ContractNegotiationEventMessage",
  termination: "ContractNegotiationTerminationMessage",
};

/**
 * Whether a value is a message of this type. Members that the protocol doesn't name are let pass, as it demands of receivers.
 * @returns what is wrong, or undefined
 */
export function faultOfMessage(type: MessageType, value: unknown): string | undefined {
  const schema: TSchema = messages[type];
  if (!Value.Check(schema, value)) {
    const [first] = Value.Errors(schema, value);
    return `${type}${first ? `${first.instancePath} ${first.message}` : ""}`;
  }
  const body = value as Record<string, unknown>;
  const oneOf = { ContractRequestMessage: "providerPid", ContractOfferMessage: "consumerPid" }[type as string];
  if (oneOf !== undefined && ("callbackAddress" in body) === (oneOf in body)) return `${type} has either callbackAddress or ${oneOf}`;
  const policyOf = (body["offer"] ?? body["agreement"]) as Offer | Agreement | undefined;
  return policyOf && faultOfPolicy(policyOf);
}

/** @returns what is wrong with a policy whose members fit */
export function faultOfPolicy({ permission, prohibition, obligation }: Pick<Offer, "permission" | "prohibition" | "obligation">): string | undefined {
  if (permission === undefined && prohibition === undefined) return "a policy needs a permission or a prohibition";
  const constraints = [...(permission ?? []), ...(prohibition ?? []), ...(obligation ?? [])].flatMap((rule) => rule.constraint ?? []);
  return constraints.every(isConstraint) ? undefined : "a constraint is not well formed";
}

const logical = ["and", "or", "xone", "andSequence"] as const;

function isConstraint(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const members = value as Record<string, unknown>;
  const nested = logical.filter((name) => name in members);
  if (nested.some((name) => !Array.isArray(members[name]) || !(members[name] as unknown[]).every(isConstraint))) return false;
  const named = ["leftOperand", "operator", "rightOperand"].some((name) => name in members);
  const atomic = Value.Check(AtomicConstraint, value);
  return nested.length === 1 ? !atomic && (!named || operandsFit(members)) : nested.length === 0 && atomic;
}

/** Beside a logical constraint, stray operands must still be what their names promise. */
function operandsFit(members: Record<string, unknown>): boolean {
  return Value.Check(Type.Partial(AtomicConstraint), members);
}

/** @throws Error  when we are about to say something the protocol doesn't know: ours is at fault */
export function sealed<Name extends MessageType>(type: Name, members: Omit<MessageOf<Name>, "@context" | "@type">): MessageOf<Name> {
  const value = { "@context": [context], "@type": type, ...members } as unknown as MessageOf<Name>;
  const fault = faultOfMessage(type, value);
  if (fault !== undefined) throw new Error(`own message: ${fault}`);
  return value;
}
