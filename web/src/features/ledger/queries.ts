import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api, type Answer } from "../../api/client.ts";
import { fetchReceipt } from "../../api/verification.ts";

export type Books = Answer<"/api/ledger/books", "get">;
export type Book = Books["books"][number];
export type Stamp = Book["stamps"][number];
export type Entry = Answer<"/api/ledger/entries", "get">["entries"][number];

/** The state of both books; looked at again every few seconds while the page is open. */
export const booksQuery = queryOptions({
  queryKey: ["ledger", "books"],
  queryFn: () => answer(api.GET("/api/ledger/books", { params: { query: { pages: 5 } } })),
  refetchInterval: 5_000,
});

export const daysQuery = queryOptions({
  queryKey: ["ledger", "days"],
  queryFn: () => answer(api.GET("/api/ledger/days", { params: { query: { days: 14 } } })),
  staleTime: 10_000,
});

export function lineQuery(number: number) {
  return queryOptions({ queryKey: ["ledger", "line", number], queryFn: () => answer(api.GET("/api/ledger/lines/{number}", { params: { path: { number } } })) });
}

/** How long the node may wait for the other side's witness before it answers. */
const receiptWaitMs = 3_000;

/** The receipt as a file: the story is told from the very text that is verified. */
export function receiptQuery(ref: string) {
  return queryOptions({ queryKey: ["receipt", ref], queryFn: () => fetchReceipt(ref, receiptWaitMs), staleTime: 60_000, retry: false });
}

export interface EntryFilters {
  readonly family?: string;
  readonly peer?: string;
  readonly on?: string;
  readonly ref?: string;
}

export function entriesQuery(filters: EntryFilters) {
  return infiniteQueryOptions({
    queryKey: ["ledger", "entries", filters],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) => answer(api.GET("/api/ledger/entries", { params: { query: { limit: 50, ...filters, ...(pageParam === undefined ? {} : { cursor: pageParam }) } } })),
    getNextPageParam: (page) => (page.next === null ? undefined : Number(page.next)),
    staleTime: 5_000,
  });
}

/** Receipt number of one line, which only auditors and operators are told. */
export function refOfLineQuery(number: number, enabled: boolean) {
  return queryOptions({
    queryKey: ["ledger", "ref", number],
    enabled,
    queryFn: async () => (await answer(api.GET("/api/ledger/entries", { params: { query: { limit: 1, cursor: number } } }))).entries.find(({ seq }) => seq === number - 1)?.ref ?? null,
  });
}
