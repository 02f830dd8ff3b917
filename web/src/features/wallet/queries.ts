import { queryOptions } from "@tanstack/react-query";
import { answer, api, type Answer } from "../../api/client.ts";

export type WalletCredential = Answer<"/api/my/credentials", "get">["items"][number];
export type Showing = Answer<"/api/my/showings/{id}", "get">;
export type IssuedCode = Answer<"/api/my/credentials/{id}/showings", "post">;
export type CheckedCredential = Answer<"/api/credential-checks", "post">;
export type IssuedCredential = Answer<"/api/credentials", "get">["items"][number];
export type Standing = WalletCredential["standing"];
export type Purpose = Showing["purpose"];

export const walletQuery = queryOptions({
  queryKey: ["my-credentials"],
  queryFn: async () => (await answer(api.GET("/api/my/credentials"))).items,
});

export const credentialQuery = (id: string) =>
  queryOptions({ queryKey: ["my-credentials", id], queryFn: () => answer(api.GET("/api/my/credentials/{id}", { params: { path: { id } } })) });

/** Asked again every two seconds while somebody may look. */
export const showingQuery = (id: string) =>
  queryOptions({
    queryKey: ["my-showing", id],
    queryFn: () => answer(api.GET("/api/my/showings/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === "waiting" || state.data === undefined ? 2_000 : false),
  });

export const issuedQuery = queryOptions({
  queryKey: ["issued-credentials"],
  queryFn: async () => (await answer(api.GET("/api/credentials"))).items,
});
