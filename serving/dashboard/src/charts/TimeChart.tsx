import { useEffect, useRef } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { useSettings } from "../words/SettingsContext.tsx";
import { number, time } from "../words/units.ts";

const DAY_SECONDS = 86_400;

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
}

/** Lines or bars over time. */
export function TimeChart({ times, series, unit, label, height = 200 }: TimeChartProps) {
  const holder = useRef<HTMLDivElement>(null);
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
        width: element.clientWidth,
        height,
        legend: { show: series.length > 1 },
        cursor: { drag: { x: true, y: false } },
        tzDate: (seconds) =>
          settings.zone === "UTC"
            ? uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC")
            : new Date(seconds * 1000),
        axes: [
          { ...axis, values: (_, ticks) => ticks.map((tick) => axisLabel(tick)) },
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
    const watch = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height }));
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.destroy();
    };
  }, [times, series, unit, height, settings.zone, theme]);

  return (
    <div ref={holder} className="time-chart" role="img" aria-label={label} style={{ minHeight: height }} />
  );
}
