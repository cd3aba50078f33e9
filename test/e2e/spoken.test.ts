import type { Page } from "playwright-core";
import { newPerson } from "../support/browser";
import { sharedRun } from "../support/shared-run";
import { WorkbenchPage } from "../support/workbench-page";

jest.setTimeout(240_000);

const run = sharedRun();

/** A person whose Excel is as the workbench's address says. */
async function openAt(query: string, before: (page: Page) => Promise<unknown> = async () => {}): Promise<WorkbenchPage> {
  const workbench = new WorkbenchPage(await (await newPerson(run.browser)).newPage());
  await before(workbench.page);
  await workbench.open(`${run.intake.workbench}/${query}`);
  return workbench;
}

it("a German Excel has a German pane, from the empty workbook to the receipt, and reads German dates and numbers", async () => {
  const workbench = await openAt("?locale=de-DE");
  const { pane } = workbench;
  await pane.getByRole("button", { name: "Vorlage einfügen" }).click();
  expect(await pane.locator("html").getAttribute("lang")).toBe("de");
  await pane.getByText(/^Noch keine Zeilen:/).waitFor();
  expect(await workbench.page.locator("body").innerText()).toContain("Die eigene, dauerhafte ID der Kaufposition");
  await workbench.paste("A2", "G-1\tAcme\tDeal\tCRM-PRO\t1.234,5\t31. März 2026\nG-2\tAcme\tDeal\tCRM-PRO\t-1\t31.03.2026");
  await pane.getByText("2 Zeilen · 1 mit Fehlern").waitFor();
  expect(await workbench.cell("F2")).toBe("2026-03-31");
  await pane.getByRole("treeitem", { name: /Menge ist negativ/ }).waitFor();
  await pane.getByRole("button", { name: "1 fehlerfreie Zeile senden" }).click();
  await pane.getByRole("heading", { name: "1 Zeile ist in den Büchern" }).waitFor({ timeout: 60_000 });
  expect(await pane.getByRole("region", { name: "Summen" }).innerText()).toContain("1.234,5");
});

it("the menus' language and the workbook's locale may differ", async () => {
  const workbench = await openAt("?locale=de-DE&language=es-ES");
  await workbench.pane.getByRole("button", { name: "Insertar plantilla" }).click();
  await workbench.pane.getByText("Aún no hay filas").waitFor();
  await workbench.typeInto("E2", "1,5");
  expect(await workbench.cell("E2")).toBe("1,5");
});

it("nobody sees a pane in one language become another's: until its words are there it is empty, and without them it is English", async () => {
  let words: (() => Promise<void>) | null = null;
  const held = await openAt("?language=fr-FR", (page) => page.route("**/words-fr.js", (route) => { words = () => route.continue(); }));
  for (let waited = 0; words === null && waited < 20_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await held.pane.locator("#pane").innerText()).toBe("");
  await (words as (() => Promise<void>) | null)?.();
  await held.pane.getByRole("button", { name: "Insérer le modèle" }).waitFor();
  const lost = await openAt("?language=fr-FR", (page) => page.route("**/words-fr.js", (route) => route.abort()));
  await lost.pane.getByRole("button", { name: "Insert template" }).waitFor();
  expect(await lost.pane.locator("html").getAttribute("lang")).toBe("en");
});

it("a locale that the workbench does not have is told, and the page works", async () => {
  const workbench = await openAt("?locale=xx-XX");
  expect(await workbench.problem()).toContain('no locale "xx-XX"');
  await workbench.pane.getByRole("button", { name: "Insert template" }).waitFor();
});
