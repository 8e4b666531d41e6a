import { number } from "../words/units.ts";

/** A share from 0 to 1 as a bar with its figure. */
export function Bar({ share }: { share: number | null }) {
  if (share === null) return <span className="muted">–</span>;
  return (
    <span className="bar">
      <span className="bar-cell" aria-hidden>
        <i style={{ width: `${Math.min(100, Math.max(0, 100 * share))}%` }} />
      </span>
      {number(100 * share)} %
    </span>
  );
}
