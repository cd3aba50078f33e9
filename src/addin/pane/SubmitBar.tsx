import { useId } from "react";
import { Button, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SheetView } from "../workflow/pane-state";
import { useFormats, type Formats } from "./formats";
import { useShortPaneStyles } from "./short-pane";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

interface SubmitBarProps {
  readonly view: SheetView;
  /** Something else needs the room. */
  readonly brief: boolean;
  readonly onSubmit: () => void;
}

/** The one button. It says what it will do, and when it can do nothing, why. */
export function SubmitBar({ view, brief, onSubmit }: SubmitBarProps) {
  const styles = useStyles();
  const short = useShortPaneStyles();
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
        {ready === 0 ? formats.words.submission.submitNone : formats.words.submission.submit(formats.count(ready))}
      </Button>
      {note !== "" && <Text id={noteId} size={200} className={mergeClasses(styles.quiet, brief && short.leftOut)}>{note}</Text>}
    </>
  );
}

function submitNote({ missing, summary: { lines, ready, withErrors } }: SheetView, { words: { submission }, count }: Formats): string {
  if (missing.length > 0) return submission.columnMissing;
  if (lines === 0) return submission.noRow;
  if (ready === 0) return submission.noneReady;
  return withErrors === 0 ? "" : submission.stay(count(withErrors));
}
