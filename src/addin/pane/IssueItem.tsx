import { TreeItem, TreeItemLayout, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Issue } from "../../domain/issue";
import { useFormats } from "./formats";
import { issueKey, issuePlace } from "./issue-cell";

const useStyles = makeStyles({
  layout: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS, paddingRight: tokens.spacingHorizontalM },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  place: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  message: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface IssueItemProps {
  readonly issue: Issue;
  readonly chosen: boolean;
  readonly onChoose: (issue: Issue) => void;
}

/** One wrong cell: where it is and what to do. Click or Enter goes there. */
export function IssueItem({ issue, chosen, onChoose }: IssueItemProps) {
  const styles = useStyles();
  const { issues, words } = useFormats();
  return (
    <TreeItem itemType="leaf" value={issueKey(issue)} aria-current={chosen ? "true" : undefined} onClick={() => onChoose(issue)}>
      <TreeItemLayout className={mergeClasses(styles.layout, chosen && styles.chosen)}>
        <span className={styles.place}>{issuePlace(issue, words.sheet)}</span>{" "}
        <span className={styles.message}>{issues.message(issue)}</span>
      </TreeItemLayout>
    </TreeItem>
  );
}
