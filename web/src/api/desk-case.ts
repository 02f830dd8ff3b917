import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { answer, api, type Answer } from "./client.ts";

export type DeskCase = Answer<"/api/desk/cases/{no}", "get">;
export type CaseMaterial = DeskCase["materials"][number];
export type EvidenceValue = NonNullable<CaseMaterial["evidence"]>[number];
export type DeskStep = DeskCase["timeline"][number];
export type CasePart = DeskCase["parts"][number];
export type QueueRow = Answer<"/api/desk/queue", "get">["items"][number];

/** How often a desk looks for news by itself. */
const refreshMs = 15_000;

/** One case of my office or counter. */
export function deskCaseQuery(no: string) {
  return queryOptions({
    queryKey: ["desk-case", no],
    queryFn: () => answer(api.GET("/api/desk/cases/{no}", { params: { path: { no } } })),
    staleTime: 3_000,
    refetchInterval: refreshMs,
  });
}

/** Cases my office decides, shortest clock first. */
export const queueQuery = queryOptions({
  queryKey: ["desk-queue"],
  queryFn: async () => (await answer(api.GET("/api/desk/queue"))).items,
  staleTime: 3_000,
  refetchInterval: refreshMs,
});

/** Cases of my counter: today's, and those under way. */
export const counterQuery = queryOptions({
  queryKey: ["counter-cases"],
  queryFn: async () => (await answer(api.GET("/api/counter/cases"))).items,
  staleTime: 3_000,
  refetchInterval: refreshMs,
});

/**
 * One step on a case. When the answer carries the case as it stands afterwards it is shown at once; lists are asked again.
 * @param step  makes the call
 */
export function useCaseStep<V, R>(no: string, step: (input: V) => Promise<R>, onDone?: (result: R) => void): UseMutationResult<R, Error, V> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: (result) => {
      const after = (result as { case?: DeskCase } | undefined)?.case;
      if (after) queries.setQueryData(deskCaseQuery(no).queryKey, after);
      else void queries.invalidateQueries({ queryKey: deskCaseQuery(no).queryKey });
      void queries.invalidateQueries({ queryKey: queueQuery.queryKey });
      void queries.invalidateQueries({ queryKey: counterQuery.queryKey });
      onDone?.(result);
    },
    onError: () => void queries.invalidateQueries({ queryKey: deskCaseQuery(no).queryKey }),
  });
}

/** The signed custody chain of a case, byte for byte as the node gives it. */
export function fetchCustody(no: string): Promise<string> {
  return answer(api.GET("/api/desk/cases/{no}/custody", { params: { path: { no } }, parseAs: "text" }) as never);
}

/** Address of an uploaded page; the browser saves it under its own name. */
export function materialFileAddress(no: string, slot: string): string {
  return `/api/desk/cases/${encodeURIComponent(no)}/materials/${encodeURIComponent(slot)}/file`;
}

/** States in which the deciding office has something to do. */
export const waitsForOffice: readonly QueueRow["state"][] = ["offered", "held", "accepted", "decided"];
/** States in which the applicant is waited for, so that the counter takes papers. */
export const waitsForPapers: readonly QueueRow["state"][] = ["supplementing", "acceptedSupplementing"];
/** Nothing more is owed. */
export const isOver: readonly QueueRow["state"][] = ["completed", "notAccepted", "withdrawn"];
