import { useState } from "react";
import { Text, Tree, makeStyles, tokens } from "@fluentui/react-components";
import type { Issue } from "../../domain/issue";
import type { IssueCode } from "../../domain/issue-codes";
import type { IssueGroup } from "../workflow/pane-state";
import { useFormats } from "./formats";
import { IssueGroupItem } from "./IssueGroupItem";

const useStyles = makeStyles({
  tree: { padding: `${tokens.spacingVerticalXS} 0`, rowGap: 0 },
  none: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});

interface IssueListProps {
  readonly label: string;
  readonly groups: readonly IssueGroup[];
  readonly chosen: Issue | null;
  readonly onChoose: (issue: Issue) => void;
  /** Left out where the list is not of cells that can be fixed here. */
  readonly onFixAll?: (code: IssueCode) => void;
  /** Asks for more issues of a code than are listed. */
  readonly onMore?: (code: IssueCode) => void;
}

/**
 * Issues by rule, in the order they come. Arrows move, right opens, Enter goes to the cell.
 */
export function IssueList({ label, groups, chosen, onChoose, onFixAll, onMore }: IssueListProps) {
  const styles = useStyles();
  const { words } = useFormats();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  if (groups.length === 0) return <Text className={styles.none}>{words.sheet.nothingWrong}</Text>;
  return (
    <Tree
      className={styles.tree}
      aria-label={label}
      size="small"
      openItems={open}
      onOpenChange={(_, data) => setOpen(data.openItems as ReadonlySet<string>)}
    >
      {groups.map((group) => (
        <IssueGroupItem key={group.code} group={group} open={open.has(group.code)} chosen={chosen} onChoose={onChoose} onFixAll={onFixAll} onMore={onMore} />
      ))}
    </Tree>
  );
}
