import type { ConformanceReport } from "../../src/addin/diagnostics/conformance-report";
import { Desk } from "../support/desk";
import { allScripts } from "../host/conformance/index";

jest.setTimeout(240_000);

describe("the add-in's diagnostics page in the workbench", () => {
  let desk: Desk;
  let report: ConformanceReport;

  beforeAll(async () => {
    desk = await Desk.open();
    await desk.pane.button("Insert template").waitFor();
    // The grid draws what each script does: in a small window there is less of it, and the scripts wait less.
    await desk.workbench.page.setViewportSize({ width: 420, height: 260 });
    await desk.paneDocument().goto(`${desk.intake.pane}/diagnostics.html`);
    const page = desk.workbench.pane;
    await page.getByText("Ready.").waitFor();
    await page.getByRole("button", { name: "Run the scripts" }).click();
    await page.getByRole("button", { name: "Copy the report" }).waitFor({ timeout: 200_000 });
    report = JSON.parse(await page.getByLabel("The report as JSON").inputValue()) as ConformanceReport;
  });

  afterAll(() => desk?.close());

  it("runs every conformance script in the browser, and none differs from what Excel documents", () => {
    expect(report.outcomes.filter(({ verdict }) => verdict !== "agrees")).toEqual([]);
    expect(report.outcomes.map(({ title }) => title)).toEqual(allScripts.map(({ title }) => title));
  });

  it("says in its report which Excel it ran in", () => {
    expect(report).toMatchObject({ platform: "OfficeOnline", version: expect.stringMatching(/^16\./) });
    expect(report.highestSet).toMatch(/^1\.1[45]$/);
    expect(Date.parse(report.made)).toBeGreaterThan(Date.parse("2026-01-01"));
  });

  it("leaves the workbook with the sheets that it had", async () => {
    expect(await desk.workbench.sheetNames()).toEqual(["Sheet1"]);
  });
});
