import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { CheckingRows, SheetView } from "../workflow/pane-state";
import { useFormats, type Formats } from "./formats";
import { WorkingBar } from "./WorkingBar";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, flexShrink: 0,
    paddingBottom: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  padded: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: `0 ${tokens.spacingHorizontalM}` },
  share: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1, "@media (forced-colors: active)": { border: "1px solid CanvasText" } },
  long: { flexGrow: 1, fontVariantNumeric: "tabular-nums" },
  ready: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

interface SheetStatusProps {
  readonly view: SheetView;
  readonly onStop: () => void;
  readonly onCheck: () => void;
}

/** Where one stands: the line that is always true, the share of rows that are ready, and how far a long check is. */
export function SheetStatus({ view, onStop, onCheck }: SheetStatusProps) {
  const styles = useStyles();
  const formats = useFormats();
  const { lines, ready } = view.summary;
  return (
    <section className={styles.root} aria-label="State of the sheet">
      <WorkingBar working={view.checking} label="Checking the sheet" />
      <div className={styles.padded}>
        <Text weight="semibold">{statusLine(view, formats)}</Text>
        {view.checkingRows !== null && (
          <div className={styles.share}>
            <Text size={200} className={styles.long}>{checkingText(view.checkingRows, formats)}</Text>
            <Button size="small" onClick={onStop}>Stop</Button>
          </div>
        )}
        {view.stopped && (
          <div className={styles.share}>
            <Text size={200} className={styles.long}>The check was stopped. What is shown here may be out of date.</Text>
            <Button size="small" onClick={onCheck}>Check now</Button>
          </div>
        )}
        {lines > 0 && (
          <div className={styles.share}>
            <ProgressBar
              className={styles.bar}
              thickness="large"
              color="success"
              max={lines}
              value={ready}
              aria-label="Rows that are ready"
              aria-valuetext={`${formats.count(ready)} of ${formats.rows(lines)} ready`}
            />
            <Text size={200} className={styles.ready}>{formats.count(ready)} ready</Text>
          </div>
        )}
      </div>
    </section>
  );
}

function checkingText({ phase, rowsDone, rowsTotal }: CheckingRows, { count, rows }: Formats): string {
  return `${phase === "reading" ? "Reading" : "Checking"} ${count(rowsDone)} of ${rows(rowsTotal)}`;
}

function statusLine({ summary: { lines, withErrors } }: SheetView, formats: Formats): string {
  if (lines === 0) return "No rows yet: type or paste below the headers";
  if (withErrors === 0) return `${formats.rows(lines)} · none needs attention`;
  return `${formats.rows(lines)} · ${formats.count(withErrors)} ${withErrors === 1 ? "needs" : "need"} attention`;
}
