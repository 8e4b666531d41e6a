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

export function Kpi({ title, value, note }: { title: string; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="kpi">
      <span className="kpi-title">{title}</span>
      <strong>{value}</strong>
      {note && <small>{note}</small>}
    </div>
  );
}
