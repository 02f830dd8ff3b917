import { infiniteQueryOptions } from "@tanstack/react-query";
import { answer, api, type Answer } from "../../api/client.ts";

export type LookedPage = Answer<"/api/my/looked", "get">;
export type LookedLine = LookedPage["lines"][number];

export const families = ["crossing", "custody", "consent", "identity", "credential", "other"] as const;
export type Family = (typeof families)[number];
export const periods = ["month", "year", "all"] as const;
export type Period = (typeof periods)[number];
export const allTime: Period = "all";

/** What the address says is wanted; anything else in it is as if it weren't there. */
export interface Wanted {
  readonly family: Family | undefined;
  /** Node whose offices acted. */
  readonly by: string | undefined;
  readonly period: Period;
}

export function readWanted(params: URLSearchParams): Wanted {
  const by = params.get("by") ?? undefined;
  return {
    family: families.find((one) => one === params.get("show")),
    by: by !== undefined && /^[a-z][a-z0-9-]{1,15}$/.test(by) ? by : undefined,
    period: periods.find((one) => one === params.get("when")) ?? allTime,
  };
}

const daysOf: Readonly<Record<Period, number | undefined>> = { month: 30, year: 365, all: undefined };

/** @param now  the node's instant */
export function filtersOf({ family, by, period }: Wanted, now: string): { family?: Family; by?: string; from?: string } {
  const days = daysOf[period];
  return {
    ...(family === undefined ? {} : { family }),
    ...(by === undefined ? {} : { by }),
    ...(days === undefined ? {} : { from: shanghaiDate(Date.parse(now) - days * 86_400_000) }),
  };
}

/** The date that a clock in Chengdu or Chongqing shows. */
function shanghaiDate(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
}

export function lookedQuery(wanted: Wanted, now: string) {
  const filters = filtersOf(wanted, now);
  return infiniteQueryOptions({
    queryKey: ["looked", filters],
    initialPageParam: "",
    queryFn: ({ pageParam }) => answer(api.GET("/api/my/looked", { params: { query: { limit: 30, ...filters, ...(pageParam === "" ? {} : { cursor: pageParam }) } } })),
    getNextPageParam: (page: LookedPage) => page.next ?? undefined,
    staleTime: 5_000,
  });
}

/** Addresses of the whole list as files, with the filters in force. */
export function fileAddress(kind: "export" | "table", wanted: Wanted, now: string): string {
  const query = new URLSearchParams(filtersOf(wanted, now)).toString();
  return `/api/my/looked/${kind}${query === "" ? "" : `?${query}`}`;
}
