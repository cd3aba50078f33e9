import AxeBuilder from "@axe-core/playwright";
import { newPerson } from "../support/browser";
import { PanePage } from "../support/pane-page";
import { sharedRun } from "../support/shared-run";
import { WorkbenchPage } from "../support/workbench-page";

jest.setTimeout(240_000);

const rows = [
  "A-1\tAcme\tRenewal\tPLATFORM\t5\t2026-01-31",
  "A-2\tAcme\tRenewal\tPLATFORMS\t-2\t2026-01-31\t\t\t50% @ +0m; 60% @ +6m",
].join("\n");

/** Unseen parts of Fluent's own Tab handling: they take the focus only to hand it on. */
const unseen = "[data-tabster-dummy]";

/** The grid scrolls with its active cell, whose keyboard is the text field over it; axe looks for a field inside. */
const scrollsByCell = (rule: string, element: string) => rule === "scrollable-region-focusable" && /rgCol|revogr-viewport-scroll/.test(element);

const wholePage = "html";
const inPane = ["#pane-frame", "html"];

/**
 * What axe finds in a part of the page, as "rule: element": everything in light colours, contrast in dark ones. The whole
 * page includes the pane's frame.
 */
async function violations({ page }: WorkbenchPage, part: string | string[] = wholePage): Promise<string[]> {
  const builder = () => new AxeBuilder({ page }).include(part as string).exclude(unseen).options({ resultTypes: ["violations"] });
  const light = await builder().analyze();
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const dark = await builder().withRules("color-contrast").analyze();
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  return ([["light", light], ["dark", dark]] as const).flatMap(([colours, { violations: found }]) => found.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => target.flat().join(" › ")).filter((element) => !scrollsByCell(id, element)).map((element) => `${colours}, ${id}: ${element}`)));
}

const run = sharedRun();

describe("everyone can use every screen", () => {
  let workbench: WorkbenchPage;
  let pane: PanePage;

  beforeAll(async () => {
    // A small window: axe looks at every cell that is drawn.
    workbench = new WorkbenchPage(await (await newPerson(run.browser, { width: 760, height: 520 })).newPage());
    await workbench.page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    pane = new PanePage(workbench.pane);
    await workbench.open(run.intake.workbench);
    await pane.button("Insert template").waitFor();
  });

  it("axe finds nothing wrong before there is a template", async () => {
    expect(await violations(workbench)).toEqual([]);
  });

  it("axe finds nothing wrong in an empty template with its input message", async () => {
    await pane.button("Insert template").click();
    await pane.status.getByText("No rows yet").waitFor();
    expect(await violations(workbench)).toEqual([]);
  });

  it("axe finds nothing wrong in a sheet with errors, its list open and one chosen", async () => {
    await workbench.paste("A2", rows);
    await pane.status.getByText("2 rows · 1 needs attention").waitFor();
    await pane.group("Quantity is negative").click();
    await pane.frame.getByRole("treeitem", { name: /^Row 3/ }).click();
    await pane.frame.getByRole("region", { name: "The chosen cell" }).waitFor();
    expect(await violations(workbench)).toEqual([]);
  });

  it("axe finds nothing wrong in the menus, lists and dialogs", async () => {
    await workbench.select("D3");
    await workbench.page.keyboard.press("Alt+ArrowDown");
    await workbench.page.getByRole("listbox").waitFor();
    expect(await violations(workbench, ".choices")).toEqual([]);
    await workbench.page.keyboard.press("Escape");
    await workbench.page.keyboard.press("Shift+F10");
    await workbench.page.getByRole("menu").waitFor();
    expect(await violations(workbench, ".menu")).toEqual([]);
    await workbench.page.keyboard.press("Escape");
    await workbench.select("B1");
    await workbench.page.keyboard.press("Alt+ArrowDown");
    await workbench.page.getByRole("dialog", { name: /^Sort and filter/ }).waitFor();
    expect(await violations(workbench, ".filter-menu")).toEqual([]);
    await workbench.page.keyboard.press("Escape");
    await workbench.page.locator(".sheet-tab[aria-selected=true]").focus();
    await workbench.page.keyboard.press("Delete");
    await workbench.page.getByRole("alertdialog").waitFor();
    expect(await violations(workbench, ".dialog")).toEqual([]);
    await workbench.page.keyboard.press("Escape");
    // It gives the focus back as it goes; a menu that was opened before that would close again.
    await workbench.page.getByRole("alertdialog").waitFor({ state: "hidden" });
    await pane.button("More").click();
    await pane.frame.getByRole("menu").waitFor();
    expect(await violations(workbench, inPane)).toEqual([]);
    await pane.frame.getByRole("menuitem", { name: "Insert template" }).click();
    await pane.frame.getByRole("dialog").waitFor();
    expect(await violations(workbench, inPane)).toEqual([]);
    await pane.button("Cancel").click();
  });

  it("axe finds nothing wrong in a receipt", async () => {
    await pane.button("Submit 1 ready row").click();
    await pane.heading(/in the books/).waitFor({ timeout: 60_000 });
    expect(await violations(workbench)).toEqual([]);
  });
});

describe("the keyboard reaches everything", () => {
  let workbench: WorkbenchPage;
  let pane: PanePage;
  const press = async (...keys: string[]) => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  // The control itself, not the part of the pane around it, which has the same words.
  const focused = (name: string | RegExp) => pane.frame.locator(":focus:not(main, footer)").filter({ hasText: name });

  beforeAll(async () => {
    workbench = new WorkbenchPage(await (await newPerson(run.browser)).newPage());
    pane = new PanePage(workbench.pane);
    await workbench.open(run.intake.workbench);
    await pane.button("Insert template").waitFor();
  });

  it("F6 goes from the sheet to the pane, the sheet tabs, the ribbon and back", async () => {
    const { page } = workbench;
    await press("F6");
    await focused("Insert template").waitFor();
    // One sees where the keyboard is, though it came from another page.
    await pane.frame.locator("[data-fui-focus-visible]:focus").waitFor();
    await press("F6");
    await page.locator(".sheet-tab:focus").waitFor();
    await press("F6");
    await page.locator(".ribbon button:focus").filter({ hasText: "Open" }).waitFor();
    await press("F6");
    await page.locator(".cell-input:focus").waitFor();
  });

  it("from an empty workbook to a receipt without a pointer: sample rows, template, paste, fix, submit", async () => {
    const { page } = workbench;
    await press("F6");
    await focused("Insert template").waitFor();
    await press("Tab", "Enter");
    await pane.frame.getByText("Copied.").waitFor();
    await press("Shift+Tab", "Enter");
    await pane.status.getByText("No rows yet").waitFor();
    // Esc goes back to the sheet, where the template's first cell is selected.
    await press("Escape");
    await page.locator(".cell-input:focus").waitFor();
    await press("Control+v");
    await pane.status.getByText("10 rows · 3 need attention").waitFor();

    await press("F6");
    await focused("Product is not in the list").waitFor();
    await press("ArrowRight", "ArrowDown", "Enter", "Escape");
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#name-box")?.value === "D5");
    await page.locator(".cell-input:focus").waitFor();
    await page.keyboard.type("CRM-PRO");
    await press("Enter");
    await pane.status.getByText("10 rows · 2 need attention").waitFor();

    await press("F6");
    for (let stop = 0; stop < 8 && (await pane.frame.locator(":focus", { hasText: /^Submit 8 ready rows$/ }).count()) === 0; stop += 1) await press("Tab");
    await press("Enter");
    // One of the samples is a renewal of nothing that is in the books: the server asks.
    await pane.frame.getByRole("main").getByText("The server asks about 1 row").waitFor({ timeout: 60_000 });
    await press("Tab");
    await focused("Submit anyway").waitFor();
    await press("Enter");
    await pane.heading("8 rows are in the books").waitFor({ timeout: 60_000 });
  });

  it("Ctrl+Z takes back a paste, also when the add-in has marked cells after it", async () => {
    await press("Escape");
    await workbench.page.locator(".cell-input:focus").waitFor();
    // What was typed, what the add-in marked, and the paste.
    await press("Control+z", "Control+z", "Control+z");
    await pane.status.getByText("No rows yet").waitFor();
    expect(await workbench.cell("A2")).toBe("");
  });

  it("a dialog that was opened from the pane's menu gives the keyboard back to the menu's button", async () => {
    await pane.button("More").focus();
    await press("Enter");
    await pane.frame.locator("[role=menuitem]:focus", { hasText: "Insert template" }).waitFor();
    await press("Enter");
    await pane.frame.getByRole("dialog").locator(":focus").waitFor();
    await press("Escape");
    await pane.frame.locator(":focus[aria-haspopup=menu]").waitFor();
    await press("Enter");
    await pane.frame.getByRole("menu").waitFor();
  });
});
