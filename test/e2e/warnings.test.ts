import { AxeBuilder } from "@axe-core/playwright";
import { Desk } from "../support/desk";
import { eventually } from "../support/eventually";
import { takePicture } from "../support/pictures";

jest.setTimeout(180_000);

/** A large quantity, a word that may mean a renewal, a date of the nineties; and a customer that is missing. */
const doubtful = [
  ["LINE-1", "Acme", "Deal 1", "CRM-STD", "2000000", "2026-01-15"],
  ["LINE-2", "Acme", "Deal 1", "CRM-STD", "3", "2026-01-15", "", "existing business"],
  ["LINE-3", "", "Deal 2", "CRM-STD", "3", "1995-05-05"],
].map((cells) => cells.join("\t")).join("\r\n");

describe("warnings in the sheet", () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
    await desk.insertTemplate();
    await desk.workbench.paste("A2", doubtful);
    await desk.pane.status.getByText("3 rows · 1 needs attention", { exact: true }).waitFor();
    await desk.workbench.addInAtRest();
  });

  afterAll(() => desk?.close());

  /** The menu stays open after a switch. */
  async function switchWarnings(): Promise<void> {
    await desk.pane.button("More").click();
    await desk.pane.frame.getByRole("menuitemcheckbox", { name: /Show warnings in the sheet/ }).click();
    await desk.workbench.page.keyboard.press("Escape");
    await desk.pane.frame.getByRole("menu").waitFor({ state: "hidden" });
  }

  /** Waits until these cells are painted at all, and of them those that are amber. */
  async function shows(painted: readonly string[], amber: readonly string[]): Promise<void> {
    await eventually(async () => expect(await desk.workbench.paintedCells()).toEqual(painted));
    const look = (address: string) => desk.workbench.cellElement(address).evaluate((cell) => {
      const { backgroundColor, color, fontWeight } = getComputedStyle(cell);
      return { backgroundColor, color, bold: Number(fontWeight) >= 600 };
    });
    for (const address of painted) {
      await desk.workbench.select(address);
      expect([address, await look(address)]).toEqual([address, amber.includes(address)
        ? { backgroundColor: "rgb(255, 235, 156)", color: "rgb(127, 74, 0)", bold: false }
        : { backgroundColor: "rgb(255, 199, 206)", color: "rgb(156, 0, 6)", bold: true }]);
    }
  }

  it("are switched on in the menu, stand beside the red, follow edits and undo, and go when switched off", async () => {
    const { workbench } = desk;
    await shows(["B4"], []);
    await switchWarnings();
    await shows(["E2", "H3", "B4", "F4"], ["E2", "H3", "F4"]);
    await workbench.addInAtRest();
    const writes = await workbench.addInWrites();
    await workbench.typeInto("E3", "5000000");
    await shows(["E2", "E3", "H3", "B4", "F4"], ["E2", "E3", "H3", "F4"]);
    await workbench.typeInto("E3", "-5");
    await shows(["E2", "E3", "H3", "B4", "F4"], ["E2", "H3", "F4"]);
    await workbench.undo();
    await workbench.undo();
    await shows(["E2", "H3", "B4", "F4"], ["E2", "H3", "F4"]);
    await workbench.addInAtRest();
    expect(await workbench.addInWrites()).toBe(writes);
    await switchWarnings();
    await shows(["B4"], []);
  });

  it.each([[320, "light"], [320, "dark"], [350, "light"], [350, "dark"]] as const)("have their switch within a pane of %i px in %s colours", async (width, colorScheme) => {
    const { pane, workbench: { page } } = desk;
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate((pixels) => document.documentElement.style.setProperty("--pane-width", `${pixels}px`), width);
    await switchWarnings();
    await eventually(async () => expect(await desk.workbench.paintedCells()).toEqual(["E2", "H3", "B4", "F4"]));
    await pane.button("More").click();
    const item = pane.frame.getByRole("menuitemcheckbox", { name: /Show warnings in the sheet/ });
    await item.waitFor();
    expect(await item.getAttribute("aria-checked")).toBe("true");
    expect(await pane.frame.locator("body").evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth])).toEqual([width, width]);
    expect(await item.evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left >= 0 && right <= document.documentElement.clientWidth && element.scrollWidth <= element.clientWidth;
    })).toBe(true);
    if (process.env.INTAKE_SCREENS !== undefined) await takePicture(page, `warnings-${width}-${colorScheme}`);
    const { violations } = await new AxeBuilder({ page }).include(["#pane-frame", "html"]).withRules("color-contrast").analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.flat().join(" › ")))).toEqual([]);
    await page.keyboard.press("Escape");
    await switchWarnings();
    await eventually(async () => expect(await desk.workbench.paintedCells()).toEqual(["B4"]));
  });
});
