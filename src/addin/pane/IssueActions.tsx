import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Issue } from "../../domain/issue";
import type { PaneActions } from "../workflow/pane-state";
import { useFormats } from "./formats";
import { RenewedChoice } from "./RenewedChoice";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS },
  button: { maxWidth: "100%", minWidth: 0, overflowWrap: "anywhere", textAlign: "start" },
  note: { color: tokens.colorNeutralForeground2 },
});

interface IssueActionsProps {
  readonly issue: Issue;
  /** IDs may move to another customer in the next import. */
  readonly moving: boolean;
  /** Which lines renewals were said to renew, by IDs. */
  readonly renewals: ReadonlyMap<string, string>;
  readonly actions: PaneActions;
}

/** What can be done about an issue other than to write into its cell. */
export function IssueActions({ issue, moving, renewals, actions }: IssueActionsProps) {
  const styles = useStyles();
  const { words: { sheet, submission } } = useFormats();
  const button = (text: string, onClick: () => void) => <Button size="small" className={styles.button} onClick={onClick}>{text}</Button>;
  switch (issue.code) {
    case "PRODUCT_UNCHECKED": return <div>{button(sheet.checkNow, () => void actions.checkNow())}</div>;
    case "ROW_HIDDEN": return <div>{button(sheet.showRows, () => void actions.showRows())}</div>;
    case "ID_OTHER_CUSTOMER":
      return (
        <div className={styles.root}>
          {button(moving ? submission.moves.refuse : submission.moves.allow, () => void actions.allowMoves(!moving))}
          <Text size={200} className={styles.note}>{submission.moves.about}</Text>
        </div>
      );
    case "RENEWAL_AMBIGUOUS": return <RenewedChoice params={issue.params} renewals={renewals} onChoose={(renewal, renews) => void actions.chooseRenewed(renewal, renews)} />;
    default: return null;
  }
}
