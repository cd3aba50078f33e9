import { placeAt, placeBeside, popupPlace } from "./popup";

export interface MenuItem {
  readonly label: string;
  /** Shown at the right: the key that does the same. */
  readonly hint?: string;
  readonly disabled?: boolean;
  /** A colour shown before the label. */
  readonly swatch?: string;
  /** What a menu of its own offers, beside this one. */
  readonly items?: readonly MenuItem[];
  readonly run?: () => void;
}

/** Opens a menu at a point of the window. Arrows, Home, End, Enter, Escape and first letters work; `closed` gets the focus back. */
export function openMenu(label: string, groups: readonly (readonly MenuItem[])[], left: number, top: number, closed: () => void): void {
  const open: HTMLElement[] = [];

  function show(name: string, shown: readonly (readonly MenuItem[])[]): HTMLElement {
    const menu = document.createElement("div");
    menu.className = "popup menu";
    menu.setAttribute("role", "menu");
    menu.setAttribute("aria-label", name);
    for (const [index, group] of shown.filter((items) => items.length > 0).entries()) {
      if (index > 0) menu.append(separator());
      for (const item of group) menu.append(button(item));
    }
    menu.addEventListener("keydown", (event) => onKey(event, menu));
    menu.addEventListener("contextmenu", (event) => event.preventDefault());
    popupPlace().append(menu);
    open.push(menu);
    return menu;
  }

  function button(item: MenuItem): HTMLElement {
    const element = document.createElement("button");
    element.type = "button";
    element.setAttribute("role", "menuitem");
    element.disabled = item.disabled ?? false;
    if (item.swatch !== undefined) element.append(swatch(item.swatch));
    element.append(text("menu-label", item.label), text("menu-hint", item.items === undefined ? item.hint ?? "" : "›"));
    const { items } = item;
    if (items === undefined) {
      element.addEventListener("click", () => {
        close();
        item.run?.();
      });
    } else {
      element.setAttribute("aria-haspopup", "menu");
      element.addEventListener("click", () => openBeside(element, item.label, items));
    }
    element.addEventListener("mouseenter", () => {
      closeAfter(element.closest<HTMLElement>(".menu"));
      if (element.disabled) return;
      element.focus();
      if (items !== undefined) openBeside(element, item.label, items);
    });
    return element;
  }

  function openBeside(element: HTMLElement, name: string, items: readonly MenuItem[]): void {
    closeAfter(element.closest<HTMLElement>(".menu"));
    placeBeside(show(name, [items]), element.getBoundingClientRect());
  }

  function closeAfter(menu: HTMLElement | null): void {
    for (const later of open.splice(menu === null ? 0 : open.indexOf(menu) + 1)) later.remove();
  }

  function close(): void {
    if (open.length === 0) return;
    closeAfter(null);
    document.removeEventListener("mousedown", onOutside, true);
    window.removeEventListener("blur", close);
    closed();
  }

  function onOutside(event: MouseEvent): void {
    if (!open.some((menu) => menu.contains(event.target as Node))) close();
  }

  function onKey(event: KeyboardEvent, menu: HTMLElement): void {
    const items = [...menu.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
    const focused = document.activeElement as HTMLButtonElement;
    const at = items.indexOf(focused);
    const to = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items[to]?.focus();
    // Not left to the browser: the focus is back in the grid by then, and the key would be typed there.
    else if (event.key === "Enter" || event.key === " ") press(focused);
    else if (event.key === "ArrowRight" && focused.hasAttribute("aria-haspopup")) press(focused);
    else if (event.key === "ArrowLeft" && open.length > 1) back();
    else if (event.key === "Escape" && open.length > 1) back();
    else if (event.key === "Escape" || event.key === "Tab") close();
    else if (event.key.length === 1 && !event.ctrlKey) startingWith(items, event.key, at)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function press(element: HTMLButtonElement): void {
    element.click();
    if (element.hasAttribute("aria-haspopup")) open.at(-1)?.querySelector<HTMLButtonElement>("button:not(:disabled)")?.focus();
  }

  function back(): void {
    const name = open.at(-1)?.getAttribute("aria-label");
    closeAfter(open.at(-2) ?? null);
    const opener = [...open.at(-1)?.querySelectorAll<HTMLButtonElement>("[aria-haspopup]") ?? []].find((element) => element.querySelector(".menu-label")?.textContent === name);
    opener?.focus();
  }

  const menu = show(label, groups);
  placeAt(menu, left, top);
  menu.querySelector<HTMLButtonElement>("button:not(:disabled)")?.focus();
  document.addEventListener("mousedown", onOutside, true);
  window.addEventListener("blur", close);
}

function startingWith(items: readonly HTMLButtonElement[], letter: string, after: number): HTMLButtonElement | undefined {
  const inOrder = [...items.slice(after + 1), ...items.slice(0, after + 1)];
  return inOrder.find((item) => item.querySelector(".menu-label")?.textContent?.toLowerCase().startsWith(letter.toLowerCase()));
}

function separator(): HTMLElement {
  const line = document.createElement("div");
  line.setAttribute("role", "separator");
  return line;
}

function swatch(color: string): HTMLElement {
  const element = text("menu-swatch", "");
  element.style.background = color;
  return element;
}

function text(name: string, content: string): HTMLElement {
  const element = document.createElement("span");
  element.className = name;
  element.textContent = content;
  return element;
}
