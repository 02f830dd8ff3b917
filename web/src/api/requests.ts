import { queryOptions } from "@tanstack/react-query";
import { answer, api, type Answer } from "./client.ts";

export type AccessRequest = Answer<"/api/requests/{id}", "get">;
export type Grant = Answer<"/api/grants/{id}", "get">;

/** Requests that my office made or received. */
export const requestsQuery = queryOptions({
  queryKey: ["requests"],
  queryFn: async () => (await answer(api.GET("/api/requests", { params: { query: { side: "all" } } }))).requests,
  staleTime: 5_000,
  refetchInterval: 20_000,
});

export function requestQuery(id: string) {
  return queryOptions({ queryKey: ["requests", id], queryFn: () => answer(api.GET("/api/requests/{id}", { params: { path: { id } } })), staleTime: 5_000, refetchInterval: 20_000 });
}

/** Grants that my office holds or has given. */
export const grantsQuery = queryOptions({
  queryKey: ["grants"],
  queryFn: async () => (await answer(api.GET("/api/grants"))).grants,
  staleTime: 5_000,
});

export function grantQuery(id: string) {
  return queryOptions({ queryKey: ["grants", id], queryFn: () => answer(api.GET("/api/grants/{id}", { params: { path: { id } } })), staleTime: 5_000 });
}
