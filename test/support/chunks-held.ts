import type { Page, Route } from "playwright-core";

/** Keeps one chunk of an import from the server, as a slow network does, until the returned function is called. */
export async function holdChunk(page: Page, number: number): Promise<() => Promise<void>> {
  const pattern = new RegExp(`/chunks/${number}$`);
  let letGo = () => {};
  const released = new Promise<void>((resolve) => { letGo = resolve; });
  let held = true;
  const hold = async (route: Route) => {
    await released;
    // What was held may have been given up meanwhile.
    await route.continue().catch((error: Error) => { if (held) throw error; });
  };
  await page.route(pattern, hold);
  return async () => {
    held = false;
    letGo();
    await page.unroute(pattern, hold);
  };
}
