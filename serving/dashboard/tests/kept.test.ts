import { describe, expect, test } from "vitest";
import { type Group, localShelf } from "../src/fleet/kept.ts";

function memory(start?: string) {
  let text = start ?? null;
  const setItem = (_: string, value: string) => {
    text = value;
  };
  return { getItem: () => text, setItem };
}

describe("groups in the browser", () => {
  test("are listed by name, and one name is kept once", async () => {
    const shelf = localShelf<Group>("groups", memory());
    await shelf.keep({ name: "Tugs", mmsis: [1] });
    await shelf.keep({ name: "Ferries", mmsis: [2] });
    await shelf.keep({ name: "Tugs", mmsis: [3, 4] });
    const found = await shelf.list();
    expect(found.map(({ name, mmsis }) => [name, mmsis])).toEqual([
      ["Ferries", [2]],
      ["Tugs", [3, 4]],
    ]);
    await shelf.remove(found[0] as (typeof found)[0]);
    expect((await shelf.list()).map(({ name }) => name)).toEqual(["Tugs"]);
  });
  test.each(["{", "3", '[null, {"mmsis": []}]'])("%s in its place is an empty shelf", async (text) => {
    expect(await localShelf<Group>("groups", memory(text)).list()).toEqual([]);
  });
});
