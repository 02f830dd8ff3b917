import { queryOptions } from "@tanstack/react-query";
import { answer, api, type Answer } from "../../api/client.ts";

export type Objection = Answer<"/api/my/objections", "get">["objections"][number];
export type Kind = Objection["kind"];
export type Outcome = NonNullable<Objection["outcome"]>;

export const myObjectionsQuery = queryOptions({
  queryKey: ["my-objections"],
  queryFn: async () => (await answer(api.GET("/api/my/objections"))).objections,
  staleTime: 5_000,
});

export const officeObjectionsQuery = queryOptions({
  queryKey: ["objections"],
  queryFn: async () => (await answer(api.GET("/api/objections"))).objections,
  staleTime: 5_000,
});

export const calls = {
  file: (kind: Kind, words: string, about: string | undefined) => answer(api.POST("/api/my/objections", { body: { kind, words, ...(about === undefined ? {} : { about }) } })),
  answer: (id: string, outcome: Outcome, words: string) => answer(api.POST("/api/objections/{id}/answer", { params: { path: { id } }, body: { outcome, answer: words } })),
} as const;
