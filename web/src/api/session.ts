import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { doorPath } from "./door-path.ts";
import { answer, api, type Answer } from "./client.ts";

export type Session = Answer<"/api/session", "get">;
export type SessionPerson = NonNullable<Session["person"]>;
export type SessionApplicant = NonNullable<Session["applicant"]>;
export type Role = SessionPerson["roles"][number];

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: () => answer(api.GET("/api/session")),
  staleTime: 60_000,
});

/** Who is signed in at this node; undefined for a visitor or while it isn't known. */
export function usePerson(): SessionPerson | undefined {
  return useQuery(sessionQuery).data?.person;
}

/** Address that starts the sign-in with an account of this node and comes back to `returnTo`. A full page load, not a route of ours. */
export function signInAddress(returnTo: string): string {
  return startAddress(doorPath + returnTo);
}

/**
 * @param address   where to come back to, from the root: the door's path stands in it
 * @param provider  the node whose accounts are used; this one when left out
 */
export function startAddress(address: string, provider?: string): string {
  return `/api/session/start?${new URLSearchParams({ returnTo: address, ...(provider === undefined ? {} : { provider }) })}`;
}

/** The page where people choose whose account they sign in with; it comes back to `returnTo`. */
export function signInPage(returnTo: string): string {
  return `/sign-in?returnTo=${encodeURIComponent(doorPath + returnTo)}`;
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE("/api/session", { headers: { "content-type": "application/json" } })),
    onSuccess: () => {
      queries.clear();
      window.location.assign(`${doorPath}/`);
    },
  });
}
