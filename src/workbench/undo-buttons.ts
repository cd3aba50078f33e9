import { byId } from "./dom";
import { ribbonIcons } from "./ribbon-icons";

interface Parts {
  undoDepth(): number;
  redoDepth(): number;
  undo(): void;
  redo(): void;
  focusGrid(): void;
}

/** Undo and Redo for the pointer; each says how many steps there are to take back. */
export function createUndoButtons({ undoDepth, redoDepth, undo, redo, focusGrid }: Parts): { draw(): void } {
  const buttons = [
    { element: byId<HTMLButtonElement>("undo"), icon: ribbonIcons.undo, depth: undoDepth, act: undo, name: "Undo", keys: "Ctrl+Z" },
    { element: byId<HTMLButtonElement>("redo"), icon: ribbonIcons.redo, depth: redoDepth, act: redo, name: "Redo", keys: "Ctrl+Y" },
  ];
  for (const { element, icon, act } of buttons) {
    element.append(icon());
    element.addEventListener("click", () => {
      act();
      focusGrid();
    });
  }
  return {
    draw() {
      for (const { element, depth, name, keys } of buttons) {
        const steps = depth();
        element.disabled = steps === 0;
        element.title = steps === 0 ? `Nothing to ${name.toLowerCase()}` : `${name} (${keys}), ${steps} ${steps === 1 ? "step" : "steps"}`;
      }
    },
  };
}
