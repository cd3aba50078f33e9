import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Receipt } from "../../contract/receipt";
import { useFormats } from "./formats";
import { receiptSections } from "./receipt-lines";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { color: tokens.colorNeutralForeground2, margin: `0 0 ${tokens.spacingVerticalXXS}` },
  list: {
    display: "grid", gridTemplateColumns: "minmax(96px, auto) 1fr", columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS, margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300,
  },
  line: { display: "contents" },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: "right", overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
});

/** The receipt as one would file it. */
export function ReceiptView({ receipt }: { receipt: Receipt }) {
  const styles = useStyles();
  const formats = useFormats();
  return (
    <div className={styles.root}>
      {receiptSections(receipt, formats).map(({ title, lines }) => (
        <section key={title} aria-label={title}>
          <Text as="h3" block size={200} weight="semibold" className={styles.title}>{title}</Text>
          <dl className={styles.list}>
            {lines.map(({ label, value }) => (
              <div key={label} className={styles.line}>
                <dt className={styles.label}>{label}</dt>
                <dd className={styles.value}>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
