import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { root } from "./running-intake";

/** Tests always take the README's pictures; only `npm run pictures` puts them where the README shows them. */
const folder = path.join(root, process.env.INTAKE_PICTURES === "keep" ? "assets/pictures" : "dist/pictures");

/** Saves what is on screen, or one part of it, as `NAME.png`. */
export async function takePicture(page: Page, name: string, part?: Locator): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await (part ?? page).screenshot({ path: path.join(folder, `${name}.png`) });
}
