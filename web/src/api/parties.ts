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

/** Names an office by its id; while names aren't known, or for one that has left, the id itself. */
export function useOffices(): (party: string) => NamedOffice {
  const { data } = useQuery(partiesQuery);
  return (party) => {
    const found = data?.find((one) => one.id === party);
    return { node: party.slice(0, Math.max(0, party.indexOf(":"))), nameZh: found?.nameZh ?? party, nameEn: found?.nameEn ?? party };
  };
}
