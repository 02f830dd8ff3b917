import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Answer } from "../../api/client.ts";

export type MyConsents = Answer<"/api/my/consents", "get">;
export type ConsentRow = MyConsents["consents"][number];
export type MyConsent = Answer<"/api/my/consents/{id}", "get">;
export type ConsentAct = MyConsent["acts"][number];

/** What has just been agreed to, or used, is to be seen at once. */
export const myConsentsQuery = queryOptions({
  queryKey: ["my-consents"],
  queryFn: () => answer(api.GET("/api/my/consents")),
  staleTime: 2_000,
});

export function myConsentQuery(id: string) {
  return queryOptions({
    queryKey: ["my-consents", id],
    queryFn: () => answer(api.GET("/api/my/consents/{id}", { params: { path: { id } } })),
    staleTime: 2_000,
  });
}

const calls = {
  pause: (id: string) => answer(api.POST("/api/my/consents/{id}/pause", { params: { path: { id } } })),
  resume: (id: string) => answer(api.POST("/api/my/consents/{id}/resumption", { params: { path: { id } } })),
  revoke: (id: string) => answer(api.POST("/api/my/consents/{id}/revocation", { params: { path: { id } } })),
} as const satisfies Record<ConsentAct, (id: string) => Promise<MyConsent>>;

/** Pausing, resuming, withdrawing; the answer is the consent as it stands now. */
export function useConsentAct(id: string, done: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: ConsentAct) => calls[act](id),
    onSuccess: (now) => {
      queries.setQueryData(myConsentQuery(id).queryKey, now);
      void queries.invalidateQueries({ queryKey: myConsentsQuery.queryKey, exact: true });
      done();
    },
  });
}

/** Still in force, or paused by the person: what the person may want to act on. */
export function isLive({ state }: Pick<ConsentRow, "state">): boolean {
  return state === "active" || state === "paused";
}
