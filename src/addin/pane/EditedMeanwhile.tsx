import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Issue } from "../../domain/issue";
import type { IssueGroup } from "../workflow/pane-state";
import { useFormats } from "./formats";
import { IssueList } from "./IssueList";

const useStyles = makeStyles({
  root: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { display: "block", padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground2 },
});

interface EditedMeanwhileProps {
  readonly groups: readonly IssueGroup[];
  readonly chosen: Issue | null;
  readonly onChoose: (issue: Issue) => void;
}

/** What is wrong with rows that were edited while the whole sheet is checked, so that nobody has to wait for that. */
export function EditedMeanwhile({ groups, chosen, onChoose }: EditedMeanwhileProps) {
  const styles = useStyles();
  const { words: { sheet } } = useFormats();
  return (
    <section className={styles.root} aria-label={sheet.edited}>
      <Text size={200} className={styles.words}>{groups.length === 0 ? sheet.editedClean : sheet.editedWrong}</Text>
      {groups.length > 0 && <IssueList label={sheet.edited} groups={groups} chosen={chosen} onChoose={onChoose} />}
    </section>
  );
}
