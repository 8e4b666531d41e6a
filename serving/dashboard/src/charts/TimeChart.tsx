import { useEffect, useRef, useState } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { OriginOf } from "../api/origin.ts";
import { OriginDrawer } from "../ui/Origin.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { isPrinting, watchPrinting } from "../words/printing.ts";
import { useSettings } from "../words/SettingsContext.tsx";
import { number, time } from "../words/units.ts";

const DAY_SECONDS = 86_400;
/** Of the width of A4 between the margins of theme/print.css. */
const PAPER_PIXELS = 690;

export interface Series {
  title: string;
  values: readonly (number | null)[];
  /** A CSS variable of tokens.css, such as `--accent`. */
  colour: string;
  kind?: "line" | "bars";
  dash?: boolean;
}

interface TimeChartProps {
  /** Unix seconds, ascending. */
  times: readonly number[];
  series: readonly Series[];
  unit: string;
  /** Says in words what the chart shows, for who cannot see it. */
  label: string;
  height?: number;
  /** The row that the figures of a point are from: a press on the point, or its row in the table, leads there. */
  origin?: (index: number) => OriginOf | undefined;
}

/** Lines or bars over time; with origins also as a table, which is how keys and screen readers reach its figures. */
export function TimeChart(props: TimeChartProps) {
  const [isTable, setTable] = useState(false);
  const [pressed, setPressed] = useState<number | null>(null);
  if (!props.origin) return <Plot {...props} />;
  const found = pressed === null ? undefined : props.origin(pressed);
  return (
    <div className="chart-holder">
      <button
        type="button"
        className="button quiet chart-toggle"
        aria-pressed={isTable}
        onClick={() => setTable(!isTable)}
      >
        As a table
      </button>
      {isTable ? <AsTable {...props} /> : <Plot {...props} onPress={setPressed} />}
      {found && (
        <OriginDrawer {...found} title={dayOf(props.times[pressed ?? 0])} onClose={() => setPressed(null)} />
      )}
    </div>
  );
}

/** Paper is not laid out yet when a chart is drawn for it. */
function widthOf(element: HTMLElement): number {
  return isPrinting() ? Math.min(element.clientWidth, PAPER_PIXELS) : element.clientWidth;
}

function dayOf(seconds: number | undefined): string {
  return time(seconds, "UTC", "day");
}

/** The newest first. */
function AsTable({ times, series, unit, label, origin }: TimeChartProps) {
  const columns: Column<number>[] = [
    { key: "day", title: "Day", value: (index) => times[index], cell: (index) => dayOf(times[index]) },
    ...series.map((each) => ({
      key: each.title,
      title: each.title,
      unit,
      numeric: true,
      value: (index: number) => each.values[index],
      cell: (index: number) => number(each.values[index], 2),
    })),
  ];
  return (
    <Table
      caption={label}
      columns={columns}
      rows={times.map((_, index) => index)}
      keyOf={(index) => String(times[index])}
      nameOf={(index) => dayOf(times[index])}
      sort="-day"
      most={60}
      {...(origin ? { origin } : {})}
    />
  );
}

interface PlotProps extends TimeChartProps {
  onPress?: (index: number) => void;
}

function Plot({ times, series, unit, label, height = 200, onPress }: PlotProps) {
  const holder = useRef<HTMLDivElement>(null);
  const press = useRef(onPress);
  press.current = onPress;
  const { settings, theme } = useSettings();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the look reads `theme` through CSS
  useEffect(() => {
    if (!holder.current) return;
    const element = holder.current;
    const style = getComputedStyle(document.documentElement);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    const axis = {
      stroke: colour("--muted"),
      grid: { stroke: colour("--line"), width: 1 },
      ticks: { show: false },
      font: "11px Inter Variable",
    };
    const daily = (times[1] ?? 0) - (times[0] ?? 0) >= DAY_SECONDS;
    const axisLabel = (tick: number) =>
      time(tick, settings.zone, daily ? "day" : "minute").slice(daily ? 5 : 11, daily ? 10 : 16);
    const chart = new uPlot(
      {
        width: widthOf(element),
        height,
        legend: { show: series.length > 1 },
        cursor: { drag: { x: true, y: false } },
        tzDate: (seconds) =>
          settings.zone === "UTC"
            ? uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC")
            : new Date(seconds * 1000),
        axes: [
          { ...axis, size: 28, values: (_, ticks) => ticks.map((tick) => axisLabel(tick)) },
          {
            ...axis,
            size: 56,
            values: (_, ticks) => ticks.map((tick) => number(tick, tick % 1 === 0 ? 0 : 1)),
          },
        ],
        series: [
          {
            label: "",
            value: (_: uPlot, tick: number | null) =>
              tick === null ? "" : time(tick, settings.zone, daily ? "day" : "minute"),
          },
          ...series.map((each) => ({
            label: `${each.title}${unit ? `, ${unit}` : ""}`,
            stroke: colour(each.colour),
            width: each.kind === "bars" ? 0 : 2,
            ...(each.kind === "bars"
              ? { fill: colour(each.colour), paths: uPlot.paths.bars?.({ size: [0.7, 24] }) }
              : {}),
            ...(each.dash ? { dash: [5, 4] } : {}),
            points: { show: false },
            spanGaps: false,
            value: (_: uPlot, value: number | null) => number(value, 1),
          })),
        ] as uPlot.Series[],
      },
      [times as number[], ...series.map((each) => each.values as (number | null)[])],
      element,
    );
    let down: [number, number] = [0, 0];
    const begin = (event: MouseEvent) => {
      down = [event.clientX, event.clientY];
    };
    const end = (event: MouseEvent) => {
      // A drag zooms; what stays in place is a press.
      const { idx } = chart.cursor;
      const stayed = Math.hypot(event.clientX - down[0], event.clientY - down[1]) < 4;
      if (stayed && idx !== null && idx !== undefined) press.current?.(idx);
    };
    chart.over.addEventListener("mousedown", begin);
    chart.over.addEventListener("mouseup", end);
    if (press.current) chart.over.style.cursor = "pointer";
    const fit = () => chart.setSize({ width: widthOf(element), height });
    const watch = new ResizeObserver(fit);
    watch.observe(element);
    const unwatch = watchPrinting(fit); // no observer sees the width of paper
    return () => {
      unwatch();
      watch.disconnect();
      chart.destroy();
    };
  }, [times, series, unit, height, settings.zone, theme]);

  return (
    <div ref={holder} className="time-chart" role="img" aria-label={label} style={{ minHeight: height }} />
  );
}
