import { queryOptions } from "@tanstack/react-query";
import { answer, api, type Answer } from "./client.ts";

export type AgreementSummary = Answer<"/api/agreements", "get">["agreements"][number];
export type AgreementView = Answer<"/api/agreements/{id}", "get">;

export const agreementsQuery = queryOptions({
  queryKey: ["agreements"],
  queryFn: () => answer(api.GET("/api/agreements")),
});

/** One agreement; asked again while the other side's signature may arrive. */
export function agreementQuery(id: string) {
  return queryOptions({
    queryKey: ["agreements", id],
    queryFn: () => answer(api.GET("/api/agreements/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === "proposed" ? 5_000 : false),
  });
}
