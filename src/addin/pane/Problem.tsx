import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { PaneProblem } from "../workflow/problem";
import { useFormats } from "./formats";
import { problemText } from "./problem-texts";

const useStyles = makeStyles({ slot: { flexShrink: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` } });

/** A sentence about something that did not work, above everything else. */
export function Problem({ problem }: { problem: PaneProblem | null }) {
  const styles = useStyles();
  const formats = useFormats();
  if (problem === null) return null;
  return (
    <section className={styles.slot} aria-label={formats.words.sheet.problem}>
      <MessageBar intent="warning" layout="multiline" politeness="polite"><MessageBarBody>{problemText(problem, formats)}</MessageBarBody></MessageBar>
    </section>
  );
}
