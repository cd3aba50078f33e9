import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import type { PaneActions } from "../workflow/pane-state";
import type { Undoing } from "../workflow/undo-state";
import { useFormats } from "./formats";

/** Beside a receipt: the way to take its import back, for as long as there is one. */
export function UndoButton({ undoing, actions }: { undoing: Undoing; actions: PaneActions }) {
  const { words: { submission: { undo } } } = useFormats();
  const focusReturnsHere = useRestoreFocusTarget();
  if (undoing.step === "undone" || (undoing.step === "failed" && undoing.failure.kind === "expired")) return null;
  const isBlocked = undoing.step === "blocked";
  return (
    <Button {...focusReturnsHere} disabledFocusable={undoing.step === "running"} onClick={() => actions.askUndo(isBlocked)}>
      {isBlocked ? undo.keeping : undo.this}
    </Button>
  );
}
