import { byId } from "./dom";

const least = 320;
const most = 450;
const usual = 350;
const step = 10;

/** Lets the pane be made wider and narrower, by pointer and by the arrow keys. */
export function createPaneSeparator(): void {
  const separator = byId("pane-separator");
  const page = document.documentElement;
  let width = usual;

  function set(pixels: number): void {
    width = Math.round(Math.min(most, Math.max(least, pixels)));
    page.style.setProperty("--pane-width", `${width}px`);
    separator.setAttribute("aria-valuenow", String(width));
  }

  separator.setAttribute("aria-valuemin", String(least));
  separator.setAttribute("aria-valuemax", String(most));
  set(usual);

  separator.addEventListener("keydown", (event) => {
    const to = { ArrowLeft: width + step, ArrowRight: width - step, Home: least, End: most }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    set(to);
  });
  separator.addEventListener("dblclick", () => set(usual));
  separator.addEventListener("pointerdown", (event) => {
    const from = event.clientX;
    const before = width;
    // Captured, so that the frame beside it cannot swallow the moves.
    separator.setPointerCapture(event.pointerId);
    const onMove = (move: PointerEvent) => set(before + from - move.clientX);
    separator.addEventListener("pointermove", onMove);
    separator.addEventListener("lostpointercapture", () => separator.removeEventListener("pointermove", onMove), { once: true });
  });
}
