import { placeAt, popupPlace } from "./popup";

export interface MenuItem {
  readonly label: string;
  /** Shown at the right: the key that does the same. */
  readonly hint?: string;
  readonly disabled?: boolean;
  run(): void;
}

/** Opens a menu at a point of the window. Arrows, Home, End, Enter and Escape work; `closed` gets the focus back. */
export function openMenu(label: string, groups: readonly (readonly MenuItem[])[], left: number, top: number, closed: () => void): void {
  const menu = document.createElement("div");
  menu.className = "popup menu";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", label);
  for (const [index, group] of groups.entries()) {
    if (index > 0) menu.append(separator());
    for (const item of group) menu.append(button(item, close));
  }

  function close(): void {
    if (!menu.isConnected) return;
    menu.remove();
    document.removeEventListener("mousedown", onOutside, true);
    window.removeEventListener("blur", close);
    closed();
  }

  function onOutside(event: MouseEvent): void {
    if (!menu.contains(event.target as Node)) close();
  }

  menu.addEventListener("keydown", (event) => {
    const items = [...menu.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items[to]?.focus();
    // Not left to the browser: the focus is back in the grid by then, and the key would be typed there.
    else if (event.key === "Enter" || event.key === " ") items[at]?.click();
    else if (event.key === "Escape" || event.key === "Tab") close();
    else return;
    event.preventDefault();
  });
  menu.addEventListener("contextmenu", (event) => event.preventDefault());

  popupPlace().append(menu);
  placeAt(menu, left, top);
  menu.querySelector<HTMLButtonElement>("button:not(:disabled)")?.focus();
  document.addEventListener("mousedown", onOutside, true);
  window.addEventListener("blur", close);
}

function separator(): HTMLElement {
  const line = document.createElement("div");
  line.setAttribute("role", "separator");
  return line;
}

function button({ label, hint, disabled, run }: MenuItem, close: () => void): HTMLElement {
  const element = document.createElement("button");
  element.type = "button";
  element.setAttribute("role", "menuitem");
  element.disabled = disabled ?? false;
  element.append(text("menu-label", label), text("menu-hint", hint ?? ""));
  element.addEventListener("click", () => {
    close();
    run();
  });
  return element;
}

function text(name: string, content: string): HTMLElement {
  const element = document.createElement("span");
  element.className = name;
  element.textContent = content;
  return element;
}
