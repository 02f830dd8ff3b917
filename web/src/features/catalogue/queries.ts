import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api, type Answer } from "../../api/client.ts";

export type Resource = Answer<"/api/catalogue/{id}", "get">;
export type ImportResult = Answer<"/api/catalogue/imports", "post">;

/** Largest file an import takes. @source src/kernel/catalogue/routes.ts */
export const importLimitBytes = 64 * 1024 * 1024;

export function resourcesQuery(side: "all" | "own" | "peer", q: string) {
  return queryOptions({
    queryKey: ["catalogue", side, q],
    queryFn: async () => (await answer(api.GET("/api/catalogue", { params: { query: { side, q } } }))).resources,
    staleTime: 5_000,
    placeholderData: keepPreviousData,
  });
}

export function resourceQuery(id: string) {
  return queryOptions({ queryKey: ["resource", id], queryFn: () => answer(api.GET("/api/catalogue/{id}", { params: { path: { id } } })), staleTime: 5_000 });
}

export function importsQuery(resource: string) {
  return queryOptions({ queryKey: ["imports", resource], queryFn: async () => (await answer(api.GET("/api/catalogue/imports", { params: { query: { resource } } }))).imports, staleTime: 5_000 });
}

/** Sends a table to the node. @param dryRun  only look at it: nothing is replaced */
export function importFile(resource: string, file: File, dryRun: boolean): Promise<ImportResult> {
  return answer(api.POST("/api/catalogue/imports", {
    params: { query: { resource, filename: file.name.slice(-200), dryRun } },
    headers: { "content-type": "application/octet-stream" },
    // The file's bytes are the body, as they are.
    body: file as never,
    bodySerializer: (bytes: unknown) => bytes as BodyInit,
  }));
}
