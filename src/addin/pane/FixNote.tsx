import { useEffect, useRef, type RefObject } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { Fixed, Fixing } from "../workflow/fixing/fixing";
import { fixedWords, writingWords } from "./fix-texts";
import { useFormats } from "./formats";
import { WorkingBar } from "./WorkingBar";

const useStyles = makeStyles({
  slot: { flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  progress: { display: "flex", justifyContent: "space-between", alignItems: "center", paddingBottom: tokens.spacingVerticalXS },
});

interface FixNoteProps {
  readonly fixing: Fixing;
  /** Takes the button that leads back, while there is one. */
  readonly undo: RefObject<HTMLButtonElement | null>;
  readonly onCancel: () => void;
  readonly onUndo: (fixed: Fixed) => void;
  readonly onDismiss: () => void;
}

/** How far writing is, what was written, and the way back. */
export function FixNote({ fixing, undo, onCancel, onUndo, onDismiss }: FixNoteProps) {
  const styles = useStyles();
  const formats = useFormats();
  const { fixing: words, start } = formats.words;
  const { step } = fixing;
  const wrote = useRef(false);
  // The button that was pressed is gone; the way back is the next that may be wanted. A preview that was left gives its focus back itself.
  useEffect(() => {
    if (step === "fixed" && wrote.current && document.activeElement === document.body) undo.current?.focus();
    wrote.current = step === "writing";
  }, [step, undo]);
  if (fixing.step === "looking") {
    return <section className={styles.slot} aria-label={words.fix}><WorkingBar working label={words.looking} /></section>;
  }
  if (fixing.step === "writing") {
    return (
      <section className={styles.slot} aria-label={words.fix}>
        <div className={styles.progress}>
          <Text size={200}>{writingWords(fixing, formats)}</Text>
          <Button size="small" onClick={onCancel}>{start.cancel}</Button>
        </div>
        <ProgressBar value={fixing.done} max={Math.max(1, fixing.total)} aria-label={words.written} />
      </section>
    );
  }
  if (fixing.step !== "fixed") return null;
  const whole = fixing.stopped === null && fixing.changedMeanwhile === 0 && fixing.formulas === 0 && fixing.left === 0;
  return (
    <section className={styles.slot} aria-label={words.fix}>
      <MessageBar intent={whole ? "success" : "warning"} layout={whole ? "singleline" : "multiline"} politeness="polite">
        <MessageBarBody>{fixedWords(fixing, formats)}</MessageBarBody>
        <MessageBarActions
          containerAction={<Button appearance="transparent" icon={<Dismiss20Regular />} aria-label={words.dismiss} onClick={onDismiss} />}
        >
          {fixing.written.length > 0 && !fixing.rowsMoved && <Button ref={undo} size="small" onClick={() => onUndo(fixing)}>{fixing.undone ? words.redo : words.undo}</Button>}
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}
