import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { PaneActions } from "../workflow/pane-state";
import type { About } from "./about";
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
  return (
    <main className={styles.root} aria-label="Start">
      <WorkingBar working={inserting} label="Inserting the template" />
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>Import customers and their purchases</Text>
      <Text>Insert the template and paste your rows. Wrong cells turn red at once, and the good rows go in with one click.</Text>
      <Button
        className={styles.start}
        appearance="primary"
        disabledFocusable={inserting}
        onClick={() => void actions.insertTemplate()}
      >
        Insert template
      </Button>
      <Text size={200} className={styles.quiet}>
        It adds one sheet and changes nothing else. Nothing leaves this workbook before you submit.
      </Text>
      {about.sampleDataUrl !== undefined && <SampleData url={about.sampleDataUrl} />}
    </main>
  );
}
