import { useQuery } from "@tanstack/react-query";
import { api, body, request } from "../api/client.ts";
import { Content, Panel } from "../ui/Panel.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { time, words } from "../words/units.ts";
import { type Block, blocksOf } from "./card.ts";

/** Each model's card: what it learned from, how good it is, what was decided. */
export function Cards() {
  const { settings } = useSettings();
  const models = useQuery({
    queryKey: ["/api/v1/models"],
    queryFn: async ({ signal }) => (await body(api.GET("/api/v1/models", { signal }))).data,
  });
  const carded = models.data?.filter((model) => model.has_card) ?? [];
  return (
    <Panel title="Cards" note="as training wrote them">
      <Content
        query={models}
        isEmpty={() => carded.length === 0}
        empty="No model has learned yet. Run: tideline ml train maintenance"
      >
        {() =>
          carded.map((model) => (
            <details key={model.name} className="card" open={carded.length === 1}>
              <summary>
                {words(model.name)}{" "}
                <span className="muted">of {time(model.trained_at_utc, settings.zone)}</span>
              </summary>
              <Card name={model.name} />
            </details>
          ))
        }
      </Content>
    </Panel>
  );
}

function Card({ name }: { name: string }) {
  const card = useQuery({
    queryKey: ["card", name],
    queryFn: async ({ signal }) =>
      blocksOf(await (await request(`/api/v1/models/${encodeURIComponent(name)}/card`, { signal })).text()),
  });
  return (
    <Content query={card} isEmpty={(blocks) => blocks.length === 0} empty="The card is empty.">
      {(blocks) => blocks.map((block, index) => <Part key={`${index} ${block.kind}`} block={block} />)}
    </Content>
  );
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return <h3>{block.text}</h3>;
    case "text":
      return <p className="sentence">{block.text}</p>;
    case "list":
      return (
        <ul className="card-list">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    default:
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        <section className="table-scroll" tabIndex={0} aria-label={block.head.join(", ")}>
          <table className="table">
            <thead>
              <tr>
                {block.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr key={row.join("|")}>
                  {row.map((cell, index) => (
                    <td key={`${index} ${cell}`}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      );
  }
}
