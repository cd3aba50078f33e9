import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import type { Access } from "../workflow/access-state";
import type { PaneActions, SheetView, Submission } from "../workflow/pane-state";
import type { Undoing } from "../workflow/undo-state";
import { CopyReceiptButton } from "./CopyReceiptButton";
import { takeFailureAction } from "./FailureView";
import { useFormats } from "./formats";
import { SubmitBar } from "./SubmitBar";
import { SubmitProgressView } from "./SubmitProgressView";
import { UndoButton } from "./UndoButton";

const useStyles = makeStyles({
  pair: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "> button": { flexGrow: 1 } },
});

interface SubmissionButtonsProps {
  readonly view: SheetView;
  /** Something else needs the room. */
  readonly brief: boolean;
  readonly submission: Submission;
  readonly undoing: Undoing;
  readonly actions: PaneActions;
  readonly access: Access;
  readonly onConnect: () => void;
}

/** The next step, whatever the submission has come to. */
export function SubmissionButtons({ view, brief, submission, undoing, access, actions, onConnect }: SubmissionButtonsProps) {
  const styles = useStyles();
  const { words: { submission: words, start } } = useFormats();
  const focusReturnsHere = useRestoreFocusTarget();
  const back = (appearance: "primary" | "secondary") =>
    <Button appearance={appearance} onClick={() => actions.dismiss()}>{words.actions.dismiss}</Button>;
  switch (submission.step) {
    case "idle":
    case "cancelled":
      return <SubmitBar view={view} brief={brief} onSubmit={() => void actions.submit()} />;
    case "running":
      return <SubmitProgressView progress={submission.progress} onCancel={() => void actions.cancel()} />;
    case "done":
      return (
        <div className={styles.pair}>
          {back("primary")}
          {/* Filed as it is it would tell of lines that are not in the books. */}
          {undoing.step !== "undone" && <CopyReceiptButton receipt={submission.receipt} />}
          <UndoButton undoing={undoing} actions={actions} />
        </div>
      );
    case "review":
      return (
        <div className={styles.pair}>
          <Button appearance="primary" onClick={() => void actions.submitAgain()}>{words.anyway}</Button>
          {back("secondary")}
        </div>
      );
    case "duplicate":
      return (
        <div className={styles.pair}>
          {back("primary")}
          <Button onClick={() => void actions.submitAgain()}>{words.again}</Button>
          <CopyReceiptButton receipt={submission.receipt} />
          <UndoButton undoing={undoing} actions={actions} />
        </div>
      );
    case "failed": {
      const { failure } = submission;
      const signsIn = failure.action === "sign-in" && access.signIn;
      return (
        <div className={styles.pair}>
          <Button appearance="primary" {...focusReturnsHere} disabledFocusable={signsIn && access.trying.step === "waiting"} onClick={() => takeFailureAction(failure, actions, onConnect)}>
            {signsIn ? start.signIn.button : words.actions[failure.action]}
          </Button>
          {failure.action !== "dismiss" && back("secondary")}
        </div>
      );
    }
  }
}
