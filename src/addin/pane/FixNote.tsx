import { useEffect, useRef } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { Fixed, Fixing } from "../workflow/fixing/fixing";
import { fixedWords } from "./fix-texts";
import { useFormats } from "./formats";

const useStyles = makeStyles({
  slot: { flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
});

interface FixNoteProps {
  readonly fixing: Fixing;
  readonly onUndo: (fixed: Fixed) => void;
  readonly onDismiss: () => void;
}

/** How far writing is, what was written, and the way back. */
export function FixNote({ fixing, onUndo, onDismiss }: FixNoteProps) {
  const styles = useStyles();
  const formats = useFormats();
  const undo = useRef<HTMLButtonElement>(null);
  const { step } = fixing;
  // The button that was pressed is gone; the way back is the next that may be wanted.
  useEffect(() => {
    if (step === "fixed" && document.activeElement === document.body) undo.current?.focus();
  }, [step]);
  if (fixing.step === "writing") {
    return (
      <section className={styles.slot} aria-label="Fix">
        <Text size={200}>Writing {formats.count(fixing.done)} of {formats.count(fixing.total)} cells</Text>
        <ProgressBar value={fixing.done} max={Math.max(1, fixing.total)} aria-label="Cells written" />
      </section>
    );
  }
  if (fixing.step !== "fixed") return null;
  const whole = fixing.stopped === null && fixing.changedMeanwhile === 0 && fixing.formulas === 0;
  return (
    <section className={styles.slot} aria-label="Fix">
      <MessageBar intent={whole ? "success" : "warning"} layout={whole ? "singleline" : "multiline"} politeness="polite">
        <MessageBarBody>{fixedWords(fixing, formats)}</MessageBarBody>
        <MessageBarActions
          containerAction={<Button appearance="transparent" icon={<Dismiss20Regular />} aria-label="Dismiss" onClick={onDismiss} />}
        >
          {fixing.written.length > 0 && <Button ref={undo} size="small" onClick={() => onUndo(fixing)}>{fixing.undone ? "Redo" : "Undo"}</Button>}
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}
