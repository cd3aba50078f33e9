import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Receipt } from "../../contract/receipt";
import { useFormats } from "./formats";
import { ReceiptView } from "./ReceiptView";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  icon: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The import is in the books, or was until it was undone: its receipt, and what is still in the sheet to be fixed. */
export function DoneView({ receipt, rowsLeft, isUndone }: { receipt: Receipt; rowsLeft: number; isUndone: boolean }) {
  const styles = useStyles();
  const { words: { submission }, count } = useFormats();
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        {!isUndone && <CheckmarkCircle20Filled className={styles.icon} aria-hidden />}
        <Text as="h2" size={400} weight="semibold" className={styles.heading}>
          {isUndone ? submission.undo.was : submission.inTheBooks(count(receipt.totals.rows))}
        </Text>
      </div>
      {rowsLeft > 0 && <Text className={styles.quiet}>{submission.leftOut(count(rowsLeft))}</Text>}
      <ReceiptView receipt={receipt} />
    </div>
  );
}
