const LEAST = -1;

interface IntervalProps {
  value: number | null;
  low: number | null;
  high: number | null;
  from: number | null;
  to: number | null;
  most: number;
  label: string;
}

/** A value with its interval (thick) and the middle half of what it stands for (thin), from −1 to `most`; zero is marked. */
export function Interval({ value, low, high, from, to, most, label }: IntervalProps) {
  if (value === null) return <span className="muted">–</span>;
  const at = (number: number | null) =>
    `${(100 * (Math.min(most, Math.max(LEAST, number ?? 0)) - LEAST)) / (most - LEAST)}%`;
  const span = (start: number | null, end: number | null) =>
    start === null || end === null
      ? { display: "none" }
      : { left: at(start), width: `calc(${at(end)} - ${at(start)})` };
  return (
    <span className="interval" role="img" aria-label={label} title={label}>
      <i className="interval-zero" style={{ left: at(0) }} />
      <i className="interval-outer" style={span(from, to)} />
      <i className="interval-inner" style={span(low, high)} />
      <i className="interval-point" style={{ left: at(value) }} />
    </span>
  );
}
