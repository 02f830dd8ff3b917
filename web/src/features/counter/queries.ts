import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api, type Answer } from "../../api/client.ts";

export type Item = Answer<"/api/items/{id}", "get">;
export type Preview = Answer<"/api/cases/{no}/materials/{slot}/preview", "post">;
export type CounterReceipt = Answer<"/api/cases/{no}/receipt", "post">;

/** Every item that fits the words, runnable or not: the others are shown with why not. */
export function itemsQuery(q: string) {
  return queryOptions({
    queryKey: ["intake-items", q],
    queryFn: () => answer(api.GET("/api/items", { params: { query: { limit: 200, ...(q === "" ? {} : { q }) } } })),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}

export function itemQuery(id: string) {
  return queryOptions({ queryKey: ["item", id], queryFn: () => answer(api.GET("/api/items/{id}", { params: { path: { id } } })), staleTime: 60_000 });
}

/** A receipt just given out. It lives in memory only: the node doesn't keep the code, and neither does the browser's storage. */
export function receiptKey(no: string): readonly string[] {
  return ["counter-receipt", no];
}
