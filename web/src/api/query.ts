import { QueryClient } from "@tanstack/react-query";
import { RefusedError } from "./client.ts";

/** A refusal is an answer and isn't asked for again; a missing answer is tried twice more. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => !(error instanceof RefusedError) && failures < 2,
        retryDelay: (attempt) => 400 * 2 ** attempt,
      },
    },
  });
}
