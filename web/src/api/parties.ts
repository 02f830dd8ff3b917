import { queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "./client.ts";

/** Offices of both sides by their ids. */
export const partiesQuery = queryOptions({
  queryKey: ["parties"],
  queryFn: async () => (await answer(api.GET("/api/parties"))).items,
  staleTime: 5 * 60_000,
});

export interface NamedOffice {
  readonly node: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** Names an office by its id: dots while names aren't known yet, the id itself for one that has left. */
export function useOffices(): (party: string) => NamedOffice {
  const { data } = useQuery(partiesQuery);
  return (party) => {
    const found = data?.find((one) => one.id === party);
    const unnamed = data === undefined ? "…" : party;
    return { node: party.slice(0, Math.max(0, party.indexOf(":"))), nameZh: found?.nameZh ?? unnamed, nameEn: found?.nameEn ?? unnamed };
  };
}
