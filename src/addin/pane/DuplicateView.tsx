import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Receipt } from "../../contract/receipt";
import { useFormats } from "./formats";
import { ReceiptView } from "./ReceiptView";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  heading: { margin: 0 },
});

/** The same rows came before. Nothing was imported now; the first receipt answers most questions. */
export function DuplicateView({ receipt }: { receipt: Receipt }) {
  const styles = useStyles();
  const { words: { submission }, moment } = useFormats();
  return (
    <div className={styles.root}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>{submission.duplicate}</Text>
      <Text>{submission.importedOn(moment(receipt.committedAt))}</Text>
      <ReceiptView receipt={receipt} />
    </div>
  );
}
