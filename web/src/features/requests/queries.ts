import { queryOptions } from "@tanstack/react-query";
import { answer, api, type Answer } from "../../api/client.ts";
import type { Grant } from "../../api/requests.ts";

export type Resource = Answer<"/api/catalogue/{id}", "get">;
export type CallResult = Answer<"/api/calls", "post">;

export function resourceQuery(id: string) {
  return queryOptions({ queryKey: ["resource", id], queryFn: () => answer(api.GET("/api/catalogue/{id}", { params: { path: { id } } })), staleTime: 30_000, enabled: id !== "" });
}

/** What a refusal of sharing may rest on, each with its sentence. */
export const groundsQuery = queryOptions({ queryKey: ["rejection-grounds"], queryFn: async () => (await answer(api.GET("/api/requests/grounds"))).grounds, staleTime: Infinity });

/** What an act on a grant may rest on, for either side. */
export const grantGroundsQuery = queryOptions({ queryKey: ["grant-grounds"], queryFn: async () => (await answer(api.GET("/api/grants/grounds"))).grounds, staleTime: Infinity });

/** What a grant would say in words, before it is signed. */
export function grantTextQuery(request: string, wish: { fields: string[]; validUntil: string; ratePerMinute?: number }) {
  return queryOptions({ queryKey: ["grant-preview", request, wish], queryFn: () => answer(api.POST("/api/requests/{id}/grant-text", { params: { path: { id: request } }, body: wish })), staleTime: Infinity, retry: false });
}

interface Terms {
  readonly fields?: string[];
  readonly purpose?: Grant["purpose"];
  readonly validUntil?: string;
  readonly ratePerMinute?: number;
  readonly recipients?: string[];
}

/** What other terms would say in words, and whether they are only less. */
export function amendmentTextQuery({ id, digest }: { id: string; digest: string }, terms: Terms) {
  return queryOptions({ queryKey: ["amendment-text", id, digest, terms], queryFn: () => answer(api.POST("/api/grants/{id}/amendment-text", { params: { path: { id } }, body: terms })), staleTime: Infinity, retry: false });
}
