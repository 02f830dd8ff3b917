import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { answer, api, type Answer } from "../../api/client.ts";

export type Program = Answer<"/api/programs", "get">["programs"][number];
export type ProgramKey = Program["keys"][number];
export type IssuedKey = Answer<"/api/programs", "post">;

export const programsQuery = queryOptions({ queryKey: ["programs"], queryFn: async () => (await answer(api.GET("/api/programs"))).programs });

/** A change of one's programs; the list is read anew after it. */
export function useProgramChange<Wish, Result>(change: (wish: Wish) => Promise<Result>, done?: (result: Result) => void): UseMutationResult<Result, Error, Wish> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (result) => {
      void queries.invalidateQueries({ queryKey: programsQuery.queryKey });
      done?.(result);
    },
  });
}

export const registerProgram = (body: { name: string; days: number }): Promise<IssuedKey> => answer(api.POST("/api/programs", { body }));
export const issueKey = ({ id, ...body }: { id: string; days: number; overlapHours: number }): Promise<IssuedKey> =>
  answer(api.POST("/api/programs/{id}/keys", { params: { path: { id } }, body }));
export const endKey = (path: { id: string; key: string }): Promise<Program> => answer(api.DELETE("/api/programs/{id}/keys/{key}", { params: { path } }));
export const endProgram = (id: string): Promise<Program> => answer(api.DELETE("/api/programs/{id}", { params: { path: { id } } }));
