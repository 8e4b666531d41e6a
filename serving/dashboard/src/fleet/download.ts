import { CATEGORIES, type Fleet, RATINGS } from "../live/fleet.ts";

const HEAD = [
  "mmsi",
  "name",
  "imo",
  "category",
  "latitude",
  "longitude",
  "speed_knots",
  "course_deg",
  "heading_deg",
  "reported_at_utc",
  "cii_rating",
];

/** The rows as CSV (RFC 4180), in their order; a cell that a spreadsheet would run as a formula is quoted by `'`. */
export function csvOf(fleet: Fleet, rows: Uint32Array): string {
  const lines = Array.from(rows, (row) => {
    const mmsi = fleet.mmsi[row] as number;
    const known = fleet.particularsOf(mmsi);
    return [
      mmsi,
      known?.name,
      known?.imo,
      CATEGORIES[fleet.category[row] as number],
      fleet.lonLat[2 * row + 1],
      fleet.lonLat[2 * row],
      fleet.speed[row],
      fleet.course[row],
      fleet.heading[row],
      new Date((fleet.reportedAt[row] as number) * 1000).toISOString(),
      RATINGS[fleet.rating[row] as number],
    ].map(cell);
  });
  return [HEAD, ...lines].map((line) => line.join(",")).join("\r\n");
}

function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "";
  if (typeof value === "number") return String(Number(value.toFixed(6)));
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function downloadCsv(fleet: Fleet, rows: Uint32Array): void {
  const url = URL.createObjectURL(new Blob([csvOf(fleet, rows)], { type: "text/csv" }));
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = "ships.csv";
  anchor.click();
  URL.revokeObjectURL(url);
}
