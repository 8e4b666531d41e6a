/**
 * Groups of vessels and saved views: with an access key they are the user's own in the API, without one they stay in
 * this browser. Names are unique; what is kept under a name that is there takes its place.
 */
import { useMutation, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { accessKey, api, body, request } from "../api/client.ts";
import { queries } from "../api/queries.ts";

export interface Group {
  name: string;
  mmsis: number[];
}
export interface SavedView {
  name: string;
  /** The query of its link. */
  query: string;
}

/** A thing as it is stored; `owner` is null in this browser, and of somebody else's shared thing that one's name. */
export type Kept<T> = T & { id: number; version: number; owner: string | null };

export interface Shelf<T extends { name: string }> {
  list: () => Promise<Kept<T>[]>;
  keep: (thing: T) => Promise<unknown>;
  remove: (thing: Kept<T>) => Promise<unknown>;
}

type Memory = Pick<Storage, "getItem" | "setItem">;

/** In the browser, as JSON under one key; what is broken there is an empty shelf. */
export function localShelf<T extends { name: string }>(key: string, memory: Memory): Shelf<T> {
  const read = (): T[] => {
    try {
      const stored: unknown = JSON.parse(memory.getItem(key) ?? "[]");
      return Array.isArray(stored) ? stored.filter((each) => typeof each?.name === "string") : [];
    } catch {
      return [];
    }
  };
  const write = (things: T[]) =>
    memory.setItem(key, JSON.stringify(things.sort((a, b) => (a.name < b.name ? -1 : 1))));
  const without = (name: string) => read().filter((each) => each.name !== name);
  return {
    list: async () => read().map((thing, id) => ({ ...thing, id, version: 1, owner: null })),
    keep: async (thing) => write([...without(thing.name), thing]),
    remove: async ({ name }) => write(without(name)),
  };
}

interface Answered {
  id: number;
  name: string;
  owner: string;
  version: number;
}

/** In the API: `read` and `write` turn a thing into what the API keeps and back. */
function apiShelf<T extends { name: string }, A extends Answered>(
  path: "/api/v1/groups" | "/api/v1/views",
  read: (answered: A) => T,
  write: (thing: T) => object,
): Shelf<T> {
  const list = async () => {
    const [{ data }, me] = await Promise.all([
      body(api.GET(path)) as unknown as Promise<{ data: A[] }>,
      body(api.GET("/api/v1/me")),
    ]);
    return data.map((each) => ({
      ...read(each),
      id: each.id,
      version: each.version,
      owner: each.owner === me.name ? null : each.owner,
    }));
  };
  const send = (address: string, method: string, content: object) =>
    request(address, {
      method,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(content),
    });
  return {
    list,
    keep: async (thing) => {
      const same = (await list()).find((each) => each.name === thing.name && each.owner === null);
      return same
        ? send(`${path}/${same.id}`, "PUT", { ...write(thing), version: same.version })
        : send(path, "POST", write(thing));
    },
    remove: ({ id, version }) => request(`${path}/${id}?version=${version}`, { method: "DELETE" }),
  };
}

const GROUPS = {
  local: () => localShelf<Group>("tideline.groups", localStorage),
  api: () =>
    apiShelf<Group, Answered & Group>(
      "/api/v1/groups",
      ({ name, mmsis }) => ({ name, mmsis }),
      ({ name, mmsis }) => ({ name, mmsis }),
    ),
};
const VIEWS = {
  local: () => localShelf<SavedView>("tideline.views", localStorage),
  api: () =>
    apiShelf<SavedView, Answered & { content: { query?: unknown } }>(
      "/api/v1/views",
      ({ name, content }) => ({ name, query: String(content.query ?? "") }),
      ({ name, query }) => ({ name, content: { query } }),
    ),
};

function useShelf<T extends { name: string }>(
  title: string,
  shelves: { local: () => Shelf<T>; api: () => Shelf<T> },
) {
  const key = accessKey.get();
  const shelf = useMemo(() => (key ? shelves.api() : shelves.local()), [key, shelves]);
  const queryKey = ["kept", title, key !== ""];
  const list = useQuery({ queryKey, queryFn: shelf.list });
  const changed = { onSettled: () => queries.invalidateQueries({ queryKey }) };
  const keep = useMutation({ mutationFn: shelf.keep, ...changed });
  const remove = useMutation({ mutationFn: shelf.remove, ...changed });
  return { list, keep, remove, error: list.error ?? keep.error ?? remove.error };
}

export const useGroups = () => useShelf<Group>("groups", GROUPS);
export const useSavedViews = () => useShelf<SavedView>("views", VIEWS);
