import { firstControl } from "./pane/first-control";

/**
 * Remembers where in the page the keyboard was; the browser forgets it when the focus goes to the page around this one.
 * The returned function goes back there or, when that is gone, to the first control below the title.
 */
export function rememberPlace(page: Document): () => void {
  let last: HTMLElement | null = null;
  page.addEventListener("focusin", ({ target }) => {
    // Not the title row: a menu there can take the focus for a moment when a button goes away under it.
    if (target instanceof HTMLElement && target.closest("main, footer, section") !== null) last = target;
  });
  return () => {
    // The key that led here was pressed in the other page: Fluent shows where the keyboard is only after one in this page.
    page.defaultView?.dispatchEvent(new KeyboardEvent("keydown", { key: "Unidentified" }));
    if (page.activeElement !== page.body) return;
    // A part of the page that took the focus for a moment, when its button went, is no stop any more.
    const here = last?.isConnected === true && last.tabIndex >= 0 ? last : null;
    const main = page.querySelector("main");
    (here ?? (main && firstControl(main)) ?? page.querySelector("button"))?.focus();
  };
}
