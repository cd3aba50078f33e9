/** Follows the pointer until it is let go, also outside of the window. */
export function followPointer(onMove: (event: MouseEvent) => void, onEnd: () => void): void {
  const end = () => {
    document.removeEventListener("mousemove", onMove);
    document.removeEventListener("mouseup", end);
    onEnd();
  };
  document.addEventListener("mousemove", onMove);
  document.addEventListener("mouseup", end);
}

/** Does something at each animation frame while the pointer rests outside of what scrolls, until `stop`. */
export function repeat(action: () => void): { stop(): void } {
  let frame = requestAnimationFrame(again);
  function again(): void {
    action();
    frame = requestAnimationFrame(again);
  }
  return { stop: () => cancelAnimationFrame(frame) };
}
