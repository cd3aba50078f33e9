import { byId } from "./dom";

/** The parts of the page that F6 goes round, as Excel's does. */
const order = ["sheet", "find", "pane", "conditions", "tabs", "ribbon"] as const;
type Region = (typeof order)[number];

interface Parts {
  focusGrid(): void;
  isPaneShown(): boolean;
  focusPane(): void;
}

export interface Regions {
  /** Goes on from the pane, whose keys this page does not hear. */
  leavePane(way: "next" | "previous"): void;
}

/** F6 goes to the next part of the page, Shift+F6 back; Esc on a button goes to the sheet. */
export function createRegions({ focusGrid, isPaneShown, focusPane }: Parts): Regions {
  const ribbon = document.querySelector<HTMLElement>(".ribbon");
  let lastInRibbon: HTMLElement | null = null;

  function current(): Region {
    const focused = document.activeElement;
    for (const id of ["find", "conditions", "pane"] as const) if (focused?.closest(`#${id}`)) return id;
    if (focused?.closest(".tabs-line")) return "tabs";
    return focused?.closest(".ribbon, .title-bar, .formula-bar") ? "ribbon" : "sheet";
  }

  const isOpen = (id: string) => document.getElementById(id)?.hidden === false;

  function enter(region: Region): void {
    if (region === "sheet") focusGrid();
    else if (region === "pane") focusPane();
    else if (region === "find" || region === "conditions") byId(region).querySelector<HTMLElement>("input, select")?.focus();
    else if (region === "tabs") byId("sheet-tabs").querySelector<HTMLElement>("[aria-selected=true]")?.focus();
    else (lastInRibbon ?? ribbon?.querySelector("button"))?.focus();
  }

  function go(from: Region, way: "next" | "previous"): void {
    const there = order.filter((region) => (region === "pane" ? isPaneShown() : (region !== "find" && region !== "conditions") || isOpen(region)));
    const step = way === "next" ? 1 : -1;
    const at = Math.max(0, there.indexOf(from));
    enter(there[(at + step + there.length) % there.length] ?? "sheet");
  }

  ribbon?.addEventListener("focusin", ({ target }) => { lastInRibbon = target as HTMLElement; });
  ribbon?.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || ribbon === null) return;
    const buttons = [...ribbon.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
    buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus();
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "F6") {
      event.preventDefault();
      go(current(), event.shiftKey ? "previous" : "next");
    } else if (event.key === "Escape" && event.target instanceof HTMLButtonElement) {
      event.preventDefault();
      focusGrid();
    }
  });
  return { leavePane: (way) => go("pane", way) };
}
