import type { ClientBox } from "./grid-rects";

/** Inside the page's main part, so that a screen reader finds what floats over it there, too. */
export function popupPlace(): HTMLElement {
  return document.querySelector("main") ?? document.body;
}

/** Puts an element beneath the box, or above it where there is more room, and always inside the bounds. */
export function placeNear(element: HTMLElement, box: ClientBox, gap = 2, bounds = wholeWindow()): void {
  const { width, height } = element.getBoundingClientRect();
  const below = bounds.top + bounds.height - (box.top + box.height) - gap;
  const above = box.top - bounds.top - gap;
  const top = height <= below || below >= above ? box.top + box.height + gap : box.top - gap - height;
  moveTo(element, box.left, top, width, height, bounds);
}

/** Puts an element with its corner at a point of the window, turned inwards at the edges. */
export function placeAt(element: HTMLElement, left: number, top: number): void {
  const { width, height } = element.getBoundingClientRect();
  moveTo(element, left, top + height > window.innerHeight ? top - height : top, width, height, wholeWindow());
}

/** Puts an element beside the box, on its left where there is no room on the right. */
export function placeBeside(element: HTMLElement, box: ClientBox): void {
  const { width, height } = element.getBoundingClientRect();
  const right = box.left + box.width - 2;
  moveTo(element, right + width > window.innerWidth ? box.left - width + 2 : right, box.top - 5, width, height, wholeWindow());
}

function wholeWindow(): ClientBox {
  return { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight };
}

function moveTo(element: HTMLElement, left: number, top: number, width: number, height: number, bounds: ClientBox): void {
  const margin = 4;
  element.style.left = `${Math.max(bounds.left + margin, Math.min(left, bounds.left + bounds.width - width - margin))}px`;
  element.style.top = `${Math.max(bounds.top + margin, Math.min(top, bounds.top + bounds.height - height - margin))}px`;
}
