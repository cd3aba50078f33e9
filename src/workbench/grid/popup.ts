import type { ClientBox } from "./sheet-grid";

/** Puts an element beneath the box, or above it where there is more room, and always inside the window. */
export function placeNear(element: HTMLElement, box: ClientBox, gap = 2): void {
  const { width, height } = element.getBoundingClientRect();
  const below = window.innerHeight - (box.top + box.height) - gap;
  const above = box.top - gap;
  const top = height <= below || below >= above ? box.top + box.height + gap : box.top - gap - height;
  moveTo(element, box.left, top, width, height);
}

/** Puts an element with its corner at a point of the window, turned inwards at the edges. */
export function placeAt(element: HTMLElement, left: number, top: number): void {
  const { width, height } = element.getBoundingClientRect();
  moveTo(element, left, top + height > window.innerHeight ? top - height : top, width, height);
}

function moveTo(element: HTMLElement, left: number, top: number, width: number, height: number): void {
  const margin = 4;
  element.style.left = `${Math.max(margin, Math.min(left, window.innerWidth - width - margin))}px`;
  element.style.top = `${Math.max(margin, Math.min(top, window.innerHeight - height - margin))}px`;
}
