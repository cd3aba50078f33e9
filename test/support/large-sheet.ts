import type { Page } from "playwright-core";
import type { UserActions } from "../../src/workbench/host/view";

interface Exposed {
  readonly workbench: { readonly host: { readonly user: UserActions } };
}

/** Lines that go over to the page at once. */
const linesAtOnce = 20_000;

/**
 * Pastes lines below each other, as tab-separated texts, without the clipboard, which would take long for so many. Line 0 is
 * in row 2.
 */
export async function fillSheet(page: Page, from: number, to: number, lineAt: (index: number) => string): Promise<void> {
  for (let first = from; first < to; first += linesAtOnce) {
    const text = Array.from({ length: Math.min(linesAtOnce, to - first) }, (_, at) => lineAt(first + at)).join("\n");
    await page.evaluate(({ row, lines }) => {
      (window as unknown as Exposed).workbench.host.user.paste(row, 0, lines.split("\n").map((line) => line.split("\t")));
    }, { row: 1 + first, lines: text });
  }
}
