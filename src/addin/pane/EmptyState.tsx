import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { PaneActions } from "../workflow/pane-state";
import type { About } from "./about";
import { useFormats } from "./formats";
import { SampleData } from "./SampleData";
import { WorkingBar } from "./WorkingBar";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, flexGrow: 1, minHeight: 0, overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  start: { alignSelf: "flex-start" },
});

interface EmptyStateProps {
  readonly inserting: boolean;
  readonly about: About;
  readonly actions: PaneActions;
}

/** No template in this workbook yet: what this does, and the one step that starts it. */
export function EmptyState({ inserting, about, actions }: EmptyStateProps) {
  const styles = useStyles();
  const { words: { start } } = useFormats();
  return (
    <main className={styles.root} aria-label={start.screen}>
      <WorkingBar working={inserting} label={start.inserting} />
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>{start.heading}</Text>
      <Text>{start.what}</Text>
      <Button
        className={styles.start}
        appearance="primary"
        disabledFocusable={inserting}
        onClick={() => void actions.insertTemplate()}
      >
        {start.insert}
      </Button>
      <Text size={200} className={styles.quiet}>{start.harmless}</Text>
      {about.sampleDataUrl !== undefined && <SampleData url={about.sampleDataUrl} />}
    </main>
  );
}
