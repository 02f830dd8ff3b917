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

/** Address that starts the sign-in and comes back to `returnTo`. A full page load, not a route of ours. */
export function signInAddress(returnTo: string): string {
  return `/api/session/start?returnTo=${encodeURIComponent(doorPath + returnTo)}`;
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
