import AxeBuilder from "@axe-core/playwright";
import { newPerson } from "../support/browser";
import { eventually } from "../support/eventually";
import { PanePage } from "../support/pane-page";
import { sharedRun } from "../support/shared-run";
import { WorkbenchPage } from "../support/workbench-page";

jest.setTimeout(180_000);

const run = sharedRun();

const rows = [
  "00k-1\tAcme\tD-1\tCRM-PROO\t5\t2026-01-31", "00k-2\tAcme\tD-2\tcrm-std\t10 seats\t2026-02-28\t\tyes",
  "00k-3\tAcme\tD-3\tCRM-PRO\t\t2026-01-31", "00k-4\tAcme\tD-4\tCRM-PRO\t\t2026-01-31",
];

describe("a person has the pane put right what is wrong", () => {
  let workbench: WorkbenchPage;
  let pane: PanePage;

  beforeAll(async () => {
    workbench = new WorkbenchPage(await (await newPerson(run.browser)).newPage());
    pane = new PanePage(workbench.pane);
    await workbench.page.emulateMedia({ reducedMotion: "reduce" });
    await workbench.open(run.intake.workbench);
    await pane.button("Insert template").click();
    await pane.status.getByText("No rows yet").waitFor();
    await workbench.paste("A2", rows.join("\n"));
    await pane.status.getByText("4 rows · 3 need attention").waitFor();
  });

  const cells = (...addresses: string[]) => Promise.all(addresses.map((address) => workbench.cell(address)));
  const fix = () => pane.frame.getByRole("region", { name: "Fix" });

  it("writes what is meant into the chosen cell, by the keyboard alone", async () => {
    await pane.frame.getByRole("treeitem", { name: /Product is not in the list/ }).focus();
    await workbench.page.keyboard.press("ArrowRight");
    await workbench.page.keyboard.press("ArrowDown");
    await workbench.page.keyboard.press("Enter");
    await pane.button("Use “CRM-PRO”").focus();
    await workbench.page.keyboard.press("Enter");
    await eventually(async () => expect(await cells("D2")).toEqual(["CRM-PRO"]));
    await pane.status.getByText("4 rows · 2 need attention").waitFor();
    await fix().getByText("1 cell changed.").waitFor();
    expect(await workbench.paintedCells()).toEqual(["E4", "E5"]);
  });

  it("sees every cell before all of a kind are written, and takes them back", async () => {
    await pane.frame.getByRole("treeitem", { name: /Quantity is empty/ }).click();
    await pane.frame.getByText("Row 4", { exact: true }).click();
    await pane.button("Fix all 2 …").click();
    const dialog = pane.frame.getByRole("dialog", { name: "Fix all like this" });
    await dialog.getByText("2 rows will have no error any more.").waitFor();
    expect(await cells("E4", "E5")).toEqual(["", ""]);
    const { violations } = await new AxeBuilder({ page: workbench.page }).include(["#pane-frame", "[role=dialog]"]).options({ resultTypes: ["violations"] }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await dialog.getByRole("button", { name: "Write 2 cells" }).click();
    await pane.status.getByText("4 rows · none needs attention").waitFor();
    expect(await cells("E4", "E5")).toEqual(["1", "1"]);
    await fix().getByRole("button", { name: "Undo" }).click();
    await fix().getByText("2 cells changed back.").waitFor();
    expect(await cells("E4", "E5")).toEqual(["", ""]);
    await fix().getByRole("button", { name: "Redo" }).click();
    await pane.status.getByText("4 rows · none needs attention").waitFor();
  });

  it("leaves a preview by Esc without writing, and stands where it stood before", async () => {
    await pane.button("Fix everything safe …").focus();
    await workbench.page.keyboard.press("Enter");
    await pane.frame.getByRole("dialog", { name: "Fix everything safe" }).waitFor();
    await workbench.page.keyboard.press("Escape");
    await pane.frame.getByRole("dialog").waitFor({ state: "detached" });
    await eventually(async () => expect(await pane.frame.locator(":focus").textContent()).toBe("Fix everything safe …"));
    expect(await cells("D3", "E3", "H3")).toEqual(["crm-std", "10 seats", "yes"]);
  });

  it("fixes everything safe in one step, which Ctrl+Z takes back", async () => {
    await pane.button("Fix everything safe …").click();
    await pane.frame.getByRole("dialog", { name: "Fix everything safe" }).getByRole("button", { name: "Write 3 cells" }).click();
    await eventually(async () => expect(await cells("D3", "E3", "H3")).toEqual(["CRM-STD", "10", "TRUE"]));
    await pane.button("Fix everything safe …").waitFor({ state: "detached" });
    await eventually(async () => expect(await pane.frame.locator("button:focus").textContent()).toBe("Undo"));
    await workbench.select("A1");
    await workbench.undo();
    await eventually(async () => expect(await cells("D3", "E3", "H3")).toEqual(["crm-std", "10 seats", "yes"]));
  });
});
