import { useState } from "react";
import { Tree, TreeItem, TreeItemLayout, makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { mayHaveFixes } from "../../domain/fixes/fixable-codes";
import type { Issue } from "../../domain/issue";
import type { IssueCode } from "../../domain/issue-codes";
import type { IssueGroup } from "../workflow/pane-state";
import { useFormats } from "./formats";
import { IssueItem } from "./IssueItem";
import { issueKey, sameIssue } from "./issue-cell";
import { SeverityIcon } from "./SeverityIcon";

/** A group can hold a million cells; a page of them is what a person reads, and what a browser draws at once. */
const pageSize = 50;

const useStyles = makeStyles({
  title: { minHeight: "32px", paddingRight: tokens.spacingHorizontalM },
  error: { fontWeight: tokens.fontWeightSemibold },
  aside: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  more: { color: tokens.colorBrandForegroundLink },
});

interface IssueGroupItemProps {
  readonly group: IssueGroup;
  readonly open: boolean;
  readonly chosen: Issue | null;
  readonly onChoose: (issue: Issue) => void;
  readonly onFixAll: ((code: IssueCode) => void) | undefined;
  readonly onMore?: (code: IssueCode) => void;
}

/** All cells with the same thing wrong, opened on demand. */
export function IssueGroupItem({ group, open, chosen, onChoose, onFixAll, onMore }: IssueGroupItemProps) {
  const styles = useStyles();
  const { words: { sheet }, issues, count } = useFormats();
  const [shown, setShown] = useState(pageSize);
  const comeBack = useRestoreFocusTarget();
  const left = group.cells - Math.min(shown, group.issues.length);
  const showMore = () => {
    const more = shown + pageSize;
    setShown(more);
    if (more > group.issues.length && group.issues.length < group.cells) onMore?.(group.code);
  };
  return (
    <TreeItem itemType="branch" value={group.code}>
      <TreeItemLayout
        className={mergeClasses(styles.title, group.severity === "error" && styles.error)}
        iconBefore={<SeverityIcon severity={group.severity} />}
        aside={{
          className: styles.aside,
          children: <span aria-label={sheet.cells(count(group.cells))} role="img">{count(group.cells).text}</span>,
        }}
      >
        {issues.title(group.code)}
      </TreeItemLayout>
      {open && (
        <Tree>
          {onFixAll !== undefined && group.cells > 1 && mayHaveFixes(group.code) && (
            <TreeItem {...comeBack} itemType="leaf" value={`${group.code}/all`} onClick={() => onFixAll(group.code)}>
              <TreeItemLayout className={styles.more}>{sheet.fixAll(count(group.cells))}</TreeItemLayout>
            </TreeItem>
          )}
          {group.issues.slice(0, shown).map((issue) => (
            <IssueItem key={issueKey(issue)} issue={issue} chosen={sameIssue(issue, chosen)} onChoose={onChoose} />
          ))}
          {left > 0 && (
            <TreeItem itemType="leaf" value={`${group.code}/more`} onClick={showMore}>
              <TreeItemLayout className={styles.more}>{sheet.more(count(Math.min(pageSize, left)), count(left))}</TreeItemLayout>
            </TreeItem>
          )}
        </Tree>
      )}
    </TreeItem>
  );
}
