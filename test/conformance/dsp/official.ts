import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readShared, sharedFolder } from "../../support/shared.ts";
import { loadSchemas } from "./runner/schemas.ts";

/** The official JSON Schemas and examples, read in place. */
export const folder = "conformance/dsp-schemas";

export interface Official {
  /** @param type  an `@type`, or `version` @returns what is wrong, or undefined */
  faultOf(type: string, value: unknown): string | undefined;
  /** @param under  `negotiation`, `catalog` or `transfer` */
  examples(under: string): { name: string; value: Record<string, unknown> }[];
}

export function official(): Official {
  const { faultOf } = loadSchemas(join(sharedFolder(), folder));
  return {
    faultOf: (type, value) => faultOf(type === "version" ? "ProtocolVersion" : type, value),
    examples: (under) =>
      readdirSync(join(sharedFolder(), folder, under, "example"))
        .filter((name) => name.endsWith(".json"))
        .map((name) => ({ name: `${under}/${name}`, value: JSON.parse(readShared(`${folder}/${under}/example/${name}`)) as Record<string, unknown> })),
  };
}
