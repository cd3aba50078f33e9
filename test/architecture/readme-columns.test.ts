import { readFileSync } from "node:fs";
import path from "node:path";
import { defaultLocale, parseSchedule } from "../../src/domain/schedule/parse-schedule";
import { catalogue } from "../../src/domain/catalogue";
import { noSavedSchedules } from "../../src/domain/schedule/saved-schedules";

const readme = readFileSync(path.resolve(__dirname, "../../README.md"), "utf8");

/** The README's table, made from the same catalogue as the template itself. */
function columnsTable(): string {
  const cell = (text: string) => text.replaceAll("|", "\\|");
  return ["| Column | What it holds | When it is blank |", "|---|---|---|",
    ...catalogue.map(({ header, description, blank }) => `| **${header}** | ${cell(description.replace(/ Blank: .*/, ""))} | ${cell(blank)} |`)].join("\n");
}

it("describes the ten columns in the README as the template does", () => {
  expect(readme).toContain(columnsTable());
});

it("shows only schedules that can be read", () => {
  const paragraph = readme.split("\n").find((line) => line.startsWith("A cell of the last two columns")) ?? "";
  const shown = [...paragraph.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text).filter((text) => text !== "+3m");
  const errors = shown.filter((text) => parseSchedule(text, "revenue", { locale: defaultLocale, templates: noSavedSchedules }).kind === "error");
  expect([shown.length, errors]).toEqual([8, []]);
});
