import { useMemo, useState } from "react";
import { originOf } from "../api/origin.ts";
import { type RowOf, useRows } from "../api/rows.ts";
import { Interval } from "../charts/Interval.tsx";
import { Origin, OriginDrawer } from "../ui/Origin.tsx";
import { Kpi, Page } from "../ui/Page.tsx";
import { Content, Panel } from "../ui/Panel.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { number, words } from "../words/units.ts";
import { Groups } from "./FilmGroups.tsx";
import { filmColumns } from "./filmColumns.ts";
import { SlatePanel } from "./Slate.tsx";

type Recommendation = RowOf<"/api/v1/films/recommendations">;
const MILLION = 1e6;
const TONES: Record<string, string> = {
  invest: "good",
  increase: "good",
  hold: "warn",
  selective: "warn",
  avoid: "bad",
  reduce: "bad",
};

export function FilmsPage() {
  const kpis = useRows("/api/v1/films/kpis", {});
  const recommendations = useRows("/api/v1/films/recommendations", { sort: "recommendation_rank" });
  return (
    <Page title="Films" lead="Where the next money should go, by what films of each kind have earned.">
      <Content
        query={kpis}
        rows={2}
        isEmpty={(rows) => rows.length === 0}
        empty="No films are loaded. Run: tideline movies ingest FILE"
      >
        {(rows) => {
          const row = rows.find((each) => each.population !== "as_reported") ?? rows[0];
          const found = row && originOf("film-kpis", row);
          const origin = (title: string) => found && <Origin {...found} title={title} />;
          return (
            row && (
              <div className="kpi-row">
                <Kpi
                  title="Films"
                  value={number(row.row_count)}
                  note={`${number(row.films_with_roi)} with a return`}
                  origin={origin("the films' figures")}
                />
                <Kpi
                  title="Revenue"
                  value={`${number((row.total_revenue_usd ?? 0) / 1e9, 1)} bn USD`}
                  origin={origin("the revenue")}
                />
                <Kpi
                  title="Profitable"
                  value={`${number(100 * (row.share_profitable ?? 0))} %`}
                  note="of films with a return"
                  origin={origin("the share in profit")}
                />
                <Kpi
                  title="Median profit"
                  value={number(row.median_roi, 2)}
                  note="per dollar of budget"
                  origin={origin("the median profit")}
                />
                <Kpi title="Best genre" value={row.best_genre ?? "–"} origin={origin("the best genre")} />
                <Kpi
                  title="Best budget tier"
                  value={words(row.best_tier)}
                  origin={origin("the best budget tier")}
                />
              </div>
            )
          );
        }}
      </Content>
      <div className="page-row wide-left">
        <Panel
          title="Recommendations"
          note="profit per dollar of budget: median, its 95 % interval, and the middle half of the films"
        >
          <Content
            query={recommendations}
            isEmpty={(rows) => rows.length === 0}
            empty="There are too few films to recommend anything."
            rows={8}
          >
            {(rows) => <Recommendations rows={rows} />}
          </Content>
        </Panel>
        <Panel title="Tier × genre" note="median profit per dollar of budget">
          <Content
            query={recommendations}
            isEmpty={(rows) => rows.length === 0}
            empty="There are too few films."
          >
            {(rows) => <HeatMap rows={rows} />}
          </Content>
        </Panel>
      </div>
      <div className="page-row">
        <Groups
          path="/api/v1/films/budget-tiers"
          title="Budget tiers"
          name="budget_tier"
          collection="film-budget-tiers"
        />
        <Groups path="/api/v1/films/genres" title="Genres" name="genre" collection="film-genres" />
      </div>
      <SlatePanel />
    </Page>
  );
}

function Recommendations({ rows }: { rows: readonly Recommendation[] }) {
  const most = 4;
  const columns: Column<Recommendation>[] = [
    { key: "genre", title: "Genre", value: (row) => row.genre, cell: (row) => row.genre },
    { key: "tier", title: "Budget", value: (row) => row.budget_tier, cell: (row) => words(row.budget_tier) },
    {
      key: "what",
      title: "Advice",
      value: (row) => row.recommendation_rank ?? 999,
      cell: (row) => (
        <span className="tag" data-tone={TONES[row.recommendation as string] ?? "plain"}>
          {words(row.recommendation)}
        </span>
      ),
    },
    {
      key: "interval",
      title: `Profit per dollar, −1\u00a0to\u00a0${most}`,
      cell: (row) => (
        <Interval
          value={row.median_roi}
          low={row.median_roi_low}
          high={row.median_roi_high}
          from={row.roi_p25}
          to={row.roi_p75}
          most={most}
          label={`median return ${number(row.median_roi, 2)}, interval ${number(row.median_roi_low, 2)} to ${number(row.median_roi_high, 2)}`}
        />
      ),
    },
    filmColumns.roi("Median"),
    filmColumns.losing(),
    {
      key: "budget",
      title: "Median budget",
      unit: "M USD",
      numeric: true,
      value: (row) => row.median_budget_usd,
      cell: (row) => number((row.median_budget_usd ?? Number.NaN) / MILLION, 1),
    },
    filmColumns.films(),
  ];
  return (
    <Table
      caption="Recommendations"
      columns={columns}
      rows={rows}
      keyOf={(row) => `${row.genre} ${row.budget_tier}`}
      origin={(row) => originOf("film-recommendations", row)}
      sort="what"
      most={60}
    />
  );
}

function HeatMap({ rows }: { rows: readonly Recommendation[] }) {
  const { genres, tiers, cells } = useMemo(() => arranged(rows), [rows]);
  const [asked, setAsked] = useState<Recommendation | null>(null);
  const origin = asked && originOf("film-recommendations", asked);
  return (
    <div className="table-scroll">
      <table className="heat">
        <caption className="visually-hidden">Median return by genre and budget tier</caption>
        <thead>
          <tr>
            <th scope="col">Genre</th>
            {tiers.map((tier) => (
              <th key={tier} scope="col">
                {words(tier)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {genres.map((genre) => (
            <tr key={genre}>
              <th scope="row">{genre}</th>
              {tiers.map((tier) => {
                const row = cells.get(`${genre} ${tier}`);
                const value = row?.median_roi ?? null;
                return (
                  <td key={tier} style={value === null ? undefined : { background: shade(value) }}>
                    {value === null || !row ? (
                      number(null)
                    ) : (
                      <button
                        type="button"
                        className="heat-cell"
                        aria-label={`${genre}, ${words(tier)}: ${number(value, 1)}. Where this comes from`}
                        onClick={() => setAsked(row)}
                      >
                        {number(value, 1)}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {origin && asked && (
        <OriginDrawer
          {...origin}
          title={`${asked.genre}, ${words(asked.budget_tier)}`}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

/** Towards the accent for a profit, towards amber for a loss; −1 is all of the budget lost. */
function shade(value: number): string {
  const strength = Math.min(50, Math.round(Math.abs(value) * 25)); // more leaves too little contrast
  return `color-mix(in srgb, var(${value >= 0 ? "--accent" : "--p2-fill"}) ${strength}%, transparent)`;
}

function arranged(rows: readonly Recommendation[]) {
  const budget = new Map<string, number>();
  for (const row of rows)
    budget.set(row.budget_tier, Math.max(budget.get(row.budget_tier) ?? 0, row.median_budget_usd ?? 0));
  return {
    genres: [...new Set(rows.map((row) => row.genre))].sort(),
    tiers: [...budget].sort(([, a], [, b]) => a - b).map(([tier]) => tier),
    cells: new Map(rows.map((row) => [`${row.genre} ${row.budget_tier}`, row])),
  };
}
