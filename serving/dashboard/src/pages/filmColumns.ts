import type { RowOf } from "../api/rows.ts";
import type { Column } from "../ui/Table.tsx";
import { number } from "../words/units.ts";

/** What any group of films says of them. */
type Films = Pick<RowOf<"/api/v1/films/recommendations">, "film_count" | "median_roi" | "share_losing">;

/** Columns that every table of groups of films has, each with the title that its table has room for. */
export const filmColumns = {
  films: <Row extends Films>(): Column<Row> => ({
    key: "films",
    title: "Films",
    numeric: true,
    value: (row) => row.film_count,
    cell: (row) => number(row.film_count),
  }),
  roi: <Row extends Films>(title: string): Column<Row> => ({
    key: "roi",
    title,
    numeric: true,
    value: (row) => row.median_roi,
    cell: (row) => number(row.median_roi, 2),
  }),
  losing: <Row extends Films>(): Column<Row> => ({
    key: "losing",
    title: "Losing",
    unit: "%",
    numeric: true,
    value: (row) => row.share_losing,
    cell: (row) => number(100 * (row.share_losing ?? Number.NaN)),
  }),
};
