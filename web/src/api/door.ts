import { queryOptions, useQuery } from "@tanstack/react-query";
import { doorPath } from "./door-path.ts";
import { answer, api, type Answer } from "./client.ts";

export type Door = Answer<"/api/door", "get">;

export const doorQuery = queryOptions({
  queryKey: ["door"],
  queryFn: () => answer(api.GET("/api/door", { params: { query: doorPath === "" ? {} : { door: doorPath } } })),
  staleTime: 5 * 60_000,
});

/** Service halls of this side that take cases in. */
export const countersQuery = queryOptions({
  queryKey: ["counters"],
  queryFn: async () => (await answer(api.GET("/api/counters"))).counters,
  staleTime: 5 * 60_000,
});

/** Whose site this is. The layouts render nothing before it is known, so pages can rely on it. */
export function useDoor(): Door {
  const { data } = useQuery(doorQuery);
  if (!data) throw new Error("useDoor is for pages inside a layout");
  return data;
}
