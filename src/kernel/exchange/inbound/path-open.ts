import type { ProblemError } from "../../../platform/http/problem.ts";
import type { Call } from "../schema.ts";
import type { Facts } from "./facts.ts";

/** While one side's witness has frozen the other's ledger, nothing is handed over. */
export function pathOpen(_call: Call, { suspension }: Facts): ProblemError | undefined {
  return suspension;
}
