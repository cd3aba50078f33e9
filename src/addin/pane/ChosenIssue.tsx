import type { ReactNode } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import type { IssueCode } from "../../domain/issue-codes";
import type { Issue } from "../../domain/issue";
import type { IssueGroup } from "../workflow/pane-state";
import { useFormats } from "./formats";
import { issueCell, sameIssue } from "./issue-cell";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2,
    maxHeight: "40%", overflowY: "auto",
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  place: { flexShrink: 0 },
  code: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground2, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

interface ChosenIssueProps {
  readonly issue: Issue;
  readonly groups: readonly IssueGroup[];
  readonly onChoose: (issue: Issue) => void;
  /** Asks for more issues of a code than are listed. */
  readonly onMore: (code: IssueCode) => void;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** What is wrong in the cell that was gone to, and the way to the next one of its kind. */
export function ChosenIssue({ issue, groups, onChoose, onMore, children }: ChosenIssueProps) {
  const styles = useStyles();
  const { issues, words: { sheet } } = useFormats();
  const group = groups.find(({ code }) => code === issue.code);
  const alike = group?.issues ?? [];
  const at = alike.findIndex((other) => sameIssue(other, issue));
  const fixed = at < 0;
  const next = fixed ? firstBelow(alike, issue) : alike[at + 1];
  const previous = fixed ? undefined : alike[at - 1];
  const go = (target: Issue | undefined) => {
    if (target === undefined) return;
    if (target === alike.at(-1) && alike.length < (group?.cells ?? 0)) onMore(issue.code);
    onChoose(target);
  };
  return (
    <section className={styles.root} aria-label={sheet.chosen}>
      <div className={styles.head}>
        {!fixed && <SeverityIcon severity={issue.severity} />}
        <Text weight="semibold" className={styles.place}>{issueCell(issue, sheet)}</Text>
        <Text size={100} className={styles.code} title={issue.code}>{issue.code}</Text>
        <Button
          size="small" appearance="subtle" icon={<ArrowUp16Regular />} aria-label={sheet.previous}
          disabledFocusable={previous === undefined} onClick={() => go(previous)}
        />
        <Button
          size="small" appearance="subtle" icon={<ArrowDown16Regular />} aria-label={sheet.next}
          disabledFocusable={next === undefined} onClick={() => go(next)}
        />
      </div>
      <Text>{fixed ? sheet.fixed : issues.message(issue)}</Text>
      {children}
    </section>
  );
}

/** After a fix the list has closed the gap; the next one is the first further down, else the first at all. */
function firstBelow(alike: readonly Issue[], fixed: Issue): Issue | undefined {
  return alike.find(({ rowNumber }) => (rowNumber ?? 0) > (fixed.rowNumber ?? 0)) ?? alike[0];
}
