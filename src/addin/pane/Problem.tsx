import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({ slot: { flexShrink: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` } });

/** A sentence about something that did not work, above everything else. */
export function Problem({ text }: { text: string | null }) {
  const styles = useStyles();
  if (text === null) return null;
  return (
    <section className={styles.slot} aria-label="Problem">
      <MessageBar intent="warning" layout="multiline" politeness="polite"><MessageBarBody>{text}</MessageBarBody></MessageBar>
    </section>
  );
}
