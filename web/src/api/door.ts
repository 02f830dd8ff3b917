import { queryOptions, useQuery } from "@tanstack/react-query";
import { doorPath } from "./door-path.ts";
import { answer, api, type Answer } from "./client.ts";

export type Door = Answer<"/api/door", "get">;

export const doorQuery = queryOptions({
  queryKey: ["door"],
  queryFn: () => answer(api.GET("/api/door", { params: { query: doorPath === "" ? {} : { door: doorPath } } })),
  staleTime: 5 * 60_000,
});

/** Whose site this is. The layouts render nothing before it is known, so pages can rely on it. */
export function useDoor(): Door {
  const { data } = useQuery(doorQuery);
  if (!data) throw new Error("useDoor is for pages inside a layout");
  return data;
}
