import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { Access } from "../workflow/access-state";
import type { PaneActions } from "../workflow/pane-state";
import { useFormats } from "./formats";
import { signInText } from "./sign-in-texts";

const useStyles = makeStyles({ slot: { flexShrink: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` } });

interface SignInNoteProps {
  readonly access: Access;
  /** A submission goes on once somebody is signed in; its own button leads there. */
  readonly importWaits: boolean;
  readonly actions: PaneActions;
}

/** That the pane waits for the sign-in window, or why nobody is signed in. */
export function SignInNote({ access, importWaits, actions }: SignInNoteProps) {
  const styles = useStyles();
  const { words: { start, fixing } } = useFormats();
  const text = signInText(access, start);
  if (text === null) return null;
  const waiting = access.trying.step === "waiting";
  return (
    <section className={styles.slot} aria-label={start.signIn.button}>
      <MessageBar intent={waiting ? "info" : "warning"} layout="multiline" politeness="polite">
        <MessageBarBody>{importWaits ? `${text} ${start.signIn.kept}` : text}</MessageBarBody>
        {waiting
          ? <MessageBarActions><Button size="small" onClick={actions.cancelSignIn}>{start.cancel}</Button></MessageBarActions>
          : (
            <MessageBarActions
              containerAction={<Button appearance="transparent" icon={<Dismiss20Regular />} aria-label={fixing.dismiss} onClick={actions.dismissSignIn} />}
            >
              {!importWaits && <Button size="small" onClick={() => void actions.signIn()}>{start.signIn.button}</Button>}
            </MessageBarActions>
          )}
      </MessageBar>
    </section>
  );
}
