import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "playwright-core";
import { newPerson } from "../support/browser";
import { eventually } from "../support/eventually";
import { PanePage } from "../support/pane-page";
import { sharedRun } from "../support/shared-run";
import { WorkbenchPage } from "../support/workbench-page";

jest.setTimeout(180_000);

const run = sharedRun();

describe("a person makes things hard for the add-in", () => {
  let workbench: WorkbenchPage;
  let pane: PanePage;
  let panel: Locator;
  let opener: Locator;

  beforeAll(async () => {
    workbench = new WorkbenchPage(await (await newPerson(run.browser)).newPage());
    pane = new PanePage(workbench.pane);
    panel = workbench.page.getByRole("dialog", { name: "Conditions" });
    opener = workbench.page.getByRole("button", { name: /^Conditions/ }).first();
    await workbench.page.emulateMedia({ reducedMotion: "reduce" });
    await workbench.open(run.intake.workbench);
    await pane.button("Insert template").click();
    await pane.status.getByText("No rows yet").waitFor();
  });

  const undoList = () => panel.getByRole("list", { name: /^Can be undone/ }).getByRole("listitem").allTextContents();

  /** Has the pane check, once it is through with what it does, and lets that sync find the workbook otherwise. */
  async function checkAndFind(mishap: string): Promise<void> {
    await workbench.addInAtRest();
    await panel.getByLabel("Next sync").selectOption(mishap);
    await workbench.ribbon("Check").click();
    await opener.filter({ hasText: /^Conditions$/ }).waitFor();
  }

  it("opens the panel and closes it by Escape, by the keyboard alone", async () => {
    await opener.focus();
    await workbench.page.keyboard.press("Enter");
    await panel.getByLabel("Sync delay, ms").and(workbench.page.locator(":focus")).waitFor();
    await workbench.page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
    await opener.and(workbench.page.locator(":focus")).waitFor();
  });

  it("sees that each writing sync of the add-in is one step of the undo list", async () => {
    await opener.click();
    // Inserting the template hides a sheet, which desktop Excel cannot undo for an add-in.
    await panel.getByText("The add-in changed the workbook. Nothing before that can be undone.").waitFor();
    await workbench.typeInto("A2", "A-1");
    await workbench.typeInto("A3", "A-1");
    await panel.getByRole("listitem").filter({ hasText: /^Add-in: \d+ actions$/ }).first().waitFor();
    expect((await undoList()).slice(-2)).toEqual(["Typing in A3", "Typing in A2"]);
  });

  it("has a co-author edit the active cell", async () => {
    await workbench.select("B2");
    await panel.getByRole("button", { name: "Edit as co-author" }).click();
    expect(await workbench.cell("B2")).toBe("Co-author 1");
  });

  it("sees that a write cleared the undo list where add-ins cannot be undone", async () => {
    await panel.getByLabel("Undo takes back what the add-in writes").uncheck();
    await opener.filter({ hasText: "Conditions: 1 on" }).waitFor();
    await pane.button("More").click();
    await pane.frame.getByRole("menuitem", { name: "Insert template" }).click();
    await pane.frame.getByRole("dialog").getByRole("button", { name: /^Insert/ }).first().click();
    await panel.getByText("The add-in changed the workbook. Nothing before that can be undone.").waitFor();
  });

  it("protects the sheet, holds a cell in editing and takes it back", async () => {
    await panel.getByLabel("This sheet is protected").check();
    await workbench.typeInto("A9", "x");
    expect(await workbench.problem()).toContain("protected");
    await workbench.page.keyboard.press("Escape");
    await panel.getByLabel("A cell is being edited").check();
    await opener.filter({ hasText: "Conditions: 3 on" }).waitFor();
    const refused = () => workbench.page.evaluate(() => (window as unknown as { workbench: { host: { editing: boolean } } }).workbench.host.editing);
    expect(await refused()).toBe(true);
    await panel.getByRole("button", { name: "Back to normal" }).click();
    await panel.getByRole("status").filter({ hasText: "All is normal" }).waitFor();
    expect(await refused()).toBe(false);
    await workbench.typeInto("A9", "x");
    expect(await workbench.cell("A9")).toBe("x");
    await workbench.clear("A9");
  });

  it("sets every other condition, is told of each, and has one button to take them all back", async () => {
    // A pane that is still checking would use up what is planned for the next sync.
    await workbench.page.locator("#pane-close").click();
    await panel.getByLabel("Sync delay, ms").fill("250");
    await panel.getByLabel("Sync delay, ms").press("Enter");
    await panel.getByLabel("Each sync", { exact: true }).selectOption("Never answered");
    await panel.getByLabel("Next sync").selectOption("Refused: too busy");
    await panel.getByLabel("Events").selectOption("Lost");
    await panel.getByLabel("Largest message").selectOption("5 kB");
    await panel.getByLabel("Largest reading").selectOption("1,000 cells");
    await panel.getByLabel("Longest address").selectOption("100 characters");
    await opener.filter({ hasText: "Conditions: 7 on" }).waitFor();
    expect((await opener.getAttribute("title"))?.split("\n")).toEqual([
      "Each sync takes 250 ms longer", "Each sync: Never answered", "Next sync: Refused: too busy", "Events: Lost", "Largest message: 5 kB",
      "Largest reading: 1,000 cells", "Longest address: 100 characters",
    ]);
    await panel.getByRole("button", { name: "Back to normal" }).click();
    await opener.filter({ hasText: /^Conditions$/ }).waitFor();
    expect(await panel.getByLabel("Each sync", { exact: true }).inputValue()).toBe("Answered");
    expect(await panel.getByLabel("Sync delay, ms").inputValue()).toBe("0");
    await workbench.page.locator("#pane-toggle").click();
    await pane.status.waitFor();
  });

  it("lets the next sync find the sheet renamed: the plan is used up, and the sheet has another name", async () => {
    const before = await workbench.activeSheet();
    await checkAndFind("Finds the sheet renamed");
    await eventually(async () => expect(await workbench.activeSheet()).toBe(`${before} (moved)`));
  });

  it("lets the next sync find the sheet moved to the end of the tabs", async () => {
    const before = await workbench.activeSheet();
    await workbench.page.getByRole("button", { name: "Add a sheet" }).click();
    await workbench.openSheet(before);
    await checkAndFind("Finds the sheet moved");
    await eventually(async () => expect((await workbench.sheetNames()).at(-1)).toBe(before));
    await pane.status.getByText("No rows yet").waitFor();
  });

  it("lets the next sync find the table renamed, and the pane still finds its template", async () => {
    await checkAndFind("Finds the table renamed");
    await pane.status.getByText("No rows yet").waitFor();
    expect(await workbench.page.evaluate(() => (window as unknown as { workbench: { host: { face: { active(): { tables(): { name: string }[] } } } } })
      .workbench.host.face.active().tables().map(({ name }) => name.endsWith("_renamed")))).toEqual([true]);
  });

  it("lets the next sync find the table deleted, and the pane says what became of it", async () => {
    await checkAndFind("Finds the table deleted");
    expect(await workbench.cell("A1")).toBe("");
    await pane.frame.getByText(`“${await workbench.activeSheet()}” was deleted or has no import table any more.`).waitFor();
  });

  it("reloads the pane, which finds its sheet again", async () => {
    await panel.getByRole("button", { name: "Reload the pane" }).click();
    await pane.status.waitFor();
  });

  it.each([["1280 px", 1280, 800], ["400 px", 400, 720], ["320 px", 320, 568]])("axe finds nothing wrong, and all of it fits, at %s", async (_name, width, height) => {
    const { page } = workbench;
    await page.setViewportSize({ width, height });
    await panel.getByLabel("Events").selectOption("Told twice");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const part of ["#conditions", ".status-line"]) {
        const { violations } = await new AxeBuilder({ page }).include(part).options({ resultTypes: ["violations"] }).analyze();
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${colorScheme}, ${id}: ${target.flat().join(" › ")}`))).toEqual([]);
      }
    }
    const overflow = await panel.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const wide = [...element.querySelectorAll("*")].filter((part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX === "visible" && part.clientWidth > 0);
      return [box.left >= 0 && box.right <= window.innerWidth && box.top >= 0 && box.bottom <= window.innerHeight, wide.map((part) => part.className)];
    });
    expect(overflow).toEqual([true, []]);
    await panel.getByRole("button", { name: "Back to normal" }).click();
  });
});
