import type { ProtectedHeader } from "./jws.ts";
import { fact, type Fact } from "./verdict.ts";

/** Says which of these signatures were checked by software that nobody has evaluated as a cryptographic product. */
export function suiteFacts(signatures: readonly ProtectedHeader[]): Fact[] {
  const kids = [...new Set(signatures.filter(({ suite }) => suite === "sm2-sm3").map(({ kid }) => kid))];
  return kids.length === 0 ? [] : [fact("signed-sm2", { kids: kids.join(", ") })];
}
