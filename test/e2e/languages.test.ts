import type { Page } from "playwright-core";
import { openScreens, type Screens } from "../support/open-screens";
import { takePicture } from "../support/pictures";

jest.setTimeout(240_000);

let screens: Screens;
let page: Page;

beforeAll(async () => {
  screens = await openScreens();
  ({ page } = screens);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
});

afterAll(() => screens.close());

/** What does not fit its place, by its text: nothing can be scrolled sideways, nothing is cut off, and nothing lies over what comes below. */
function misfits(): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if ((document.scrollingElement?.scrollWidth ?? 0) > innerWidth) found.push("the page");
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      // What is 1 px wide is for screen readers; a name that is too long ends with dots, by choice.
      if (box.width <= 1 || style.visibility === "hidden" || style.textOverflow === "ellipsis" || element.closest("svg, [data-tabster-dummy]") !== null) continue;
      const text = (element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 60);
      const cut = style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
      // Taller than its place by more than the edges of letters and icons; a menu lies over what is below its button.
      const spills = element.querySelector("[role=menu]") === null && style.overflowY === "visible" && style.display !== "inline" && element.clientHeight > 0 && element.scrollHeight > element.clientHeight + 8;
      if (box.right > innerWidth + 0.5 || box.left < -0.5 || cut || spills) found.push(`${element.tagName.toLowerCase()}: ${text}`);
    }
    return found;
  });
}

describe.each(["en-GB", "de-DE", "fr-FR", "es-ES"])("%s, at 320 px", (locale) => {
  it("everything on every screen fits its place", async () => {
    const wide: [string, string[]][] = [];
    for (const [at, name] of screens.names.entries()) {
      await screens.show(name, locale);
      const found = await misfits();
      if (process.env.INTAKE_SCREENS !== undefined) await takePicture(page, `${locale.slice(0, 2)}-${String(at).padStart(2, "0")}-${name.replace(/\W+/g, "-")}`);
      if (found.length > 0) wide.push([name, found]);
    }
    expect(wide).toEqual([]);
  });

  it("the sentence of every rule fits, too", async () => {
    await screens.show("every rule", locale);
    await page.evaluate(async () => {
      for (let closed = document.querySelector("[role=treeitem][aria-expanded=false]"); closed !== null; closed = document.querySelector("[role=treeitem][aria-expanded=false]")) {
        closed.querySelector<HTMLElement>(":scope > *")?.click();
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    });
    const sentences = page.locator("[role=treeitem][aria-level='2']");
    await sentences.first().waitFor();
    if (process.env.INTAKE_SCREENS !== undefined) await takePicture(page, `${locale.slice(0, 2)}-every-rule`);
    expect(await sentences.count()).toBeGreaterThan(80);
    expect(await misfits()).toEqual([]);
  });

  it("the menu fits, too", async () => {
    await screens.show("purchases", locale);
    await page.locator("header [aria-haspopup=menu]").click();
    await page.getByRole("menu").waitFor();
    if (process.env.INTAKE_SCREENS !== undefined) await takePicture(page, `${locale.slice(0, 2)}-menu`);
    expect(await misfits()).toEqual([]);
  });
});
