import type { FilterValue } from "../host/view";
import type { ClientBox } from "./grid-rects";
import { placeNear, popupPlace } from "./popup";
import { button, checkbox, emptyLine } from "./filter-parts";

interface FilterMenu {
  readonly title: string;
  readonly values: readonly FilterValue[];
  readonly filtered: boolean;
  readonly sorted: boolean | null;
  readonly rect: ClientBox;
  /** Numbers and dates are sorted from the smallest, not from A. */
  readonly numeric: boolean;
}

export type FilterChoice =
  | { readonly kind: "sort"; readonly ascending: boolean }
  | { readonly kind: "clear" }
  | { readonly kind: "values"; readonly texts: readonly string[] };

/** More than a person reads; the search finds the others. */
const longestList = 1_000;

/** The menu of a filter button: sort, clear, and the column's values with check boxes. Answers null when it is closed without a choice. */
export function openFilterMenu(menu: FilterMenu, chosen: (choice: FilterChoice | null) => void): () => void {
  const { title, values, filtered, sorted, rect, numeric } = menu;
  const popup = document.createElement("div");
  popup.className = "popup filter-menu";
  popup.setAttribute("role", "dialog");
  popup.setAttribute("aria-label", `Sort and filter ${title}`);
  const checked = new Set(values.filter(({ shown }) => shown).map(({ text }) => text));
  const search = document.createElement("input");
  Object.assign(search, { type: "search", className: "filter-search", placeholder: "Search", spellcheck: false });
  search.setAttribute("aria-label", "Search the values");
  const list = document.createElement("div");
  list.className = "filter-values";
  list.setAttribute("role", "group");
  list.setAttribute("aria-label", "Values that are shown");
  const ok = button("OK", "main-button", apply);

  function found(): readonly FilterValue[] {
    const wanted = search.value.trim().toLowerCase();
    return wanted === "" ? values : values.filter(({ text }) => text.toLowerCase().includes(wanted));
  }

  function drawList(): void {
    const shown = found();
    const all = checkbox(search.value === "" ? "(Select all)" : "(Select all that were found)", shown.every(({ text }) => checked.has(text)), (on) => {
      for (const { text } of shown) setChecked(text, on);
      drawList();
      list.querySelector("input")?.focus();
    });
    all.input.indeterminate = !all.input.checked && shown.some(({ text }) => checked.has(text));
    const lines = shown.slice(0, longestList).map(({ text }) => checkbox(text === "" ? "(Blanks)" : text, checked.has(text), (on) => {
      setChecked(text, on);
      all.input.checked = shown.every((value) => checked.has(value.text));
      all.input.indeterminate = !all.input.checked && shown.some((value) => checked.has(value.text));
      look();
    }).label);
    const more = shown.length - lines.length;
    list.replaceChildren(...(shown.length === 0 ? [emptyLine("Nothing was found")] : [all.label, ...lines]), ...(more > 0 ? [emptyLine(`and ${more.toLocaleString("en-US")} more: search for them`)] : []));
    look();
  }

  function setChecked(text: string, on: boolean): void {
    if (on) checked.add(text);
    else checked.delete(text);
  }

  /** What a search found is what is shown; without one, what is checked. */
  function picked(): readonly string[] {
    return found().filter(({ text }) => checked.has(text)).map(({ text }) => text);
  }

  function look(): void {
    ok.disabled = picked().length === 0;
  }

  function apply(): void {
    if (ok.disabled) return;
    const texts = picked();
    end(texts.length === values.length ? { kind: "clear" } : { kind: "values", texts });
  }

  function end(choice: FilterChoice | null): void {
    if (!popup.isConnected) return;
    document.removeEventListener("mousedown", onOutside, true);
    popup.remove();
    chosen(choice);
  }

  function onOutside(event: MouseEvent): void {
    const target = event.target as Element;
    if (!popup.contains(target) && target.closest(".filter-button") === null) end(null);
  }

  popup.addEventListener("keydown", (event) => {
    const stops = [...popup.querySelectorAll<HTMLElement>("button:not(:disabled), input")];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (event.key === "Escape" || (event.altKey && event.key === "ArrowUp")) end(null);
    else if (event.key === "ArrowDown" || (event.key === "Tab" && !event.shiftKey)) stops[(at + 1) % stops.length]?.focus();
    else if (event.key === "ArrowUp" || event.key === "Tab") stops[(at - 1 + stops.length) % stops.length]?.focus();
    else if (event.key === "Enter" && document.activeElement instanceof HTMLInputElement) apply();
    else if (event.key === "Enter" || (event.key === " " && document.activeElement instanceof HTMLButtonElement)) (document.activeElement as HTMLButtonElement).click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  search.addEventListener("input", () => {
    for (const { text } of found()) checked.add(text);
    drawList();
  });

  const foot = document.createElement("div");
  foot.className = "dialog-buttons";
  foot.append(ok, button("Cancel", "other-button", () => end(null)));
  const sortButton = (label: string, ascending: boolean) => {
    const element = button(label, "filter-action", () => end({ kind: "sort", ascending }));
    element.setAttribute("aria-pressed", String(sorted === ascending));
    return element;
  };
  const clear = button(`Clear filter from “${title}”`, "filter-action", () => end({ kind: "clear" }));
  clear.disabled = !filtered;
  popup.append(sortButton(numeric ? "Sort smallest to largest" : "Sort A to Z", true), sortButton(numeric ? "Sort largest to smallest" : "Sort Z to A", false), clear, search, list, foot);
  drawList();
  popupPlace().append(popup);
  placeNear(popup, rect, 1);
  popup.querySelector<HTMLElement>("button:not(:disabled)")?.focus({ preventScroll: true });
  document.addEventListener("mousedown", onOutside, true);
  return () => end(null);
}
