import { QueryClient } from "@tanstack/react-query";
import { AwayError, ProblemError } from "./client.ts";

const MOST_TRIES = 2;

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchInterval: 60_000,
      refetchOnWindowFocus: true,
      // What the API refuses it refuses again; what did not answer is asked again when it is back (LinkBar).
      retry: (count, error) =>
        !(error instanceof ProblemError || error instanceof AwayError) && count < MOST_TRIES,
    },
  },
});
