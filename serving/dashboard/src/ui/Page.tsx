import type { ReactNode } from "react";

/** The ground of a page that is tables and charts. */
export function Page({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a page without anything to press must scroll by keys too
    <main className="page" aria-labelledby="page-title" tabIndex={0}>
      <header className="page-head">
        <h1 id="page-title">{title}</h1>
        {lead && <p className="muted">{lead}</p>}
      </header>
      {children}
    </main>
  );
}

interface KpiProps {
  title: string;
  value: ReactNode;
  note?: ReactNode;
  /** The way to the rows that the figure is of. */
  origin?: ReactNode;
}

export function Kpi({ title, value, note, origin }: KpiProps) {
  return (
    <div className="kpi">
      <span className="kpi-title">
        {title}
        {origin}
      </span>
      <strong>{value}</strong>
      {note && <small>{note}</small>}
    </div>
  );
}
