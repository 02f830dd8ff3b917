import { useTexts } from "../i18n/texts.ts";
import { dataTexts } from "./data-i18n.ts";

type Words = typeof dataTexts.zh;

/** Names of purposes, kinds of basis and outcomes; a code that is newer than this page is shown as it is. */
export function useDataWords(): { [G in keyof Words]: (code: string) => string } {
  const t = useTexts(dataTexts);
  const named = <G extends keyof Words>(group: G) => (code: string): string => (Object.hasOwn(dataTexts.zh[group], code) ? t(`${group}.${code}` as never) : code);
  return {
    purpose: named("purpose"), basisKind: named("basisKind"), attribute: named("attribute"), cycle: named("cycle"),
    requestState: named("requestState"), grantState: named("grantState"), outcome: named("outcome"),
  };
}
