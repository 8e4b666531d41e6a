import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { accessKey, api, body } from "./client.ts";
import type { components } from "./schema.d.ts";

type Me = components["schemas"]["Me"];

/** Who the API takes the reader for, and what he or she may do. */
export function useMe(): UseQueryResult<Me, Error> {
  return useQuery({
    queryKey: ["me", accessKey.get()],
    queryFn: ({ signal }) => body(api.GET("/api/v1/me", { signal })),
    staleTime: 60_000,
  });
}

/** Whether a key of this scope may change what all see. */
export function mayOperate(me: Me | undefined): boolean {
  return me !== undefined && !me.is_anonymous && (me.scope === "operate" || me.scope === "admin");
}
