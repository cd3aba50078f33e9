/**
 * Renders assets/icons/*.svg to the PNGs that Excel asks for: `node assets/render-icons.mjs [path of Chromium]`.
 * Run it after changing a drawing and commit both.
 */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const here = new URL("./", import.meta.url);
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const names = ["icon", "open", "insert", "check", "submit"];
/** Up to this many pixels the drawing with fewer and thicker lines is the legible one. */
const largestSmall = 20;

const browser = await chromium.launch({ executablePath: process.argv[2] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  for (const name of names) {
    for (const size of sizes) {
      const drawing = await readFile(new URL(`icons/${name}${size <= largestSmall ? "-small" : ""}.svg`, here), "utf8");
      const image = `data:image/svg+xml;base64,${Buffer.from(drawing).toString("base64")}`;
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<body style="margin:0;background:none"><img src="${image}" width="${size}" height="${size}" style="display:block">`);
      await writeFile(new URL(`${name}-${size}.png`, here), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
