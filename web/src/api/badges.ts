import { useQuery } from "@tanstack/react-query";
import { counterQuery, queueQuery, waitsForOffice, waitsForPapers } from "./desk-case.ts";
import { requestsQuery } from "./requests.ts";
import { usePerson } from "./session.ts";
import { tasksQuery } from "./tasks.ts";

export type BadgeKind = "counter" | "queue" | "requests" | "tasks";

/** How much waits for the person who looks; only what they must act on themselves. Zero while it isn't known. */
export function useBadge(kind: BadgeKind): number {
  const person = usePerson();
  const mayAnswer = person?.roles.includes("share-officer") ?? false;
  const counter = useQuery({ ...counterQuery, enabled: kind === "counter" });
  const queue = useQuery({ ...queueQuery, enabled: kind === "queue" });
  const requests = useQuery({ ...requestsQuery, enabled: kind === "requests" && mayAnswer });
  const tasks = useQuery({ ...tasksQuery, enabled: kind === "tasks" });
  switch (kind) {
    case "counter": return counter.data?.filter(({ state }) => waitsForPapers.includes(state)).length ?? 0;
    case "queue": return queue.data?.filter(({ state }) => waitsForOffice.includes(state)).length ?? 0;
    case "tasks": return tasks.data?.filter(({ taken }) => taken !== "colleague").length ?? 0;
    case "requests": return requests.data?.filter(({ state, providingParty }) => state === "submitted" && providingParty === person?.party).length ?? 0;
  }
}
