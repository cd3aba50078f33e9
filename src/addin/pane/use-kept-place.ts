import { useEffect, useRef, type RefObject } from "react";

/**
 * The keyboard's place when the control that had it goes: it then stays in the part of the pane that is given, instead of falling back
 * to the top of the page.
 * @param step what the part shows; when it changes, its controls do
 * @param target finds what takes the focus in the part; the part itself where it is left out
 */
export function useKeptPlace(part: RefObject<HTMLElement | null>, step: string, target: (part: HTMLElement) => HTMLElement | null = itself): void {
  const last = useRef<HTMLElement | null>(null);
  const isAway = useRef(false);
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      last.current = event.target instanceof HTMLElement && part.current?.contains(event.target) ? event.target : null;
    };
    const leave = () => { isAway.current = true; };
    const enter = () => { isAway.current = false; };
    document.addEventListener("focusin", remember);
    window.addEventListener("blur", leave);
    window.addEventListener("focus", enter);
    return () => {
      document.removeEventListener("focusin", remember);
      window.removeEventListener("blur", leave);
      window.removeEventListener("focus", enter);
    };
  }, [part]);
  useEffect(() => {
    const settle = () => {
      const place = part.current === null ? null : target(part.current);
      if (hasGone(last.current) && document.activeElement === document.body && place !== null) take(place);
    };
    if (!isAway.current) return settle();
    // The keyboard is in the sheet or in another window, and stays there: the place is for when it comes back.
    window.addEventListener("focus", settle, { once: true });
    return () => window.removeEventListener("focus", settle);
  }, [step]);
}

/** Nothing has the focus, too, when the keyboard comes back from the page around this one; a control that is still there gets it again. */
function hasGone(control: HTMLElement | null): boolean {
  return control !== null && (!control.isConnected || control.matches(":disabled"));
}

function take(place: HTMLElement): void {
  if (place.tabIndex >= 0) return place.focus({ preventScroll: true });
  // For office.js, which moves the focus at Tab, an element with -1 is none: it would leave the pane from here.
  const before = place.getAttribute("tabindex");
  place.tabIndex = 0;
  place.addEventListener("blur", () => {
    if (before === null) place.removeAttribute("tabindex");
    else place.setAttribute("tabindex", before);
  }, { once: true });
  place.focus({ preventScroll: true });
}

function itself(part: HTMLElement): HTMLElement {
  return part;
}
