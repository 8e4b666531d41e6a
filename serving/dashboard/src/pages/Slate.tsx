import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Minus, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { api, body } from "../api/client.ts";
import { originOf } from "../api/origin.ts";
import { useRows } from "../api/rows.ts";
import type { components } from "../api/schema.d.ts";
import { useView } from "../app/useView.ts";
import { Content, Empty, Panel } from "../ui/Panel.tsx";
import { Select } from "../ui/Select.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { number, words } from "../words/units.ts";
import { changed, LEAST_BUDGET, MOST_BUDGET, requestOf, type Slate, slateOf, textOf } from "./slate.ts";

type WhatIf = components["schemas"]["WhatIf"];
type Group = WhatIf["slate"][number];

const MILLION = 1e6;
/** Films with a known return that the API wants of a genre and tier. */
const LEAST_COMPARABLES = 5;

/** What-if: a slate under a budget, and what it may earn by what films of each kind earned. It is in the link. */
export function SlatePanel() {
  const [view, change] = useView();
  const slate = useMemo(() => slateOf(view.item), [view.item]);
  const put = (next: Slate) => change({ item: textOf(next) }, { replace: true });
  const slateText = slate.groups === null ? undefined : requestOf(slate.groups);
  const kinds = useKinds();
  const unasked = reasonNotToAsk(slate, kinds);
  const found = useQuery({
    queryKey: ["/api/v1/films/what-if", slate.budget, slateText],
    enabled: unasked === null,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = { budget_usd: slate.budget * MILLION, ...(slateText && { slate: slateText }) };
      return (await body(api.GET("/api/v1/films/what-if", { params: { query }, signal }))).data;
    },
  });
  const groups = slate.groups ?? (found.data?.slate ?? []).map(groupOf);
  const add = (group: { genre: string; tier: string }, by: number) =>
    put({ ...slate, groups: changed(groups, group, by) });
  return (
    <Panel
      title="What if"
      note="a slate under a budget, and what it may earn: each film takes the return of a random film of its kind"
    >
      <div className="slate">
        <div className="slate-pick">
          <label className="field">
            Budget: {number(slate.budget)} M USD
            <input
              type="range"
              min={LEAST_BUDGET}
              max={MOST_BUDGET}
              step={10}
              value={slate.budget}
              onChange={(event) => put({ ...slate, budget: Number(event.target.value) })}
            />
          </label>
          <AddFilms onAdd={(group) => add(group, 1)} />
          <button
            type="button"
            className="button"
            disabled={slate.groups === null}
            onClick={() => put({ ...slate, groups: null })}
          >
            {slate.groups === null ? "This is what is recommended" : "Take what is recommended"}
          </button>
        </div>
        {unasked !== null ? (
          <Empty>{unasked}</Empty>
        ) : (
          <Content query={found} rows={6}>
            {(outcome) => (
              <div className="slate-outcome">
                <Films rows={outcome.slate} onChange={add} />
                <Distribution outcome={outcome} />
              </div>
            )}
          </Content>
        )}
      </div>
    </Panel>
  );
}

function groupOf({ genre, budget_tier, film_count }: Group) {
  return { genre, tier: budget_tier, count: film_count };
}

/** Genres and tiers, the best advised first. */
function useKinds() {
  return useRows("/api/v1/films/recommendations", { sort: "recommendation_rank" }).data ?? [];
}

/** Why the API has no answer to such a slate, as it would say itself; null where it has one. */
function reasonNotToAsk({ budget, groups }: Slate, kinds: ReturnType<typeof useKinds>): string | null {
  if (kinds.length === 0) return "There are too few films to compare a slate with.";
  if (groups !== null) return groups.length === 0 ? "Add films to see what such a slate may earn." : null;
  const fits = kinds.some(
    (kind) => kind.recommendation === "invest" && (kind.median_budget_usd ?? Infinity) <= budget * MILLION,
  );
  return fits ? null : "Nothing that is recommended fits this budget: raise it, or add films.";
}

/** A film of a kind of which enough is known. */
function AddFilms({ onAdd }: { onAdd: (group: { genre: string; tier: string }) => void }) {
  const kinds = useKinds();
  const [chosen, setChosen] = useState("");
  const known = kinds.filter((kind) => (kind.films_with_roi ?? 0) >= LEAST_COMPARABLES);
  const choices = known.map(
    ({ genre, budget_tier }) => [`${genre}:${budget_tier}`, `${genre}, ${words(budget_tier)}`] as const,
  );
  const value = chosen || (choices[0]?.[0] ?? "");
  const [genre, tier] = value.split(":");
  return (
    <div className="slate-add">
      <Select label="Genre and budget tier" value={value} choices={choices} onChange={setChosen} />
      <button
        type="button"
        className="button"
        disabled={!genre || !tier}
        onClick={() => genre && tier && onAdd({ genre, tier })}
      >
        <Plus aria-hidden size={14} /> Add a film
      </button>
    </div>
  );
}

interface FilmsProps {
  rows: readonly Group[];
  onChange: (group: { genre: string; tier: string }, by: number) => void;
}

function Films({ rows, onChange }: FilmsProps) {
  const nameOf = (row: Group) => `${row.genre}, ${words(row.budget_tier)}`;
  const columns: Column<Group>[] = [
    { key: "kind", title: "Genre and tier", value: nameOf, cell: nameOf },
    {
      key: "films",
      title: "Films",
      cell: (row) => (
        <span className="stepper">
          <button type="button" aria-label={`One less of ${nameOf(row)}`} onClick={() => step(row, -1)}>
            <Minus aria-hidden size={12} />
          </button>
          {number(row.film_count)}
          <button type="button" aria-label={`One more of ${nameOf(row)}`} onClick={() => step(row, 1)}>
            <Plus aria-hidden size={12} />
          </button>
        </span>
      ),
    },
    {
      key: "cost",
      title: "Cost of each",
      unit: "M USD",
      numeric: true,
      value: (row) => row.budget_each_usd,
      cell: (row) => number(row.budget_each_usd / MILLION, 1),
    },
    {
      key: "median",
      title: "Median profit per dollar",
      numeric: true,
      value: (row) => row.comparable_median_roi,
      cell: (row) => number(row.comparable_median_roi, 2),
    },
    {
      key: "comparables",
      title: "Films like it",
      numeric: true,
      value: (row) => row.comparable_count,
      cell: (row) => number(row.comparable_count),
    },
  ];
  function step({ genre, budget_tier }: Group, by: number) {
    onChange({ genre, tier: budget_tier }, by);
  }
  return (
    <Table
      caption="Films of the slate"
      columns={columns}
      rows={rows}
      keyOf={(row) => `${row.genre}:${row.budget_tier}`}
      origin={(row) => originOf("film-recommendations", row)}
      nameOf={nameOf}
    />
  );
}

function Distribution({ outcome }: { outcome: WhatIf }) {
  const { profit_usd: profit, histogram } = outcome;
  const most = Math.max(...histogram.map((bin) => bin.draw_count));
  const money = (value: number) => `${number(value / MILLION)} M`;
  const [from, to] = [histogram[0]?.from_usd ?? 0, histogram.at(-1)?.to_usd ?? 0];
  const over = outcome.total_budget_usd - (outcome.budget_usd ?? Number.POSITIVE_INFINITY);
  return (
    <div>
      <p className="sentence">
        It costs {money(outcome.total_budget_usd)} USD
        {over > 0 && <b className="late">, {money(over)} more than there is</b>}. In the middle it earns a
        profit of <b>{money(profit.p50)} USD</b>; one time in ten less than {money(profit.p10)}, one in ten
        more than {money(profit.p90)}. It loses money in {number(100 * outcome.probability_of_loss)} % of{" "}
        {number(outcome.draws)} draws, and doubles it in {number(100 * outcome.probability_of_doubling)} %.
      </p>
      <div
        className="histogram"
        role="img"
        aria-label={`Distribution of profit from ${money(from)} to ${money(to)} USD`}
      >
        {histogram.map((bin) => (
          <i
            key={bin.from_usd}
            data-loss={(bin.from_usd + bin.to_usd) / 2 < 0}
            style={{ height: `${(100 * bin.draw_count) / most}%` }}
          />
        ))}
      </div>
      <div className="histogram-axis" aria-hidden>
        <span>{money(from)}</span>
        <span>profit, USD</span>
        <span>{money(to)}</span>
      </div>
    </div>
  );
}
