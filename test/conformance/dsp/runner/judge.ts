import { context } from "./protocol.ts";
import type { Schemas } from "./schemas.ts";

/** Judges whatever the connector says: requests, acknowledgements, errors. */
export interface Judge {
  /** @returns what is wrong with a message of any type, or undefined; `expected`: the only types that may stand here */
  faultOf(body: unknown, expected?: readonly string[]): string | undefined;
}

/** @param contexts  that may be named beside the protocol's own */
export function createJudge(schemas: Schemas, contexts: readonly string[]): Judge {
  const known = new Set([context, ...contexts]);
  return {
    faultOf(body, expected) {
      if (!isObject(body)) return `a message is a JSON object, not ${JSON.stringify(body) ?? "nothing"}`;
      const type = body["@type"];
      if (typeof type !== "string") return "a message has an @type";
      if (expected && !expected.includes(type)) return `a ${type} where a ${expected.join(" or ")} belongs`;
      if (!schemas.types.includes(type)) return `the protocol has no message ${type}`;
      const fault = schemas.faultOf(type, body);
      if (fault !== undefined) return `not as the official schema has it: ${fault}`;
      const strange = (body["@context"] as readonly string[]).filter((one) => !known.has(one));
      return strange.length > 0 ? `@context names ${strange.join(", ")}, which only its author can read` : undefined;
    },
  };
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
