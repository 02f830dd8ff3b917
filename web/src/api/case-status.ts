import { queryOptions } from "@tanstack/react-query";
import { answer, api, type Answer } from "./client.ts";

export type CaseStatus = Answer<"/api/status", "post">;
/** What every page about a case shows its applicant, by number and code or signed in. */
export type CaseView = Omit<CaseStatus, "applicantMasked">;
export type CasePart = CaseStatus["parts"][number];
export type TimelineEntry = CaseStatus["timeline"][number];

/** Nothing more is owed. */
export const closedStates: readonly CaseStatus["state"][] = ["completed", "notAccepted", "withdrawn"];

const storageKey = "twincity.cases";

export interface KeptCase {
  readonly caseNo: string;
  readonly code: string;
}

/** Cases looked up in this tab. They go when the tab is closed, because a code opens a case. */
export function keptCases(): readonly KeptCase[] {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isKeptCase) : [];
  } catch {
    return [];
  }
}

export function keepCase(one: KeptCase): void {
  try {
    window.sessionStorage.setItem(storageKey, JSON.stringify([one, ...keptCases().filter(({ caseNo }) => caseNo !== one.caseNo)].slice(0, 5)));
  } catch {
    // Without storage the code is asked for again.
  }
}

export function forgetCase(caseNo: string): void {
  try {
    window.sessionStorage.setItem(storageKey, JSON.stringify(keptCases().filter((one) => one.caseNo !== caseNo)));
  } catch {
    // Nothing was kept.
  }
}

function isKeptCase(value: unknown): value is KeptCase {
  return typeof value === "object" && value !== null && "caseNo" in value && "code" in value && typeof value.caseNo === "string" && typeof value.code === "string";
}

/** Where a case stands, by the number and code of the counter's receipt. */
export function caseStatusQuery({ caseNo, code }: KeptCase) {
  return queryOptions({
    queryKey: ["case-status", caseNo, code],
    queryFn: () => answer(api.POST("/api/status", { body: { caseNo, code } })),
    staleTime: 5_000,
  });
}
