import { Microscope } from "lucide-react";
import { useState } from "react";
import type { OriginOf } from "../api/origin.ts";
import { number } from "../words/units.ts";
import { OriginSide, OriginSteps } from "./Origin.tsx";
import { Empty } from "./Panel.tsx";

export interface Counted extends OriginOf {
  /** What the row is of: a ship's name. */
  name: string;
}

interface OriginsProps {
  title: string;
  /** The rows that the figure counts; asked for when it is opened. */
  rows: () => readonly (Counted | undefined)[];
}

const MOST_ROWS = 100;

/** From a count to the rows that it counts, and from one of them to its bytes. */
export function Origins({ title, rows }: OriginsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="icon-button origin"
        aria-label={`Where this comes from: ${title}`}
        title="Where this comes from"
        onClick={() => setOpen(true)}
      >
        <Microscope aria-hidden size={15} />
      </button>
      {isOpen && (
        <OriginSide title={title} onClose={() => setOpen(false)}>
          <Choice rows={rows} />
        </OriginSide>
      )}
    </>
  );
}

function Choice({ rows }: Pick<OriginsProps, "rows">) {
  // as they were when it was opened: a list that moves under the pointer cannot be pressed
  const [counted] = useState(() => rows().filter((row): row is Counted => row !== undefined));
  const [chosen, setChosen] = useState<Counted | null>(null);
  if (chosen)
    return (
      <>
        <button type="button" className="text-button" onClick={() => setChosen(null)}>
          All rows that it counts
        </button>
        <h3>{chosen.name}</h3>
        <OriginSteps {...chosen} />
      </>
    );
  if (counted.length === 0) return <Empty>It counts no row.</Empty>;
  return (
    <>
      <p className="muted">
        {number(counted.length)} {counted.length === 1 ? "row" : "rows"}
        {counted.length > MOST_ROWS && `; the first ${MOST_ROWS}`}
      </p>
      <ul className="origin-rows">
        {counted.slice(0, MOST_ROWS).map((row) => (
          <li key={`${row.collection}/${row.rowKey}`}>
            <button type="button" className="text-button" onClick={() => setChosen(row)}>
              {row.name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
