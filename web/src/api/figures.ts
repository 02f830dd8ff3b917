import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api, type Answer } from "./client.ts";

export type Figure = Answer<"/api/figures/{id}", "get">;
export type FigureRecord = Answer<"/api/figures/{id}/records", "get">["records"][number];
export type FigurePoint = Answer<"/api/figures/{id}/history", "get">["points"][number];

/** Numbers are live: a page that stays open asks again. */
const refreshMs = 30_000;

export const figuresQuery = queryOptions({
  queryKey: ["figures"],
  queryFn: async () => (await answer(api.GET("/api/figures"))).figures,
  staleTime: 5_000,
  refetchInterval: refreshMs,
});

const queryOf = (on: string | undefined): { on?: string } => (on === undefined ? {} : { on });

/** @param on  a past day, or today when left out */
export function figureQuery(id: string, on: string | undefined) {
  return queryOptions({
    queryKey: ["figures", id, on],
    queryFn: () => answer(api.GET("/api/figures/{id}", { params: { path: { id }, query: queryOf(on) } })),
    staleTime: 5_000,
    refetchInterval: on === undefined ? refreshMs : false,
  });
}

export function figureHistoryQuery(id: string) {
  return queryOptions({
    queryKey: ["figures", id, "history"],
    queryFn: () => answer(api.GET("/api/figures/{id}/history", { params: { path: { id }, query: { days: 30 } } })),
    staleTime: 30_000,
  });
}

const pageSize = 20;

export function figureRecordsQuery(id: string, on: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ["figures", id, "records", on],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      answer(api.GET("/api/figures/{id}/records", { params: { path: { id }, query: { ...queryOf(on), limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 30_000,
  });
}

/** The records as a file. */
export function figureExportAddress(id: string, on: string | undefined): string {
  return `/api/figures/${id}/export${on === undefined ? "" : `?on=${on}`}`;
}
