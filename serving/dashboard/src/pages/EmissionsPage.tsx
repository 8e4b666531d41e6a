import { Printer } from "lucide-react";
import { useMemo } from "react";
import { originOf } from "../api/origin.ts";
import { type RowOf, useRows } from "../api/rows.ts";
import { useView } from "../app/useView.ts";
import { CiiBand } from "../charts/CiiBand.tsx";
import { TimeChart } from "../charts/TimeChart.tsx";
import { type Counted, Origins } from "../ui/Origins.tsx";
import { Kpi, Page } from "../ui/Page.tsx";
import { Content, Empty, Panel } from "../ui/Panel.tsx";
import { Rating } from "../ui/Rating.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { VesselLink } from "../ui/VesselLink.tsx";
import { number, words } from "../words/units.ts";

export type Cii = RowOf<"/api/v1/cii">;
type Compliance = RowOf<"/api/v1/compliance">;

export function EmissionsPage() {
  const [view, change] = useView();
  const rated = useRows("/api/v1/cii", { rating: "A,B,C,D,E", sort: "-cii_year,name" });
  const compliance = useRows("/api/v1/compliance", { is_exceeded: true, sort: "-excess_pct" });
  const latest = useMemo(() => latestOf(rated.data ?? []), [rated.data]);
  const mmsi = view.ships.at(-1) ?? latest[0]?.mmsi;
  const chosen = latest.find((row) => row.mmsi === mmsi);
  const columns: Column<Cii>[] = [
    { key: "ship", title: "Ship", value: (row) => row.name, cell: (row) => row.name ?? row.mmsi },
    {
      key: "type",
      title: "Type",
      value: (row) => row.cii_ship_type,
      cell: (row) => words(row.cii_ship_type),
    },
    {
      key: "now",
      title: "To date",
      value: (row) => row.rating,
      cell: (row) => <Rating letter={row.rating} />,
    },
    {
      key: "year",
      title: "At year's end",
      value: (row) => row.rating_forecast,
      cell: (row) => <Rating letter={row.rating_forecast} />,
    },
    {
      key: "2030",
      title: "By 2030 rules",
      value: (row) => row.rating_2030,
      cell: (row) => <Rating letter={row.rating_2030} />,
    },
    {
      key: "excess",
      title: "Against required",
      unit: "%",
      numeric: true,
      value: (row) => row.excess_over_required_pct,
      cell: (row) => signed(row.excess_over_required_pct),
    },
    {
      key: "co2",
      title: "CO₂",
      unit: "t",
      numeric: true,
      value: (row) => row.co2_tonnes,
      cell: (row) => number(row.co2_tonnes),
    },
    {
      key: "plan",
      title: "Corrective plan",
      value: (row) => (row.needs_corrective_plan_forecast ? 0 : 1),
      cell: planOf,
    },
  ];
  return (
    <Page
      title="Emissions"
      lead={latest[0] && `Carbon intensity of ${latest[0].cii_year}, rated by IMO's CII guidelines.`}
    >
      <Content query={rated} rows={2}>
        {() => (
          <div className="kpi-row">
            {["A", "B", "C", "D", "E"].map((letter) => (
              <Kpi
                key={letter}
                title={`Rated ${letter}`}
                value={
                  <span className="kpi-rating">
                    <Rating letter={letter} /> {latest.filter((row) => row.rating === letter).length}
                  </span>
                }
                note={`${latest.filter((row) => row.rating_forecast === letter).length} at year's end`}
                origin={
                  <Origins
                    title={`ships rated ${letter}`}
                    rows={() => latest.filter((row) => row.rating === letter).map(countedOf)}
                  />
                }
              />
            ))}
            <Kpi
              title="CO₂ of rated ships"
              value={`${number(sum(latest.map((row) => row.co2_tonnes)))} t`}
              note="this year"
              origin={<Origins title="CO₂ of rated ships" rows={() => latest.map(countedOf)} />}
            />
          </div>
        )}
      </Content>
      <Panel
        title="Where each ship stands"
        note="attained CII as a share of the required one, on the bands of its type; hollow: the year's end by forecast, where it differs; dotted: required in 2030"
      >
        <Content
          query={rated}
          isEmpty={(rows) => rows.length === 0}
          empty="No ship can be rated. It needs particulars and a year's figures: see docs/emissions.md."
          rows={6}
        >
          {() => (
            <CiiBand rows={latest} chosen={chosen?.mmsi} onChoose={(ship) => change({ ships: [ship] })} />
          )}
        </Content>
      </Panel>
      <div className="page-row wide-left">
        <Panel title="Ships" note={latest.length > 0 && number(latest.length)}>
          <Content query={rated} isEmpty={(rows) => rows.length === 0} empty="No ship can be rated yet.">
            {() => (
              <Table
                caption="Ships by CII"
                columns={columns}
                rows={latest}
                keyOf={(row) => String(row.mmsi)}
                sort="-excess"
                chosen={chosen && String(chosen.mmsi)}
                origin={(row) => originOf("cii-ratings", row)}
                nameOf={(row) => `the rating of ${row.name ?? row.mmsi}`}
                onChoose={(row) => change({ ships: [row.mmsi] })}
              />
            )}
          </Content>
        </Panel>
        <Panel
          title={chosen ? `CO₂ of ${chosen.name ?? chosen.mmsi}` : "CO₂ of a ship"}
          actions={
            <button type="button" className="button quiet" onClick={() => window.print()}>
              <Printer aria-hidden size={14} /> Print
            </button>
          }
        >
          {mmsi === undefined ? <Empty>Choose a ship to see its days.</Empty> : <Rolling mmsi={mmsi} />}
        </Panel>
      </div>
      <Panel title="Above a limit" note="since when, and by how much">
        <Content query={compliance} isEmpty={(rows) => rows.length === 0} empty="No ship is above a limit.">
          {(rows) => <Exceeding rows={rows} />}
        </Content>
      </Panel>
    </Page>
  );
}

function latestOf(rows: readonly Cii[]): Cii[] {
  const year = Math.max(...rows.map((row) => row.cii_year));
  return rows.filter((row) => row.cii_year === year);
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

function signed(value: number | null): string {
  return value !== null && value > 0 ? `+${number(value, 1)}` : number(value, 1);
}

function planOf(row: Cii) {
  if (row.needs_corrective_plan)
    return (
      <span className="tag" data-tone="bad">
        Needed
      </span>
    );
  if (row.needs_corrective_plan_forecast)
    return (
      <span className="tag" data-tone="warn">
        By forecast
      </span>
    );
  return <span className="muted">–</span>;
}

function Rolling({ mmsi }: { mmsi: number }) {
  const days = useRows("/api/v1/emissions/daily", { mmsi, sort: "event_date" });
  return (
    <Content
      query={days}
      isEmpty={(rows) => rows.every((row) => row.co2_tonnes === null)}
      empty="There are no figures of this ship's fuel."
    >
      {(rows) => (
        <TimeChart
          label="CO₂ by day with its means of 7 and 30 days"
          times={rows.map((row) => Date.parse(row.event_date) / 1000)}
          unit="t"
          height={280}
          origin={(index) => rows[index] && originOf("emissions-daily", rows[index])}
          series={[
            { title: "Day", values: rows.map((row) => row.co2_tonnes), colour: "--line", kind: "bars" },
            { title: "7-day mean", values: rows.map((row) => row.co2_7d_mean_tonnes), colour: "--accent" },
            {
              title: "30-day mean",
              values: rows.map((row) => row.co2_30d_mean_tonnes),
              colour: "--p2-fill",
              dash: true,
            },
          ]}
        />
      )}
    </Content>
  );
}

const LIMITS: Record<string, string> = { required: "Required this year", required_2030: "Required in 2030" };

function Exceeding({ rows }: { rows: readonly Compliance[] }) {
  const columns: Column<Compliance>[] = [
    {
      key: "ship",
      title: "Ship",
      value: (row) => row.name,
      cell: (row) => <VesselLink mmsi={row.mmsi} name={row.name} />,
    },
    {
      key: "limit",
      title: "Limit",
      value: (row) => row.limit_name,
      cell: (row) => LIMITS[row.limit_name] ?? words(row.limit_name),
    },
    {
      key: "since",
      title: "Since",
      value: (row) => row.exceeded_since_date,
      cell: (row) => row.exceeded_since_date ?? "–",
    },
    {
      key: "by",
      title: "Above by",
      unit: "%",
      numeric: true,
      value: (row) => row.excess_pct,
      cell: (row) => number(row.excess_pct, 1),
    },
    {
      key: "co2",
      title: "CO₂ too much",
      unit: "t",
      numeric: true,
      value: (row) => row.excess_co2_tonnes,
      cell: (row) => number(row.excess_co2_tonnes),
    },
    {
      key: "rating",
      title: "Rating",
      value: (row) => row.rating,
      cell: (row) => <Rating letter={row.rating} />,
    },
  ];
  return (
    <Table
      caption="Ships above a limit"
      columns={columns}
      rows={rows}
      keyOf={(row) => `${row.mmsi}-${row.cii_year}-${row.limit_name}`}
      origin={(row) => originOf("compliance", row)}
      nameOf={(row) => `${row.name ?? row.mmsi} above a limit`}
      sort="-by"
    />
  );
}

function countedOf(row: Cii): Counted | undefined {
  const origin = originOf("cii-ratings", row);
  return origin && { ...origin, name: row.name ?? `MMSI ${row.mmsi}` };
}
