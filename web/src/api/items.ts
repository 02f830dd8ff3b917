import { queryOptions } from "@tanstack/react-query";
import { answer, api, type Answer, type paths } from "./client.ts";

export type ServiceItem = Answer<"/api/items/{id}", "get">;
export type ItemFilter = Omit<NonNullable<paths["/api/items"]["get"]["parameters"]["query"]>, "cursor" | "limit">;

/** The directory is small: one answer holds every match, so that a life event can be picked out of it. */
const wholeDirectory = 200;

export const itemsSummaryQuery = queryOptions({
  queryKey: ["items", "summary"],
  queryFn: () => answer(api.GET("/api/items/summary")),
  staleTime: 5 * 60_000,
});

export function itemsQuery(filter: ItemFilter) {
  return queryOptions({
    queryKey: ["items", "list", filter],
    queryFn: () => answer(api.GET("/api/items", { params: { query: { ...filter, limit: wholeDirectory } } })),
    staleTime: 60_000,
  });
}

export function itemQuery(id: string) {
  return queryOptions({
    queryKey: ["items", "one", id],
    queryFn: () => answer(api.GET("/api/items/{id}", { params: { path: { id } } })),
    staleTime: 60_000,
  });
}
