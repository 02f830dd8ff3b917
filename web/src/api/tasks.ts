import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Answer } from "./client.ts";

export type Task = Answer<"/api/tasks", "get">["tasks"][number];

/** What waits for my office and my role; my own first, then by when it is due. */
export const tasksQuery = queryOptions({
  queryKey: ["tasks"],
  queryFn: async () => (await answer(api.GET("/api/tasks"))).tasks,
  staleTime: 5_000,
  refetchInterval: 20_000,
});

export const taskDigestQuery = queryOptions({
  queryKey: ["tasks", "digest"],
  queryFn: () => answer(api.GET("/api/tasks/digest")),
  staleTime: 5_000,
  refetchInterval: 20_000,
});

/** Takes a task on, or gives it back. */
export function useAssignment() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, take }: { id: string; take: boolean }) =>
      take
        ? answer(api.POST("/api/tasks/{id}/assignment", { params: { path: { id } } }))
        : answer(api.DELETE("/api/tasks/{id}/assignment", { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ["tasks"] }),
  });
}
