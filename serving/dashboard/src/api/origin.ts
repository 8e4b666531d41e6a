/** Where a figure is: the row of a collection that holds it, by which its origin is asked for. */
import keys from "./keys.json";

export type Collection = keyof typeof keys;

export interface OriginOf {
  collection: Collection;
  /** The values of the row's key, a slash between them. */
  rowKey: string;
}

/**
 * The origin of a row of a collection; a dash in a value is kept, a slash is encoded. Undefined where the row lacks a
 * part of its key.
 */
export function originOf(collection: Collection, row: object): OriginOf | undefined {
  const parts: string[] = [];
  for (const name of keys[collection]) {
    const value = (row as Record<string, unknown>)[name];
    if (value === null || value === undefined) return undefined;
    parts.push(encodeURIComponent(String(value)));
  }
  return { collection, rowKey: parts.join("/") };
}
