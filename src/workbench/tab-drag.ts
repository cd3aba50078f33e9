import { followPointer } from "./grid/drag";

/** How far, in pixels, the pointer goes before a click becomes a drag. */
const dragAfter = 6;

/** Dragging a tab puts it where the pointer is let go. Told of the places of the tabs among those shown. */
export function listenToTabDrag(tabs: HTMLElement, moved: (from: number, to: number) => void): void {
  tabs.addEventListener("mousedown", (event) => {
    const tab = (event.target as Element).closest<HTMLElement>("[role=tab]");
    if (event.button !== 0 || tab === null) return;
    const all = [...tabs.querySelectorAll<HTMLElement>("[role=tab]")];
    const from = all.indexOf(tab);
    let to = from;
    followPointer((move) => {
      if (Math.abs(move.clientX - event.clientX) < dragAfter && to === from) return;
      tabs.classList.add("dragging");
      const others = all.filter((other) => other !== tab);
      to = others.filter((other) => middleOf(other) < move.clientX).length;
      for (const [index, other] of all.entries()) {
        other.classList.toggle("drop-before", to < from && index === to);
        other.classList.toggle("drop-after", to > from && index === to);
      }
    }, () => {
      tabs.classList.remove("dragging");
      for (const other of all) other.classList.remove("drop-before", "drop-after");
      if (to !== from) moved(from, to);
    });
  });
}

function middleOf(element: HTMLElement): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}
