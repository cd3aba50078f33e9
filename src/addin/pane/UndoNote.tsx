import { MessageBar, MessageBarBody, MessageBarTitle, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Undoing } from "../workflow/undo-state";
import { useFormats } from "./formats";
import { laterImportName, undoFailureText, undoneText } from "./undo-texts";

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  title: { display: "block" },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What became of the wish to take the import back, above its receipt. */
export function UndoNote({ undoing }: { undoing: Undoing }) {
  const styles = useStyles();
  const formats = useFormats();
  const { undo } = formats.words.submission;
  switch (undoing.step) {
    case "idle":
    case "asking": return null;
    case "running": return <div className={styles.root}><Spinner size="tiny" labelPosition="after" label={undo.running} /></div>;
    case "undone":
      return (
        <div className={styles.root}>
          <MessageBar intent="success" layout="multiline" politeness="polite">
            <MessageBarBody><MessageBarTitle className={styles.title}>{undo.done}</MessageBarTitle>{undoneText(undoing.receipt, formats)}</MessageBarBody>
          </MessageBar>
        </div>
      );
    case "blocked":
      return (
        <div className={styles.root}>
          <MessageBar intent="warning" layout="multiline" politeness="polite">
            <MessageBarBody>
              <MessageBarTitle className={styles.title}>{undo.blocked}</MessageBarTitle>
              <ul className={styles.list}>
                {undoing.laterImports.map((later) => <li key={later.importId}>{laterImportName(later, formats)}</li>)}
              </ul>
              <Text>{undo.unblock}</Text>
            </MessageBarBody>
          </MessageBar>
        </div>
      );
    case "failed":
      return (
        <div className={styles.root}>
          <MessageBar intent="error" layout="multiline" politeness="polite"><MessageBarBody>{undoFailureText(undoing.failure, formats)}</MessageBarBody></MessageBar>
        </div>
      );
  }
}
