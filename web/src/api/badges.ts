import { useQuery } from "@tanstack/react-query";
import { counterQuery, queueQuery, waitsForOffice, waitsForPapers } from "./desk-case.ts";
import { requestsQuery } from "./requests.ts";
import { usePerson } from "./session.ts";

export type BadgeKind = "counter" | "queue" | "requests";

/** How much waits for the person who looks; only what they must act on themselves. Zero while it isn't known. */
export function useBadge(kind: BadgeKind): number {
  const person = usePerson();
  const mayAnswer = person?.roles.includes("share-officer") ?? false;
  const counter = useQuery({ ...counterQuery, enabled: kind === "counter" });
  const queue = useQuery({ ...queueQuery, enabled: kind === "queue" });
  const requests = useQuery({ ...requestsQuery, enabled: kind === "requests" && mayAnswer });
  switch (kind) {
    case "counter": return counter.data?.filter(({ state }) => waitsForPapers.includes(state)).length ?? 0;
    case "queue": return queue.data?.filter(({ state }) => waitsForOffice.includes(state)).length ?? 0;
    case "requests": return requests.data?.filter(({ state, providingParty }) => state === "submitted" && providingParty === person?.party).length ?? 0;
  }
}
