import { queryOptions } from "@tanstack/react-query";
import { answer, api, type Answer } from "./client.ts";

export type Freeze = Answer<"/api/ledger/freezes", "get">["items"][number];

/** Ledgers that contradicted themselves: what our witness froze, and what a peer's witness froze of ours; newest first. */
export const freezesQuery = queryOptions({
  queryKey: ["freezes"],
  queryFn: async () => (await answer(api.GET("/api/ledger/freezes"))).items,
  staleTime: 10_000,
  refetchInterval: 30_000,
});

/** Address of the evidence file. */
export const evidenceOf = ({ id }: Freeze): string => `/api/ledger/freezes/${id}/evidence`;
