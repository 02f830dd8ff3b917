import { queryOptions } from "@tanstack/react-query";
import { answer, api, type Answer } from "../../api/client.ts";

export type SignInChoice = Answer<"/api/sign-in/{uid}", "get">;
export type SignInWay = Answer<"/api/sign-in", "get">["ways"][number];

export const waysQuery = queryOptions({ queryKey: ["sign-in-ways"], queryFn: () => answer(api.GET("/api/sign-in")), staleTime: 10_000 });

/** Never from memory: an interaction is one person's, once. */
export const choiceQuery = (uid: string) =>
  queryOptions({ queryKey: ["sign-in", uid], queryFn: () => answer(api.GET("/api/sign-in/{uid}", { params: { path: { uid } } })), staleTime: 0, gcTime: 0 });
