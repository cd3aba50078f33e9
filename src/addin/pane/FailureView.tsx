import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import type { Failure, PaneActions } from "../workflow/pane-state";

const useStyles = makeStyles({ title: { display: "block" } });

const labels: Readonly<Record<Failure["action"], string>> = {
  retry: "Submit again",
  resume: "Go on submitting",
  "sign-in": "Enter the pairing code",
  check: "Check the sheet again",
  dismiss: "Back to the sheet",
};

/** What the one button is called. */
export function failureActionLabel({ action }: Failure): string {
  return labels[action];
}

/** Does what the one button promises. */
export function takeFailureAction({ action }: Failure, actions: PaneActions, openPairing: () => void): void {
  switch (action) {
    case "retry": return void actions.submit();
    case "resume": return void actions.resume();
    case "sign-in": return openPairing();
    case "check": return void actions.checkNow();
    case "dismiss": return actions.dismiss();
  }
}

/** What happened, and what is safe. */
export function FailureView({ failure }: { failure: Failure }) {
  const styles = useStyles();
  const gentle = failure.kind === "nothing-to-submit" || failure.kind === "sign-in";
  return (
    <MessageBar intent={gentle ? "info" : "error"} layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{failure.title}</MessageBarTitle>
        {failure.safe}
      </MessageBarBody>
    </MessageBar>
  );
}
