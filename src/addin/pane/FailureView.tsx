import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import type { PaneActions } from "../workflow/pane-state";
import type { Failure } from "../workflow/problem";
import { useFormats } from "./formats";
import { failureSafety, failureTitle } from "./problem-texts";

const useStyles = makeStyles({ title: { display: "block" } });

/** Does what the one button promises. */
export function takeFailureAction({ action }: Failure, actions: PaneActions, connect: () => void): void {
  switch (action) {
    case "retry": return void actions.submit();
    case "resume": return void actions.resume();
    case "sign-in": return connect();
    case "check": return void actions.checkNow();
    case "dismiss": return actions.dismiss();
  }
}

/**
 * What happened, and what is safe.
 * @param signsIn people sign in here with their own account, and need no pairing code
 */
export function FailureView({ failure, signsIn }: { failure: Failure; signsIn: boolean }) {
  const styles = useStyles();
  const formats = useFormats();
  const gentle = failure.kind === "no-rows" || failure.kind === "none-ready" || failure.kind === "sign-in";
  return (
    <MessageBar intent={gentle ? "info" : "error"} layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{failureTitle(failure, formats, signsIn)}</MessageBarTitle>
        {failureSafety(failure, formats.words.problems, signsIn)}
      </MessageBarBody>
    </MessageBar>
  );
}
