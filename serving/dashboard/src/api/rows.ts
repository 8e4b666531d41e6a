/** Rows of the API's collections as queries: typed by path, followed over pages, each with its own state. */
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { api, body } from "./client.ts";
import type { paths } from "./schema.d.ts";

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { "application/json": infer A } } } };
}
  ? A
  : never;

/** Paths that answer with pages of rows. */
export type ListPath = {
  [P in keyof paths]: Answer<P> extends { data: unknown[]; next_cursor: string | null } ? P : never;
}[keyof paths];

/** A whole row: the document has columns as optional, since `fields` may leave them out. */
export type RowOf<P extends ListPath> = Answer<P> extends { data: (infer R)[] } ? Required<R> : never;
type Query = Record<string, string | number | boolean | readonly (string | number)[] | undefined>;

const PAGE_ROWS = 1000;

/** Up to `most` rows of a collection, over as many pages as that takes. */
export function useRows<P extends ListPath>(
  path: P,
  query: Query = {},
  { most = PAGE_ROWS, enabled = true, everyMs }: { most?: number; enabled?: boolean; everyMs?: number } = {},
): UseQueryResult<RowOf<P>[], Error> {
  return useQuery({
    queryKey: [path, query, most],
    enabled,
    ...(everyMs === undefined ? {} : { refetchInterval: everyMs, staleTime: everyMs }),
    queryFn: ({ signal }) => fetchRows(path, query, most, signal),
  });
}

async function fetchRows<P extends ListPath>(
  path: P,
  query: Query,
  most: number,
  signal: AbortSignal,
): Promise<RowOf<P>[]> {
  const rows: RowOf<P>[] = [];
  let cursor: string | undefined;
  do {
    const limit = Math.min(PAGE_ROWS, most - rows.length);
    const params = { query: { ...flat(query), limit, ...(cursor ? { cursor } : {}) } };
    // The paths have one shape, which openapi-fetch cannot see through a type parameter.
    const answer = (await body(api.GET(path as never, { params, signal } as never))) as Page<RowOf<P>>;
    rows.push(...answer.data);
    cursor = answer.next_cursor ?? undefined;
  } while (cursor && rows.length < most);
  return rows;
}

interface Page<R> {
  data: R[];
  next_cursor: string | null;
}

function flat(query: Query): Record<string, string | number | boolean> {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : (value as string)]),
  );
}
