/** A model card, as training writes it: headings, paragraphs, lists and tables of Markdown, and nothing else. */

export type Block =
  | { kind: "heading"; level: number; text: string }
  | { kind: "text"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "table"; head: string[]; rows: string[][] };

/** The blocks of a card in order; marks of emphasis and code within a line are left out. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  for (const part of markdown.replaceAll("\r\n", "\n").split(/\n{2,}|\n(?=#{1,4} )|(?<=^#{1,4} .*)\n/m)) {
    const lines = part.split("\n").filter((line) => line.trim() !== "");
    const first = lines[0];
    if (first === undefined) continue;
    const heading = /^(#{1,4}) (.*)$/.exec(first);
    if (heading)
      blocks.push({ kind: "heading", level: heading[1]?.length ?? 1, text: plain(heading[2] ?? "") });
    else if (lines.every((line) => line.trim().startsWith("|"))) blocks.push(tableOf(lines));
    else if (/^[-*] /.test(first)) blocks.push({ kind: "list", items: itemsOf(lines) });
    else blocks.push({ kind: "text", text: plain(lines.join(" ")) });
  }
  return blocks;
}

function tableOf(lines: readonly string[]): Block {
  const cells = lines.map((line) =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => plain(cell.trim())),
  );
  const rows = cells.slice(1).filter((row) => !row.every((cell) => /^:?-+:?$/.test(cell)));
  return { kind: "table", head: cells[0] ?? [], rows };
}

function itemsOf(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (/^[-*] /.test(line)) items.push(plain(line.slice(2)));
    else items.push(`${items.pop() ?? ""} ${plain(line.trim())}`);
  }
  return items;
}

function plain(text: string): string {
  return text.replace(/[`]|\*\*/g, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
}
