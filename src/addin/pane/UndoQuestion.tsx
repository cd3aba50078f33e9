import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { Receipt } from "../../contract/receipt";
import type { PaneActions } from "../workflow/pane-state";
import type { Undoing } from "../workflow/undo-state";
import { useFormats } from "./formats";

const useStyles = makeStyles({
  surface: { width: "calc(100vw - 24px)", maxWidth: "420px", boxSizing: "border-box", padding: tokens.spacingHorizontalL },
});

/** Says what would be undone before anything is. */
export function UndoQuestion({ receipt: { importId, outcomes, totals }, undoing, actions }: { receipt: Receipt; undoing: Undoing; actions: PaneActions }) {
  const styles = useStyles();
  const { words: { submission: { undo } }, count } = useFormats();
  const keepLaterChanges = undoing.step === "asking" && undoing.keepLaterChanges;
  return (
    <Dialog open={undoing.step === "asking"} onOpenChange={(_, data) => !data.open && actions.leaveUndo()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{undo.question}</DialogTitle>
          <DialogContent>
            <p>{undo.what(count(outcomes.created), count(outcomes.updated), count(totals.customers))}</p>
            {keepLaterChanges && <p>{undo.butKept}</p>}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void actions.undoImport(importId, keepLaterChanges)}>{keepLaterChanges ? undo.keeping : undo.now}</Button>
            <Button onClick={() => actions.leaveUndo()}>{undo.leave}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
