import { serializeItem, type Item } from "structured-headers";
import { component } from "./signature-base.ts";

/** What RFC 9421 leaves to the application: docs/protocol says the same in words. */
export const signatureTag = "twincity";
export const signatureLabel = "sig1";

/** How far the signer's clock may be from ours, either way. */
export const freshnessSeconds = 300;
/** A message signed 300 s ahead of our clock stays fresh for 600 s: so long its nonce is remembered. */
export const nonceSeconds = 2 * freshnessSeconds;

export const requestComponents: readonly Item[] = ["@method", "@target-uri", "@authority", "content-digest"].map((name) => component(name));

/** An answer names the request it belongs to by the request's own signature. @param label  of the request's signature */
export function answerComponents(label: string): readonly Item[] {
  return [
    component("@status"),
    component("content-digest"),
    component("@method", { req: true }),
    component("@target-uri", { req: true }),
    component("signature", { key: label, req: true }),
  ];
}

/** One text per component, whatever the order of its parameters. */
export function componentKey([name, params]: Item): string {
  return serializeItem(name, new Map([...params].sort(([one], [other]) => (one < other ? -1 : 1))));
}
