import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Ajv2019, type ValidateFunction } from "ajv/dist/2019.js";
import formats from "ajv-formats";
import { readShared, sharedFolder } from "../../support/shared.ts";

/** The official JSON Schemas and examples, read in place. */
export const folder = "conformance/dsp-schemas";
const schemaRoot = "https://w3id.org/dspace/2025/1";

/** File of the official schema of each `@type`. */
const schemaOf: Readonly<Record<string, string>> = {
  ContractRequestMessage: "negotiation/contract-request-message",
  ContractOfferMessage: "negotiation/contract-offer-message",
  ContractAgreementMessage: "negotiation/contract-agreement-message",
  ContractAgreementVerificationMessage: "negotiation/contract-agreement-verification-message",
  ContractNegotiationEventMessage: "negotiation/contract-negotiation-event-message",
  ContractNegotiationTerminationMessage: "negotiation/contract-negotiation-termination-message",
  ContractNegotiation: "negotiation/contract-negotiation",
  ContractNegotiationError: "negotiation/contract-negotiation-error",
  CatalogRequestMessage: "catalog/catalog-request-message",
  Catalog: "catalog/catalog",
  Dataset: "catalog/dataset",
  CatalogError: "catalog/catalog-error",
};

export interface Official {
  /** @param type  an `@type`, or `version` @returns what is wrong, or undefined */
  faultOf(type: string, value: unknown): string | undefined;
  /** @param under  `negotiation` or `catalog` */
  examples(under: string): { name: string; value: Record<string, unknown> }[];
}

export function official(): Official {
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  (formats as unknown as (to: Ajv2019) => void)(ajv);
  for (const under of ["common", "negotiation", "catalog"])
    for (const name of readdirSync(join(sharedFolder(), folder, under)))
      if (name.endsWith("-schema.json")) ajv.addSchema(JSON.parse(readShared(`${folder}/${under}/${name}`)) as object);
  const validator = (type: string): ValidateFunction => {
    const file = type === "version" ? "common/protocol-version" : schemaOf[type];
    const validate = file === undefined ? undefined : ajv.getSchema(`${schemaRoot}/${file}-schema.json`);
    if (!validate) throw new Error(`no official schema of ${type}`);
    return validate;
  };
  return {
    faultOf(type, value) {
      const validate = validator(type);
      return validate(value) ? undefined : ajv.errorsText(validate.errors);
    },
    examples: (under) =>
      readdirSync(join(sharedFolder(), folder, under, "example"))
        .filter((name) => name.endsWith(".json"))
        .map((name) => ({ name: `${under}/${name}`, value: JSON.parse(readShared(`${folder}/${under}/example/${name}`)) as Record<string, unknown> })),
  };
}
