import { compareReport, reportSchema } from "./compare-report";
import type { ConformanceScript } from "./script";

const script = (title: string, expected: number): ConformanceScript =>
  ({ title, covers: ["Range.values"], docs: "https://learn.microsoft.com/x", since: "1.1", expected, run: async () => expected });

const report = (outcomes: object[]) => reportSchema.parse({ made: "2026-11-25T00:00:00Z", platform: "PC", version: "16.0.1", highestSet: "1.20", outcomes });

it("A report that agrees in everything has no differences", () => {
  expect(compareReport(report([{ title: "one", verdict: "agrees" }]), [script("one", 1)]))
    .toEqual({ lines: ["Excel 16.0.1 (PC), ExcelApi 1.20, 2026-11-25T00:00:00Z: 1 scripts, 0 differ."], differences: 0 });
});

it("A difference is shown with what our host gives, what Excel gave, and the page that decides", () => {
  const { lines, differences } = compareReport(report([{ title: "one", verdict: "differs", expected: 1, actual: 2, docs: "" }]), [script("one", 1)]);
  expect(differences).toBe(1);
  expect(lines[1]).toMatch(/DIFFERS {2}one\n\s+our host 1\n\s+Excel {4}2\n\s+https/);
});

it("A script that failed counts as a difference, one that Excel cannot run does not", () => {
  const { lines, differences } = compareReport(
    report([{ title: "one", verdict: "failed", error: "GeneralException: no", docs: "" }, { title: "two", verdict: "unsupported", set: "ExcelApi 1.15" }]),
    [script("one", 1), script("two", 2)],
  );
  expect(differences).toBe(1);
  expect(lines.at(-1)).toBe("note     needs ExcelApi 1.15: two");
});

it("Where a script has been corrected since, the report is judged by what it expects today", () => {
  expect(compareReport(report([{ title: "one", verdict: "differs", expected: 1, actual: 2, docs: "" }]), [script("one", 2)]).differences).toBe(0);
});

it("Scripts that only one side knows are named", () => {
  const { lines } = compareReport(report([{ title: "old", verdict: "agrees" }]), [script("new", 1)]);
  expect(lines.slice(1)).toEqual(["note     no longer a script: old", "note     not in the report: new"]);
});
