import type { ClientBox } from "./grid-rects";
import { placeNear, popupPlace } from "./popup";

/** More than a person reads. */
const longestList = 2_000;

interface List {
  readonly label: string;
  readonly values: readonly string[];
  readonly current: string;
  /** Shown beneath it. */
  readonly rect: ClientBox;
  /** What to do about a value that is not shown, as the list is too long. */
  readonly more?: string;
}

/** Shows a list to choose from and returns what closes it without a choice. */
export function openList({ label, values, current, rect, more }: List, chosen: (index: number | null) => void): () => void {
  const list = document.createElement("div");
  list.className = "popup choices";
  list.tabIndex = 0;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  list.style.minWidth = `${Math.max(rect.width, 120)}px`;
  const shown = values.slice(0, longestList);
  const options = shown.map((value, index) => {
    const option = document.createElement("div");
    option.id = `choice-${index}`;
    option.setAttribute("role", "option");
    option.textContent = value;
    option.addEventListener("click", () => end(index));
    return option;
  });
  list.append(...options);
  if (values.length > shown.length) list.append(moreLine(values.length - shown.length, more ?? ""));
  let at = -1;

  function mark(index: number): void {
    if (options.length === 0) return;
    options[at]?.setAttribute("aria-selected", "false");
    at = Math.min(Math.max(index, 0), options.length - 1);
    options[at]?.setAttribute("aria-selected", "true");
    options[at]?.scrollIntoView({ block: "nearest" });
    list.setAttribute("aria-activedescendant", `choice-${at}`);
  }

  function end(value: number | null): void {
    if (!list.isConnected) return;
    document.removeEventListener("mousedown", onOutside, true);
    list.remove();
    chosen(value);
  }

  function onOutside(event: MouseEvent): void {
    const target = event.target as Element;
    if (!list.contains(target) && target.closest(".drop-arrow, .name-list") === null) end(null);
  }

  list.addEventListener("keydown", (event) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10, Home: 0, End: options.length - 1 }[event.key];
    if (event.key === "Escape" || (event.altKey && event.key === "ArrowUp")) end(null);
    else if (event.key === "Enter" || event.key === "Tab") end(at < 0 ? null : at);
    else if (to !== undefined) mark(to);
    else if (event.key.length === 1) mark(startingWith(shown, event.key, at));
    else return;
    event.preventDefault();
  });

  popupPlace().append(list);
  placeNear(list, rect, 1);
  list.focus({ preventScroll: true });
  mark(Math.max(0, shown.indexOf(current)));
  document.addEventListener("mousedown", onOutside, true);
  return () => end(null);
}

function moreLine(count: number, advice: string): HTMLElement {
  const more = document.createElement("div");
  more.className = "choices-more";
  more.textContent = `and ${count.toLocaleString("en-US")} more${advice === "" ? "" : `: ${advice}`}`;
  return more;
}

/** The next value that begins with the letter, after the marked one and around the end. */
function startingWith(values: readonly string[], letter: string, after: number): number {
  const wanted = letter.toLowerCase();
  for (let step = 1; step <= values.length; step += 1) {
    const index = (after + step) % values.length;
    if (values[index]?.toLowerCase().startsWith(wanted)) return index;
  }
  return after;
}
