import { suspensionGrounds } from "../../../kernel/terms/index.ts";
import { clauseMissing } from "./errors.ts";

/**
 * Only a ground that the law names, with its clause, stops the clock; asked of every such link, whichever side made it.
 * @throws clauseMissing (422)
 * @source 行政许可法 art. 45
 */
export function requireGround({ clause, kind }: Readonly<Record<string, unknown>>): void {
  if (typeof clause !== "string" || clause.trim() === "") throw clauseMissing();
  if (typeof kind !== "string" || !Object.hasOwn(suspensionGrounds, kind)) throw clauseMissing(`${String(kind)} is no ground`);
}
