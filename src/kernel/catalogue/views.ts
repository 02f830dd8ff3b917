import type { Resource } from "./schema.ts";
import type { StoredResource } from "./store.ts";

/** A resource as this node shows it. */
export function toResourceView({ definition, node, state, recordCount, importedAt, publishedAt }: StoredResource, self: string): Resource {
  return {
    ...definition,
    recordCount,
    importedAt: importedAt?.toISOString() ?? null,
    node,
    side: node === self ? "own" : "peer",
    state,
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}
