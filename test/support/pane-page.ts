import type { FrameLocator, Locator } from "playwright-core";

/** A person at the task pane: reads what it says, presses what it offers. */
export class PanePage {
  constructor(readonly frame: FrameLocator) {}

  button(name: string | RegExp): Locator {
    return this.frame.getByRole("button", { name });
  }

  get status(): Locator {
    return this.frame.getByRole("region", { name: "State of the sheet" });
  }

  /** The group of issues with this title, closed or open. */
  group(title: string): Locator {
    return this.frame.getByRole("treeitem").filter({ hasText: title }).first();
  }

  /** Types into the dialog that is open, and connects. */
  async enterPairingCode(code: string): Promise<void> {
    const dialog = this.frame.getByRole("dialog");
    await dialog.getByLabel("Pairing code").fill(code);
    await dialog.getByRole("button", { name: "Connect this pane" }).click();
  }

  /** The figures of the receipt on screen, by section and label: "Rows/Created" → "585". */
  async receipt(): Promise<Record<string, string>> {
    const sections = this.frame.locator("section:has(dl)");
    await sections.first().waitFor();
    return sections.evaluateAll((found) => Object.fromEntries(found.flatMap((section) =>
      [...section.querySelectorAll("dt")].map((label) => [
        `${section.getAttribute("aria-label")}/${label.textContent}`, label.nextElementSibling?.textContent ?? "",
      ]))));
  }

  /** Resolves with the heading of what became of a submission. */
  heading(text: string | RegExp): Locator {
    return this.frame.getByRole("heading", { name: text });
  }
}
