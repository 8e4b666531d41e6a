import { type Collection, originOf } from "../api/origin.ts";
import { type RowOf, useRows } from "../api/rows.ts";
import { Content, Panel } from "../ui/Panel.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { number, words } from "../words/units.ts";
import { filmColumns } from "./filmColumns.ts";

type Path = "/api/v1/films/budget-tiers" | "/api/v1/films/genres";
/** What films of a tier and of a genre have alike. */
type Group = Pick<
  RowOf<"/api/v1/films/genres">,
  "film_count" | "median_roi" | "share_losing" | "total_profit_usd" | "risk_adjusted_rank"
>;

interface GroupsProps {
  path: Path;
  title: string;
  /** The column that tells the groups apart. */
  name: "budget_tier" | "genre";
  collection: Collection;
}

/** Films by tier or by genre: how many, what they earned, how often they lost. */
export function Groups({ path, title, name, collection }: GroupsProps) {
  const groups = useRows(path, {});
  const nameOf = (row: Group) => words(String((row as unknown as Record<string, unknown>)[name]));
  const columns: Column<Group>[] = [
    { key: "name", title, value: nameOf, cell: nameOf },
    filmColumns.films(),
    filmColumns.roi("Median profit per dollar"),
    filmColumns.losing(),
    {
      key: "profit",
      title: "Profit",
      unit: "bn USD",
      numeric: true,
      value: (row) => row.total_profit_usd,
      cell: (row) => number((row.total_profit_usd ?? Number.NaN) / 1e9, 1),
    },
    {
      key: "rank",
      title: "Rank by risk",
      numeric: true,
      value: (row) => row.risk_adjusted_rank,
      cell: (row) => number(row.risk_adjusted_rank),
    },
  ];
  return (
    <Panel title={title}>
      <Content query={groups} isEmpty={(rows) => rows.length === 0} empty="There are too few films.">
        {(rows) => (
          <Table
            caption={title}
            columns={columns}
            rows={rows as readonly Group[]}
            keyOf={nameOf}
            origin={(row) => originOf(collection, row)}
          />
        )}
      </Content>
    </Panel>
  );
}
