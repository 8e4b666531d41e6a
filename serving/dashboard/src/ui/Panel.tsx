/** A panel and its states: loading, empty, stale, error. One panel's failure is never another's. */
import type { UseQueryResult } from "@tanstack/react-query";
import { CircleAlert, Inbox, RotateCw, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { AwayError, ProblemError } from "../api/client.ts";
import { age } from "../words/units.ts";
import { useNow } from "./useNow.ts";

interface PanelProps {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}

export function Panel({ title, note, actions, children, className = "" }: PanelProps) {
  return (
    <section className={`panel ${className}`} aria-label={title}>
      <header className="panel-head">
        <h2>{title}</h2>
        {note && <span className="panel-note">{note}</span>}
        {actions && <div className="panel-actions">{actions}</div>}
      </header>
      <div className="panel-body">{children}</div>
    </section>
  );
}

interface ContentProps<T> {
  query: UseQueryResult<T, Error>;
  /** Whether there is nothing to show, and the sentence that says what to run or change. */
  isEmpty?: (data: T) => boolean;
  empty?: string;
  rows?: number;
  children: (data: T) => ReactNode;
}

/** What a query brought, or what there is to say instead. Old data stays while new data fails, with its age. */
export function Content<T>({ query, isEmpty, empty, rows = 4, children }: ContentProps<T>) {
  const { data, error, isPending } = query;
  if (data === undefined) {
    if (error) return <Failure error={error} retry={() => void query.refetch()} />;
    if (isPending) return <Skeleton rows={rows} />;
    return null;
  }
  if (isEmpty?.(data)) return <Empty>{empty ?? "Nothing here yet."}</Empty>;
  return (
    <>
      {error && <Stale since={query.dataUpdatedAt} error={error} />}
      {children(data)}
    </>
  );
}

export function Skeleton({ rows = 4 }: { rows?: number }) {
  return (
    <div className="skeleton" role="status" aria-label="Loading">
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} style={{ width: `${92 - ((row * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

export function Empty({ children }: { children: ReactNode }) {
  return (
    <p className="empty">
      <Inbox aria-hidden size={18} />
      <span>{children}</span>
    </p>
  );
}

function Stale({ since, error }: { since: number; error: Error }) {
  const now = useNow(5000);
  return (
    <p className="stale" role="status">
      <TriangleAlert aria-hidden size={14} /> As of {age(since / 1000, now / 1000)} ago: {error.message}
    </p>
  );
}

const UNAUTHORIZED = 401;
const FORBIDDEN = 403;

export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  const away = error instanceof AwayError;
  const refused =
    error instanceof ProblemError && (error.status === UNAUTHORIZED || error.status === FORBIDDEN);
  return (
    <div className="failure" role="alert">
      <CircleAlert aria-hidden size={18} />
      <div>
        <strong>
          {away ? "The API is away" : refused ? "You may not see this" : "This could not be loaded"}
        </strong>
        <p>{away ? "This fills in as soon as it answers again." : error.message}</p>
        <button type="button" className="button quiet" onClick={retry}>
          <RotateCw aria-hidden size={14} /> Try again
        </button>
      </div>
    </div>
  );
}
