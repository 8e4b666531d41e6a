/** The API's client: types from its OpenAPI document, failures as one of few errors, and whether it answers at all. */
import createClient from "openapi-fetch";
import type { paths } from "./schema.d.ts";

/** The API did not answer. */
export class AwayError extends Error {
  override name = "AwayError";
}

/** The API answered that it cannot or may not: `status` and a sentence for people (RFC 9457). */
export class ProblemError extends Error {
  override name = "ProblemError";
  readonly status: number;
  readonly title: string;
  /** What is there now, where somebody else was faster. */
  readonly current: Record<string, unknown> | undefined;

  constructor(status: number, title: string, detail: string, current?: Record<string, unknown>) {
    super(detail || title);
    this.status = status;
    this.title = title;
    this.current = current;
  }
}

export type Link = { state: "unknown" | "there" } | { state: "away"; since: number };

/** Whether the API answers, seen from all requests together. */
class LinkState {
  private link: Link = { state: "unknown" };
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly get = (): Link => this.link;

  answered(): void {
    if (this.link.state !== "there") this.set({ state: "there" });
  }

  failed(): void {
    if (this.link.state !== "away") this.set({ state: "away", since: Date.now() });
  }

  private set(link: Link): void {
    this.link = link;
    for (const listener of this.listeners) listener();
  }
}

export const link = new LinkState();
const AWAY = new Set([502, 504]);

/** `fetch` that tells `link` and throws an error of this file. An aborted request is no failure. */
export async function request(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  let response: Response;
  const asked = new Request(input, init);
  const key = accessKey.get();
  if (key) asked.headers.set("Authorization", `Bearer ${key}`);
  try {
    response = await fetch(asked);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    link.failed();
    throw new AwayError("The API does not answer", { cause: error });
  }
  if (AWAY.has(response.status)) {
    link.failed();
    throw new AwayError(`The proxy before the API answers ${response.status}`);
  }
  link.answered();
  if (!response.ok && response.status !== 304) throw await problemOf(response);
  return response;
}

async function problemOf(response: Response): Promise<ProblemError> {
  const body = await response.json().catch(() => ({}));
  const { title, detail, current } = body as {
    title?: string;
    detail?: string;
    current?: Record<string, unknown>;
  };
  return new ProblemError(
    response.status,
    title ?? response.statusText,
    typeof detail === "string" ? detail : "",
    current,
  );
}

const KEY = "tideline.key";

/** The reader's key, where the API wants one: kept in this browser only. */
export const accessKey = {
  get: (): string => localStorage.getItem(KEY) ?? "",
  set: (key: string): void => (key ? localStorage.setItem(KEY, key) : localStorage.removeItem(KEY)),
};

export const api = createClient<paths>({ fetch: (input) => request(input) });

/** The body of an answer; `openapi-fetch` types it as perhaps missing, but `request` has thrown by then. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) throw new ProblemError(500, "Empty answer", "The API sent no body");
  return data;
}
