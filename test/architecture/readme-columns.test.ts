import { readFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../../src/domain/catalogue";

/** The README's table, made from the same catalogue as the template itself. */
function columnsTable(): string {
  const cell = (text: string) => text.replaceAll("|", "\\|");
  return ["| Column | What it holds | When it is blank |", "|---|---|---|",
    ...catalogue.map(({ header, description, blank }) => `| **${header}** | ${cell(description.replace(/ Blank: .*/, ""))} | ${cell(blank)} |`)].join("\n");
}

it("describes the ten columns in the README as the template does", () => {
  expect(readFileSync(path.resolve(__dirname, "../../README.md"), "utf8")).toContain(columnsTable());
});
