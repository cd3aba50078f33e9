import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { Issue } from "../../domain/issue";
import { groupIssues } from "../workflow/issue-groups";
import { useFormats } from "./formats";
import { IssueList } from "./IssueList";

const useStyles = makeStyles({
  notice: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
});

interface ReviewViewProps {
  readonly warnings: readonly Issue[];
  /** How many more the server has. */
  readonly leftOut: number;
  readonly chosen: Issue | null;
  readonly onChoose: (issue: Issue) => void;
}

/** What the server warns of before anything is written, since only it knows what is in the books. */
export function ReviewView({ warnings, leftOut, chosen, onChoose }: ReviewViewProps) {
  const styles = useStyles();
  const { words, count } = useFormats();
  const moves = warnings.filter(({ code }) => code === "ID_CUSTOMER_CHANGED").length;
  return (
    <>
      <div className={styles.notice}>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.submission.review(count(warnedRows(warnings)))}</MessageBarTitle> {words.submission.reviewText}
            {moves > 0 && <> {words.submission.moves.review(count(moves))}</>}
            {leftOut > 0 && <> {words.submission.reviewMore(count(leftOut))}</>}
          </MessageBarBody>
        </MessageBar>
      </div>
      <IssueList label={words.sheet.fromServer} groups={groupIssues(warnings)} chosen={chosen} onChoose={onChoose} />
    </>
  );
}

/** Of how many rows the warnings are. */
export function warnedRows(warnings: readonly Issue[]): number {
  return new Set(warnings.map(({ rowNumber }) => rowNumber)).size;
}
