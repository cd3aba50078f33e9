import { useId } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { SheetView } from "../workflow/pane-state";
import { useFormats, type Formats } from "./formats";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

interface SubmitBarProps {
  readonly view: SheetView;
  readonly onSubmit: () => void;
}

/** The one button. It says what it will do, and when it can do nothing, why. */
export function SubmitBar({ view, onSubmit }: SubmitBarProps) {
  const styles = useStyles();
  const formats = useFormats();
  const noteId = useId();
  const ready = view.missing.length === 0 ? view.summary.ready : 0;
  const note = submitNote(view, formats);
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={ready === 0}
        aria-describedby={note === "" ? undefined : noteId}
        onClick={onSubmit}
      >
        {ready === 0 ? "Submit ready rows" : `Submit ${formats.count(ready)} ready ${ready === 1 ? "row" : "rows"}`}
      </Button>
      {note !== "" && <Text id={noteId} size={200} className={styles.quiet}>{note}</Text>}
    </>
  );
}

function submitNote({ missing, summary: { lines, ready, withErrors } }: SheetView, formats: Formats): string {
  if (missing.length > 0) return "Nothing can be submitted while a column is missing.";
  if (lines === 0) return "There is no row to submit yet.";
  if (ready === 0) return "No row is ready yet: fix the errors of one, and it can go.";
  if (withErrors === 0) return "";
  return `${formats.rows(withErrors)} ${withErrors === 1 ? "stays" : "stay"} here to be fixed.`;
}
