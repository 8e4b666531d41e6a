import { originOf } from "../api/origin.ts";
import { type RowOf, useRows } from "../api/rows.ts";
import { useView } from "../app/useView.ts";
import { TimeChart } from "../charts/TimeChart.tsx";
import { useRoster } from "../live/FleetContext.tsx";
import { Page } from "../ui/Page.tsx";
import { Content, Empty, Panel } from "../ui/Panel.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { VesselLink } from "../ui/VesselLink.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { number, position, words } from "../words/units.ts";
import { phraseOf } from "./reasons.ts";

type Breach = RowOf<"/api/v1/environment/breaches">;
type Weather = RowOf<"/api/v1/environment/weather">;

export function EnvironmentPage() {
  const [view] = useView();
  const { fleet } = useRoster();
  const breaches = useRows("/api/v1/environment/breaches", { sort: "-event_date" });
  const mmsi = view.ships.at(-1) ?? breaches.data?.[0]?.mmsi;
  return (
    <Page
      title="Environment"
      lead="Readings beyond a limit, the weather that ships met, and what they let out."
    >
      <div className="page-row wide-left">
        <Panel title="Beyond a limit" note={breaches.data && `${number(breaches.data.length)} ship days`}>
          <Content
            query={breaches}
            isEmpty={(rows) => rows.length === 0}
            empty="No reading was beyond a limit."
            rows={8}
          >
            {(rows) => <Breaches rows={rows} />}
          </Content>
        </Panel>
        <Panel
          title={
            mmsi === undefined
              ? "A ship's days"
              : `Days of ${fleet.particularsOf(mmsi)?.name ?? `MMSI ${mmsi}`}`
          }
        >
          {mmsi === undefined ? <Empty>Choose a ship to see its days.</Empty> : <Days mmsi={mmsi} />}
        </Panel>
      </div>
      <WeatherPanel />
    </Page>
  );
}

function Breaches({ rows }: { rows: readonly Breach[] }) {
  const columns: Column<Breach>[] = [
    { key: "day", title: "Day", value: (row) => row.event_date, cell: (row) => row.event_date },
    { key: "ship", title: "Ship", cell: (row) => <VesselLink mmsi={row.mmsi} /> },
    {
      key: "measure",
      title: "Measure",
      value: (row) => row.measure,
      cell: (row) => words(phraseOf(row.measure as string)),
    },
    {
      key: "limit",
      title: "Limit",
      cell: (row) =>
        `${row.bound === "max" || row.bound === "upper" ? "at most" : "at least"} ${number(row.limit_value, 1)} ${(row.unit ?? "").replace("degC", "°C")}`,
    },
    {
      key: "worst",
      title: "Worst",
      numeric: true,
      value: (row) => row.worst_value,
      cell: (row) => number(row.worst_value, 1),
    },
    {
      key: "count",
      title: "Readings",
      numeric: true,
      value: (row) => row.breach_count,
      cell: (row) => number(row.breach_count),
    },
    {
      key: "last",
      title: "Last at",
      value: (row) => row.last_breach_at_utc,
      // the day is the row's: UTC, like the day
      cell: (row) => String(row.last_breach_at_utc).slice(11, 16),
    },
  ];
  return (
    <Table
      caption="Readings beyond a limit"
      columns={columns}
      rows={rows}
      keyOf={(row) => `${row.mmsi} ${row.event_date} ${row.limit_id}`}
      origin={(row) => originOf("environment-breaches", row)}
      nameOf={(row) => `the readings of ${row.event_date}`}
      most={60}
    />
  );
}

function Days({ mmsi }: { mmsi: number }) {
  const days = useRows("/api/v1/environment/daily", { mmsi, sort: "event_date" });
  return (
    <Content query={days} isEmpty={(rows) => rows.length === 0} empty="This ship sends no readings.">
      {(rows) => {
        const times = rows.map((row) => Date.parse(row.event_date) / 1000);
        return (
          <>
            <h3>NOx and SOx, kg</h3>
            <TimeChart
              label="NOx and SOx by day"
              times={times}
              unit="kg"
              height={150}
              origin={(index) => rows[index] && originOf("environment-daily", rows[index])}
              series={[
                { title: "NOx", values: rows.map((row) => row.nox_kg), colour: "--accent" },
                { title: "SOx", values: rows.map((row) => row.sox_kg), colour: "--p2-fill" },
              ]}
            />
            <h3>Greatest wave, m</h3>
            <TimeChart
              label="Greatest wave height by day"
              times={times}
              unit="m"
              height={140}
              origin={(index) => rows[index] && originOf("environment-daily", rows[index])}
              series={[
                {
                  title: "Wave",
                  values: rows.map((row) => row.wave_height_m_max),
                  colour: "--accent",
                  kind: "bars",
                },
              ]}
            />
          </>
        );
      }}
    </Content>
  );
}

function WeatherPanel() {
  const { settings } = useSettings();
  const weather = useRows(
    "/api/v1/environment/weather",
    { sort: "-event_date,-wave_height_m_max" },
    { most: 300 },
  );
  const columns: Column<Weather>[] = [
    { key: "day", title: "Day", value: (row) => row.event_date, cell: (row) => row.event_date },
    {
      key: "area",
      title: "Area of one degree, south-west corner",
      cell: (row) => position(row.area_latitude_deg, row.area_longitude_deg, settings.position),
    },
    {
      key: "ships",
      title: "Ships",
      numeric: true,
      value: (row) => row.vessel_count,
      cell: (row) => number(row.vessel_count),
    },
    {
      key: "wave",
      title: "Wave, greatest",
      unit: "m",
      numeric: true,
      value: (row) => row.wave_height_m_max,
      cell: (row) => number(row.wave_height_m_max, 1),
    },
    {
      key: "wind",
      title: "Wind, greatest",
      unit: "kn",
      numeric: true,
      value: (row) => row.wind_speed_knots_max,
      cell: (row) => number(row.wind_speed_knots_max),
    },
    {
      key: "sight",
      title: "Visibility, least",
      unit: "nm",
      numeric: true,
      value: (row) => row.visibility_nm_min,
      cell: (row) => number(row.visibility_nm_min, 1),
    },
    {
      key: "water",
      title: "Water",
      unit: "°C",
      numeric: true,
      value: (row) => row.water_temp_c_avg,
      cell: (row) => number(row.water_temp_c_avg, 1),
    },
  ];
  return (
    <Panel title="Weather by area" note="as measured on board">
      <Content
        query={weather}
        isEmpty={(rows) => rows.length === 0}
        empty="No ship has measured weather."
        rows={6}
      >
        {(rows) => (
          <Table
            caption="Weather by area"
            columns={columns}
            rows={rows}
            keyOf={(row) => `${row.area_latitude_deg} ${row.area_longitude_deg} ${row.event_date}`}
            origin={(row) => originOf("weather", row)}
            nameOf={(row) => `the weather of ${row.event_date}`}
            most={40}
          />
        )}
      </Content>
    </Panel>
  );
}
