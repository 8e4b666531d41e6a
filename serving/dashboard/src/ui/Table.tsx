import { ArrowDown, ArrowUp } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import type { OriginOf } from "../api/origin.ts";
import { Origin } from "./Origin.tsx";

export interface Column<R> {
  key: string;
  title: string;
  /** Stands in the head, never in a cell. */
  unit?: string;
  numeric?: boolean;
  /** What rows are sorted by; without it the column cannot be sorted. */
  value?: (row: R) => string | number | null | undefined;
  cell: (row: R) => ReactNode;
}

interface TableProps<R> {
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  /** Column to begin with, `-` before it for downwards; without it the rows' own order. */
  sort?: string;
  most?: number;
  chosen?: string | undefined;
  onChoose?: (row: R) => void;
  /** The row of the API's collection that a row's figures are from; its last cell leads there. */
  origin?: (row: R) => OriginOf | undefined;
  /** Says which row it is, for the origin's title. */
  nameOf?: (row: R) => string;
}

/** A table that can be sorted by its heads; a row that can be chosen is a button in its first cell. */
export function Table<R>({
  caption,
  columns,
  rows,
  keyOf,
  sort = "",
  most = 200,
  chosen,
  onChoose,
  origin,
  nameOf,
}: TableProps<R>) {
  const [order, setOrder] = useState(sort);
  const [shown, setShown] = useState(most);
  const sorted = useMemo(() => sortedBy(rows, columns, order), [rows, columns, order]);
  return (
    <div className="table-holder">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section className="table-scroll" tabIndex={0} aria-label={caption}>
        <table className="table cards">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.key} column={column} order={order} onOrder={setOrder} />
              ))}
              {origin && (
                <th scope="col" className="origin-cell">
                  <span className="visually-hidden">Origin</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, shown).map((row) => (
              <tr key={keyOf(row)} aria-selected={chosen === undefined ? undefined : chosen === keyOf(row)}>
                {columns.map((column, index) => (
                  <td
                    key={column.key}
                    className={column.numeric ? "right" : undefined}
                    data-title={column.unit ? `${column.title}, ${column.unit}` : column.title}
                  >
                    {index === 0 && onChoose ? (
                      <button type="button" className="row-button" onClick={() => onChoose(row)}>
                        {column.cell(row)}
                      </button>
                    ) : (
                      column.cell(row)
                    )}
                  </td>
                ))}
                {origin && (
                  <td className="origin-cell">
                    <OriginCell found={origin(row)} title={nameOf?.(row) ?? keyOf(row)} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > shown && (
        <button type="button" className="button quiet" onClick={() => setShown(shown + most)}>
          Show {Math.min(most, rows.length - shown)} more of {rows.length}
        </button>
      )}
    </div>
  );
}

function OriginCell({ found, title }: { found: OriginOf | undefined; title: string }) {
  return found ? <Origin {...found} title={title} /> : null;
}

interface HeadProps<R> {
  column: Column<R>;
  order: string;
  onOrder: (order: string) => void;
}

function Head<R>({ column, order, onOrder }: HeadProps<R>) {
  const up = order === column.key;
  const down = order === `-${column.key}`;
  const text = (
    <>
      {column.title}
      {column.unit && <span className="unit">{column.unit}</span>}
    </>
  );
  if (!column.value) {
    return (
      <th scope="col" className={column.numeric ? "right" : undefined}>
        {text}
      </th>
    );
  }
  const next = column.numeric ? (down ? column.key : `-${column.key}`) : up ? `-${column.key}` : column.key;
  return (
    <th
      scope="col"
      className={column.numeric ? "right" : undefined}
      aria-sort={up ? "ascending" : down ? "descending" : "none"}
    >
      <button type="button" onClick={() => onOrder(next)}>
        {text}
        {up && <ArrowUp aria-hidden size={12} />}
        {down && <ArrowDown aria-hidden size={12} />}
      </button>
    </th>
  );
}

/** Rows without a value come last, whichever way. */
function sortedBy<R>(rows: readonly R[], columns: readonly Column<R>[], order: string): readonly R[] {
  const down = order.startsWith("-");
  const value = columns.find((column) => column.key === (down ? order.slice(1) : order))?.value;
  if (!value) return rows;
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a) ?? null, value(b) ?? null];
    if (left === right) return 0;
    if (left === null) return 1;
    if (right === null) return -1;
    return (left < right ? -1 : 1) * (down ? -1 : 1);
  });
}
