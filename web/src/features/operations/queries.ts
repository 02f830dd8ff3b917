import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api, type Answer } from "../../api/client.ts";

export type PeerList = Answer<"/api/peers", "get">;
export type PeerView = PeerList["items"][number];
export type PeerHealth = Answer<"/api/health", "get">["peers"][number];

export type PeerQueue = Answer<"/api/queues", "get">["items"][number];
export type ParkedList = Answer<"/api/events/parked", "get">;
export type ParkedEvent = ParkedList["items"][number];
export type Redriven = Answer<"/api/events/parked/retry", "post">;

export type OwnKeys = Answer<"/api/keys", "get">;

export const keysQuery = queryOptions({ queryKey: ["own-keys"], queryFn: () => answer(api.GET("/api/keys")), staleTime: 3_000, refetchInterval: 10_000 });
export const markedQuery = (peer: string) => queryOptions({ queryKey: ["marked-events", peer], queryFn: () => answer(api.GET("/api/peers/{id}/marked", { params: { path: { id: peer } } })), staleTime: 30_000 });
export const peersQuery = queryOptions({ queryKey: ["peers"], queryFn: () => answer(api.GET("/api/peers")), staleTime: 3_000, refetchInterval: 10_000 });
export const healthQuery = queryOptions({ queryKey: ["health"], queryFn: () => answer(api.GET("/api/health")), staleTime: 3_000, refetchInterval: 10_000 });
export const queuesQuery = queryOptions({ queryKey: ["queues"], queryFn: () => answer(api.GET("/api/queues")), staleTime: 2_000, refetchInterval: 5_000 });
export const forgottenQuery = (peer: string) => queryOptions({ queryKey: ["forgotten-events", peer], queryFn: () => answer(api.GET("/api/queues/{id}/forgotten", { params: { path: { id: peer } } })), staleTime: 10_000 });
export const parkedQuery = queryOptions({ queryKey: ["parked-events"], queryFn: () => answer(api.GET("/api/events/parked")), staleTime: 2_000, refetchInterval: 10_000 });
export const ledgerSizeQuery = queryOptions({ queryKey: ["ledger-size"], queryFn: () => answer(api.GET("/api/ledger/size")), staleTime: 3_000, refetchInterval: 10_000 });

export const witnessesQuery = queryOptions({ queryKey: ["witnesses"], queryFn: () => answer(api.GET("/api/ledger/witnesses")), staleTime: 3_000, refetchInterval: 10_000 });

/** The newest checkpoint as the ledger signed it, with the witnesses' lines. */
export const checkpointQuery = queryOptions({
  queryKey: ["checkpoint"],
  queryFn: () => answer(api.GET("/ledger/checkpoint", { parseAs: "text" }) as never) as Promise<string>,
  staleTime: 3_000,
  refetchInterval: 10_000,
});

export const ledgerEntriesQuery = infiniteQueryOptions({
  queryKey: ["ledger-entries"],
  initialPageParam: undefined as number | undefined,
  queryFn: ({ pageParam }) => answer(api.GET("/api/ledger/entries", { params: { query: { limit: 20, ...(pageParam === undefined ? {} : { cursor: pageParam }) } } })),
  getNextPageParam: (page) => (page.next === null ? undefined : Number(page.next)),
  staleTime: 5_000,
});

/** The signed descriptor of this node, byte for byte. */
export function fetchDescriptor(): Promise<string> {
  return answer(api.GET("/.well-known/twincity-node", { parseAs: "text" }) as never);
}
