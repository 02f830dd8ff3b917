import { queryOptions } from "@tanstack/react-query";
import type { Verdict } from "../../../src/verify/index.ts";
import { answer, api } from "./client.ts";

export type { Verdict };

/** The trust file that this node publishes: whose keys count. */
export const trustFileQuery = queryOptions({
  queryKey: ["trust-policy"],
  queryFn: () => answer(api.GET("/api/trust-policy", { parseAs: "text" })),
  staleTime: 60_000,
});

export interface TrustFault {
  readonly trustFault: string;
}

/**
 * Verifies a file on this device; nothing is sent anywhere. The verifying code is fetched when first needed.
 * @returns  the verdict, or what is wrong with the trust file
 */
export async function verifyHere(file: string | Uint8Array, trustFile: string): Promise<Verdict | TrustFault> {
  const { isWaiting, parseTrustPolicy, verifyFile } = await import("../../../src/verify/index.ts");
  let trust: Awaited<ReturnType<typeof parseTrustPolicy>>;
  try {
    trust = await parseTrustPolicy(trustFile);
  } catch (error) {
    return { trustFault: error instanceof Error ? error.message : String(error) };
  }
  const verdict = await verifyFile(file, trust, { now: new Date() });
  waiting.set(verdict, isWaiting(verdict));
  return verdict;
}

/** What a grant lets whom do, in words made here from its signed policy; undefined when it has none. */
export async function grantWordsHere(payload: string): Promise<{ readonly zh: string; readonly en: string } | undefined> {
  const { grantText, readGrantPolicy, readPayload } = await import("../../../src/verify/index.ts");
  const policy = readGrantPolicy(readPayload(payload).payload);
  return policy && grantText(policy);
}

/** Kept beside the verdict so that pages can ask without loading the verifying code. */
const waiting = new WeakMap<Verdict, boolean>();

/** Nothing is wrong, something is only not there yet. */
export function isStillWaiting(verdict: Verdict): boolean {
  return waiting.get(verdict) ?? false;
}

/** @param waitMs  how long the node may wait for the witness before it answers */
export async function fetchReceipt(ref: string, waitMs: number): Promise<string> {
  return answer(api.GET("/api/receipts/{ref}", { params: { path: { ref }, query: { waitMs } }, parseAs: "text" }) as never);
}

export function receiptAddress(ref: string): string {
  return `/api/receipts/${encodeURIComponent(ref)}`;
}

/** The public page that fetches a receipt and verifies it on the reader's device. */
export function verifyAddress(ref: string): string {
  return `/verify?receipt=${encodeURIComponent(ref)}`;
}
