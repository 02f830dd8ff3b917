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
  return queryOptions({ queryKey: ["requests", id], queryFn: () => answer(api.GET("/api/requests/{id}", { params: { path: { id } } })), staleTime: 5_000, refetchInterval: ({ state }) => (isMoving(state.data) ? 1_000 : 20_000) });
}

/** The nodes are at work: the next step is a matter of moments. */
function isMoving(request: AccessRequest | undefined): boolean {
  if (!request?.negotiation) return false;
  const { negotiation: { owes, steps }, state, clock } = request;
  const onItsWay = state === "submitted" && steps.length === 1 && steps[0]?.by === "us" && steps[0].deliveredAt === null;
  return owes?.kind === "node" || onItsWay || (state === "submitted" && clock.budget === 1);
}

/** Grants that my office holds or has given. */
export const grantsQuery = queryOptions({
  queryKey: ["grants"],
  queryFn: async () => (await answer(api.GET("/api/grants"))).grants,
  staleTime: 5_000,
});

export function grantQuery(id: string) {
  return queryOptions({ queryKey: ["grants", id], queryFn: () => answer(api.GET("/api/grants/{id}", { params: { path: { id } } })), staleTime: 5_000, refetchInterval: ({ state }) => (waitsForAnswer(state.data) ? 2_000 : 20_000) });
}

/** Other terms are on their way between the two sides. */
function waitsForAnswer(grant: Grant | undefined): boolean {
  return grant?.versions?.some(({ state }) => state === "proposed" || state === "accepted") ?? false;
}
