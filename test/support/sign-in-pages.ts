import type { Page } from "playwright-core";
import type { Desk } from "./desk";

/** Presses what opens the window in which people sign in, and gives that window once the provider's page is in it. */
export async function openSignIn(desk: Desk, press: () => Promise<void>): Promise<Page> {
  const opened = desk.workbench.page.context().waitForEvent("page");
  await press();
  const window = await opened;
  await window.waitForURL(/\/interaction\//);
  return window;
}

/** Signs in at the provider's own pages, of which the second asks what Intake may do. The window then closes by itself. */
export async function signInAs(window: Page, name: string): Promise<void> {
  await window.getByPlaceholder("Enter any login").fill(name);
  await window.getByPlaceholder("and password").fill("any");
  const closed = window.waitForEvent("close");
  await window.keyboard.press("Enter");
  const allow = window.getByRole("button", { name: "Continue" });
  // It asks that once of each person.
  await Promise.race([allow.click().catch((error: Error) => { if (!window.isClosed()) throw error; }), closed]);
  await closed;
  // A page behind another is drawn no more, until somebody looks at it.
  await window.context().pages()[0]?.bringToFront();
}
