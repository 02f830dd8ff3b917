import { Type, type Static, type TSchema } from "typebox";
import { Value } from "typebox/value";
import { Context, context, faultOfPolicy, policyMembers } from "./messages.ts";

const CatalogueOffer = Type.Object({ ...policyMembers, "@type": Type.Literal("Offer"), target: Type.Optional(Type.Never()) });
const DataService = Type.Object({ "@id": Type.String(), "@type": Type.Literal("DataService"), endpointURL: Type.String() });
const Distribution = Type.Object({ "@type": Type.Literal("Distribution"), format: Type.String(), accessService: Type.String() });
const dataset = {
  "@id": Type.String(),
  "@type": Type.Literal("Dataset"),
  hasPolicy: Type.Array(CatalogueOffer, { minItems: 1 }),
  distribution: Type.Array(Distribution, { minItems: 1 }),
};

export const DatasetMembers = Type.Object(dataset);
/** A catalogue within ours; what is in it is asked for at its own service. */
const ChildCatalogue = Type.Object({ "@id": Type.String(), "@type": Type.Literal("Catalog"), participantId: Type.Optional(Type.String()), service: Type.Array(DataService, { minItems: 1 }) });

/** What is asked and told about the catalogue. @source DSP 2025-1 catalogue message schemas */
export const catalogueMessages = {
  CatalogRequestMessage: Type.Object({ "@context": Context, "@type": Type.Literal("CatalogRequestMessage"), filter: Type.Optional(Type.Array(Type.Unknown())) }),
  Catalog: Type.Object({
    "@context": Context, "@type": Type.Literal("Catalog"), "@id": Type.String(), participantId: Type.String(),
    service: Type.Array(DataService, { minItems: 1 }),
    dataset: Type.Optional(Type.Array(DatasetMembers, { minItems: 1 })),
    catalog: Type.Optional(Type.Array(ChildCatalogue, { minItems: 1 })),
  }),
  Dataset: Type.Object({ "@context": Context, ...dataset }),
  CatalogError: Type.Object({ "@context": Context, "@type": Type.Literal("CatalogError"), code: Type.Optional(Type.String()), reason: Type.Optional(Type.Array(Type.Unknown())) }),
} as const;
export type CatalogueMessageType = keyof typeof catalogueMessages;
type MessageOf<Name extends CatalogueMessageType> = Static<(typeof catalogueMessages)[Name]>;

/** @returns what is wrong with a value as a message of this type, or undefined */
export function faultOfCatalogueMessage(type: CatalogueMessageType, value: unknown): string | undefined {
  const schema: TSchema = catalogueMessages[type];
  if (!Value.Check(schema, value)) {
    const [first] = Value.Errors(schema, value);
    return `${type}${first ? `${first.instancePath} ${first.message}` : ""}`;
  }
  const { dataset: datasets = [], hasPolicy = [] } = value as Partial<MessageOf<"Catalog">> & Partial<MessageOf<"Dataset">>;
  return [...datasets.flatMap((one) => one.hasPolicy), ...hasPolicy].map(faultOfPolicy).find((fault) => fault !== undefined);
}

/** @throws Error  when we are about to say something the protocol doesn't know: ours is at fault */
export function sealedForCatalogue<Name extends CatalogueMessageType>(type: Name, members: Omit<MessageOf<Name>, "@context" | "@type">): MessageOf<Name> {
  const value = { "@context": [context], "@type": type, ...members } as unknown as MessageOf<Name>;
  const fault = faultOfCatalogueMessage(type, value);
  if (fault !== undefined) throw new Error(`own message: ${fault}`);
  return value;
}
