import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import formats from "ajv-formats";

const schemaRoot = "https://w3id.org/dspace/2025/1";
const folders = ["common", "catalog", "negotiation", "transfer"] as const;

/** Judges messages by the official JSON Schemas. */
export interface Schemas {
  /** `@type`s that have a schema, and `ProtocolVersion`. */
  readonly types: readonly string[];
  /**
   * @param type  an `@type`, or `ProtocolVersion`
   * @returns what is wrong, or undefined
   * @throws Error  when there is no schema of the type
   */
  faultOf(type: string, value: unknown): string | undefined;
}

/** Compiling takes longer than judging a thousand messages. */
const loaded = new Map<string, Schemas>();

/** @param folder  with the published artifacts of the protocol: common/, catalog/, negotiation/ and transfer/ with `*-schema.json` */
export function loadSchemas(folder: string): Schemas {
  const schemas = loaded.get(folder) ?? compile(folder);
  loaded.set(folder, schemas);
  return schemas;
}

function compile(folder: string): Schemas {
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  (formats as unknown as (to: Ajv2019) => void)(ajv);
  const idOf = new Map<string, string>();
  for (const under of folders)
    for (const file of readdirSync(join(folder, under))) {
      const name = /^(.+)-schema\.json$/.exec(file)?.[1];
      if (name === undefined) continue;
      ajv.addSchema(JSON.parse(mended(readFileSync(join(folder, under, file), "utf8"))) as object);
      idOf.set(typeOf(name), `${schemaRoot}/${under}/${file}`);
    }
  return {
    types: [...idOf.keys()],
    faultOf(type, value) {
      const validate = ajv.getSchema(idOf.get(type) ?? "");
      if (!validate) throw new Error(`no official schema of ${type}`);
      return validate(value) ? undefined : ajv.errorsText(validate.errors, { dataVar: type });
    },
  };
}

/** Three of the published files have a reference without the slash that a JSON pointer begins with. */
const mended = (text: string): string => text.replaceAll("#definitions/", "#/definitions/");

/** contract-offer-message → ContractOfferMessage */
const typeOf = (name: string): string => name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
