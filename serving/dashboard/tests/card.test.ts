import { describe, expect, it } from "vitest";
import { blocksOf } from "../src/pages/card.ts";

describe("a model card", () => {
  it("is read as headings, text, lists and tables", () => {
    const card =
      "# Model\n\nWhat **it** does,\nin `two` lines.\n\n## Data\n- one\n  more\n- two\n\n| a | b |\n|---|---:|\n| 1 | 2 |\n";
    expect(blocksOf(card)).toEqual([
      { kind: "heading", level: 1, text: "Model" },
      { kind: "text", text: "What it does, in two lines." },
      { kind: "heading", level: 2, text: "Data" },
      { kind: "list", items: ["one more", "two"] },
      { kind: "table", head: ["a", "b"], rows: [["1", "2"]] },
    ]);
  });

  it("keeps only the words of a link", () => {
    expect(blocksOf("See [the docs](https://example.org).")).toEqual([
      { kind: "text", text: "See the docs." },
    ]);
  });
});
