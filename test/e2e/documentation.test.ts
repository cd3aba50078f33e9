import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { startApi, type TestApi } from "../support/postgres-api";

let api: TestApi;
let browser: Browser;
beforeAll(async () => { [api, browser] = await Promise.all([startApi(), launchBrowser()]); }, 120_000);
afterAll(async () => { await browser.close(); await api.close(); });

/** The API's description in a browser of this width. */
async function open(width: number, colorScheme: "light" | "dark"): Promise<{ page: Page; refused: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  const refused: string[] = [];
  page.on("console", (message) => { if (message.type() === "error") refused.push(message.text()); });
  await page.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    const { statusCode, headers, body } = await api.app.inject({ url: pathname, headers: { host: "localhost:80" } });
    await route.fulfill({ status: statusCode, body, headers: headers as Record<string, string> });
  });
  await page.goto("http://localhost/docs");
  return { page, refused };
}

it.each([[1280, "light"], [1280, "dark"], [320, "light"], [320, "dark"]] as const)("The API's description is readable at %d px in %s, without a breach of its content policy", async (width, scheme) => {
  const { page, refused } = await open(width, scheme);
  // Where all kinds of text stand: on the whole page it takes a minute.
  const { violations } = await new AxeBuilder({ page }).include("nav").include("#commitImport").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  // Nothing is cut off at the side: only examples scroll.
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect(refused).toEqual([]);
}, 60_000);

it("By keyboard alone the contents are skipped, and a link in them leads to its operation", async () => {
  const { page } = await open(1280, "light");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
  await page.getByRole("navigation").getByRole("link", { name: "Apply, once" }).press("Enter");
  expect(await page.getByRole("heading", { name: "Apply, once" }).evaluate((heading) => heading.getBoundingClientRect().top < innerHeight)).toBe(true);
}, 60_000);
