import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { PaneActions } from "../workflow/pane-state";
import { useFormats } from "./formats";

const useStyles = makeStyles({
  surface: { width: "calc(100vw - 24px)", maxWidth: "420px", boxSizing: "border-box", padding: tokens.spacingHorizontalL },
});

interface InsertChoiceProps {
  readonly open: boolean;
  readonly firstName: string;
  readonly actions: PaneActions;
}

/** Insert was asked for although a template is there. */
export function InsertChoice({ open, firstName, actions }: InsertChoiceProps) {
  const styles = useStyles();
  const { words: { start: { another, cancel } } } = useFormats();
  const choose = (choice: "another" | "go-to-first" | "cancel") => void actions.insertTemplate(choice);
  return (
    <Dialog open={open} onOpenChange={(_, data) => !data.open && choose("cancel")}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{another.title}</DialogTitle>
          <DialogContent>{another.where(firstName)}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => choose("go-to-first")}>{another.goThere}</Button>
            <Button onClick={() => choose("another")}>{another.insert}</Button>
            <Button appearance="subtle" onClick={() => choose("cancel")}>{cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
