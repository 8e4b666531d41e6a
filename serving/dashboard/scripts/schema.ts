/**
 * Writes the types of the API's answers: `node scripts/schema.ts OPENAPI.json OUTPUT.d.ts`. Words for people are left
 * out, which are nine tenths of the document, and so are single rows by key: the pages read lists.
 */
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const [, , input, output] = process.argv;
if (!input || !output) {
  console.error("usage: node scripts/schema.ts OPENAPI.json OUTPUT.d.ts");
  process.exit(2);
}
const document = JSON.parse(readFileSync(input, "utf8"), (key, value) =>
  ["description", "summary", "examples", "example", "title"].includes(key) && typeof value !== "object"
    ? undefined
    : value,
);
const nodes = await openapiTS(document, { propertiesRequiredByDefault: true });
const head = "// Generated from the API's OpenAPI document by scripts/schema.ts: do not edit.\n";
writeFileSync(output, head + astToString(nodes));
