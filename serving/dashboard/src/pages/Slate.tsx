import { useMemo, useState } from "react";
import { useRows } from "../api/rows.ts";
import { useView } from "../app/useView.ts";
import { Content, Empty, Panel } from "../ui/Panel.tsx";
import { number } from "../words/units.ts";
import { type Outcome, outcomeOf, type SlateFilm } from "./slate.ts";

const MILLION = 1e6;
const START_BUDGET = 150;

/** What-if: films put together under a budget, and what such a slate may earn. The slate is in the link. */
export function Slate() {
  const [view, change] = useView();
  const [budget, setBudget] = useState(START_BUDGET);
  const [text, setText] = useState("");
  const chosen = useMemo(() => (view.item ?? "").split(",").filter(Boolean), [view.item]);
  const films = useRows(
    "/api/v1/films",
    { fields: "film_id,title,release_year,genre,budget_usd", sort: "-performance_score" },
    { most: 3000 },
  );
  const comparables = useRows(
    "/api/v1/films/comparables",
    { film_id: chosen },
    { enabled: chosen.length > 0 },
  );
  const slate: SlateFilm[] = useMemo(() => {
    const returns = new Map<string, number[]>();
    for (const row of comparables.data ?? []) {
      if (row.comparable_roi === null) continue;
      returns.set(String(row.film_id), [...(returns.get(String(row.film_id)) ?? []), row.comparable_roi]);
    }
    return (films.data ?? [])
      .filter((film) => chosen.includes(String(film.film_id)))
      .map((film) => ({
        id: String(film.film_id),
        title: String(film.title),
        budgetUsd: film.budget_usd ?? 0,
        returns: returns.get(String(film.film_id)) ?? [],
      }));
  }, [films.data, comparables.data, chosen]);
  const outcome = useMemo(() => outcomeOf(slate), [slate]);
  const spent = slate.reduce((sum, film) => sum + film.budgetUsd, 0) / MILLION;
  const put = (ids: string[]) => change({ item: ids.join(",") || undefined }, { replace: true });
  const words = text.trim().toLowerCase();
  const offered = (films.data ?? [])
    .filter((film) => (film.budget_usd ?? 0) > 0 && (film.budget_usd ?? 0) / MILLION <= budget - spent)
    .filter(
      (film) => !chosen.includes(String(film.film_id)) && String(film.title).toLowerCase().includes(words),
    )
    .slice(0, 8);
  return (
    <Panel title="What if" note="films like these under a budget, and what their comparables earned">
      <Content query={films} isEmpty={(rows) => rows.length === 0} empty="No films are loaded.">
        {() => (
          <div className="slate">
            <div className="slate-pick">
              <label className="field">
                Budget, M USD: {number(budget)} ({number(spent, 1)} spent)
                <input
                  type="range"
                  min={10}
                  max={500}
                  step={10}
                  value={budget}
                  onChange={(event) => setBudget(Number(event.target.value))}
                />
              </label>
              <label className="field">
                Add a film that fits
                <input value={text} placeholder="Title" onChange={(event) => setText(event.target.value)} />
              </label>
              <ul className="slate-offer">
                {offered.map((film) => (
                  <li key={film.film_id}>
                    <button
                      type="button"
                      className="button quiet"
                      onClick={() => put([...chosen, String(film.film_id)])}
                    >
                      + {film.title}{" "}
                      <span className="muted">{number((film.budget_usd ?? 0) / MILLION, 1)} M</span>
                    </button>
                  </li>
                ))}
              </ul>
            </div>
            <div>
              {slate.length === 0 && <Empty>Add films on the left to see what such a slate may earn.</Empty>}
              <div className="chips">
                {slate.map((film) => (
                  <button
                    key={film.id}
                    type="button"
                    className="chip"
                    onClick={() => put(chosen.filter((id) => id !== film.id))}
                  >
                    {film.title} ×
                  </button>
                ))}
              </div>
              {outcome && <Distribution outcome={outcome} />}
              {slate.length > 0 && !outcome && !comparables.isPending && (
                <Empty>None of these films has comparables.</Empty>
              )}
            </div>
          </div>
        )}
      </Content>
    </Panel>
  );
}

function Distribution({ outcome }: { outcome: Outcome }) {
  const most = Math.max(...outcome.bins);
  const money = (value: number) => `${number(value / MILLION)} M`;
  return (
    <>
      <p className="sentence">
        On {money(outcome.budgetUsd)} USD of budget the middle outcome is a profit of{" "}
        <b>{money(outcome.p50)} USD</b>; one time in ten below {money(outcome.p10)}, one in ten above{" "}
        {money(outcome.p90)}. It loses money in {number(100 * outcome.shareLosing)} % of the draws.
      </p>
      <div
        className="histogram"
        role="img"
        aria-label={`Distribution of profit from ${money(outcome.from)} to ${money(outcome.from + outcome.step * outcome.bins.length)} USD`}
      >
        {outcome.bins.map((count, index) => {
          const start = outcome.from + index * outcome.step;
          return (
            <i
              key={start}
              data-loss={start + outcome.step / 2 < 0}
              style={{ height: `${(100 * count) / most}%` }}
            />
          );
        })}
      </div>
      <div className="histogram-axis" aria-hidden>
        <span>{money(outcome.from)}</span>
        <span>profit, USD</span>
        <span>{money(outcome.from + outcome.step * outcome.bins.length)}</span>
      </div>
    </>
  );
}
