import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api, type Answer } from "../../api/client.ts";

export type Resource = Answer<"/api/catalogue/{id}", "get">;
export type Entry = Answer<"/api/catalogue/{id}/entry", "get">;
export type EntryPage = Answer<"/api/catalogue", "get">;
export type EntryRow = EntryPage["resources"][number];
export type Facet = EntryPage["facets"][number];
export type FilterName = Facet["filter"];
export type ImportResult = Answer<"/api/catalogue/imports", "post">;
export type EntryImportResult = Answer<"/api/catalogue/entry-imports", "post">;
export type Mapping = Answer<"/api/catalogue/mappings", "post">;

/** Largest file an import takes. @source src/kernel/catalogue/routes.ts */
export const importLimitBytes = 64 * 1024 * 1024;
/** Largest list of a portal. @source src/kernel/catalogue/routes-entries.ts */
export const portalFileLimitBytes = 16 * 1024 * 1024;

export const sorts = ["best", "newest", "provider"] as const;
export type Sort = (typeof sorts)[number];
export const filterNames: readonly FilterName[] = ["side", "attribute", "kind", "cycle", "opening", "provider", "theme", "portal"];

/** What the list is asked for: words, order and filters, as they stand in the address. */
export interface Asked {
  readonly q: string;
  readonly sort: Sort;
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
}

export function readAsked(search: URLSearchParams): Asked {
  const filters = Object.fromEntries(filterNames.flatMap((name) => {
    const value = search.get(name)?.slice(0, 200) ?? "";
    return value === "" || (name === "side" && value !== "own" && value !== "peer") ? [] : [[name, value]];
  }));
  return { q: search.get("q")?.trim().slice(0, 100) ?? "", sort: sorts.find((one) => one === search.get("sort")) ?? "best", filters };
}

/** The query string that the node takes, without order and place. */
export function filterQuery({ q, filters }: Asked) {
  const { side, ...rest } = filters;
  return { ...(q === "" ? {} : { q }), ...(side === "own" || side === "peer" ? { side } as const : {}), ...rest };
}

export const pageSize = 50;

export function entriesQuery(asked: Asked) {
  return infiniteQueryOptions({
    queryKey: ["catalogue", "entries", asked],
    queryFn: ({ pageParam }) => answer(api.GET("/api/catalogue", { params: { query: { ...filterQuery(asked), sort: asked.sort, limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page: EntryPage) => page.next,
    staleTime: 5_000,
    placeholderData: keepPreviousData,
  });
}

export function entryQuery(id: string) {
  return queryOptions({ queryKey: ["catalogue", "entry", id], queryFn: () => answer(api.GET("/api/catalogue/{id}/entry", { params: { path: { id } } })), staleTime: 5_000 });
}

export function resourceQuery(id: string) {
  return queryOptions({ queryKey: ["resource", id], queryFn: () => answer(api.GET("/api/catalogue/{id}", { params: { path: { id } } })), staleTime: 5_000 });
}

export function importsQuery(resource: string) {
  return queryOptions({ queryKey: ["imports", resource], queryFn: async () => (await answer(api.GET("/api/catalogue/imports", { params: { query: { resource } } }))).imports, staleTime: 5_000 });
}

export const mappingsQuery = queryOptions({ queryKey: ["catalogue", "mappings"], queryFn: async () => (await answer(api.GET("/api/catalogue/mappings"))).mappings, staleTime: 60_000 });
export const entryImportsQuery = queryOptions({ queryKey: ["catalogue", "entry-imports"], queryFn: async () => (await answer(api.GET("/api/catalogue/entry-imports"))).imports, staleTime: 5_000 });

/** The file's bytes are the body, as they are. */
const asBytes = (file: File) => ({ headers: { "content-type": "application/octet-stream" }, body: file as never, bodySerializer: (bytes: unknown) => bytes as BodyInit });

/** Sends a table to the node. @param dryRun  only look at it: nothing is replaced */
export function importFile(resource: string, file: File, dryRun: boolean): Promise<ImportResult> {
  return answer(api.POST("/api/catalogue/imports", { params: { query: { resource, filename: file.name.slice(-200), dryRun } }, ...asBytes(file) }));
}

/** Sends a portal's list to the node. @param mapping  digest of the mapping it is read by */
export function importEntries(mapping: string, file: File, how: { readonly dryRun: boolean; readonly publish: boolean; readonly withdrawMissing: boolean }): Promise<EntryImportResult> {
  return answer(api.POST("/api/catalogue/entry-imports", { params: { query: { mapping, filename: file.name.slice(-200), ...how } }, ...asBytes(file) }));
}

/** @param mapping  what stands in the file that the reader chose; the node says what is wrong with it */
export function addMapping(mapping: unknown): Promise<Mapping> {
  return answer(api.POST("/api/catalogue/mappings", { body: mapping as never }));
}
