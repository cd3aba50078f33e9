import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useFormats } from "./formats";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1 },
  button: { flexShrink: 0 },
});

/** That IDs may move to another customer in the next import, for as long as it can be taken back. */
export function MovesNote({ onRefuse }: { onRefuse: () => void }) {
  const styles = useStyles();
  const { words: { submission: { moves }, fixing } } = useFormats();
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.text}>{moves.allowed}</Text>
      <Button size="small" className={styles.button} onClick={onRefuse} aria-label={moves.refuse}>{fixing.undo}</Button>
    </div>
  );
}
