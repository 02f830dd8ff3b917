import { Compile } from "typebox/compile";
import { ResourceDefinition } from "./schema.ts";

/** Compiled: hundreds are read at each start. */
const shape = Compile(ResourceDefinition);

/**
 * What the schema can't say about a definition.
 * @returns undefined when it is sound, else the rule it breaks
 * @source 政务数据共享条例 art. 15: conditional sharing names scope and purposes, a prohibition its reason and law
 */
export function faultOf({ id, provider, keyField, fields, shareAttribute, prohibition, purposes }: ResourceDefinition): string | undefined {
  const names = fields.map(({ name }) => name);
  if (new Set(names).size !== names.length) return `${id}: two fields have one name`;
  if (!names.includes(keyField)) return `${id}: the key is none of its fields`;
  if (nodeOf(id) !== nodeOf(provider)) return `${id} is not of its provider's node`;
  if ((shareAttribute === "prohibited") !== (prohibition !== null)) return `${id}: a prohibited resource, and no other, states reason and law`;
  if (shareAttribute === "conditional" && purposes.length === 0) return `${id}: conditional sharing names its purposes`;
  return undefined;
}

/** @throws Error  naming the definition and its fault */
export function parseDefinition(value: unknown): ResourceDefinition {
  if (!shape.Check(value)) {
    const [fault] = shape.Errors(value);
    throw new Error(`resource definition: ${fault?.instancePath} ${fault?.message}`);
  }
  const definition = value as ResourceDefinition;
  const broken = faultOf(definition);
  if (broken) throw new Error(`resource definition ${broken}`);
  return definition;
}

/** The node of a party or resource: the part before the colon. */
export function nodeOf(id: string): string {
  return id.slice(0, id.indexOf(":"));
}
