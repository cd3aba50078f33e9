import { Button, ProgressBar, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CheckingRows, SheetView } from "../workflow/pane-state";
import { useFormats, type Formats } from "./formats";
import { useShortPaneStyles } from "./short-pane";
import { WorkingBar } from "./WorkingBar";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, flexShrink: 0,
    paddingBottom: tokens.spacingVerticalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  padded: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: `0 ${tokens.spacingHorizontalM}` },
  share: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1, "@media (forced-colors: active)": { border: "1px solid CanvasText" } },
  // Beside a long text a button would give way, and lose the ends of its word.
  button: { flexShrink: 0 },
  long: { flexGrow: 1, fontVariantNumeric: "tabular-nums" },
  ready: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

interface SheetStatusProps {
  readonly view: SheetView;
  /** Something else needs the room. */
  readonly brief: boolean;
  readonly onStop: () => void;
  readonly onCheck: () => void;
}

/** Where one stands: the line that is always true, the share of rows that are ready, and how far a long check is. */
export function SheetStatus({ view, brief, onStop, onCheck }: SheetStatusProps) {
  const styles = useStyles();
  const short = useShortPaneStyles();
  const formats = useFormats();
  const { words: { sheet }, count } = formats;
  const { lines, ready } = view.summary;
  return (
    <section className={styles.root} aria-label={sheet.state}>
      <WorkingBar working={view.checking} label={sheet.checking} />
      <div className={styles.padded}>
        <Text weight="semibold">{statusLine(view, formats)}</Text>
        {view.checking && view.checkingRows !== null && (
          <div className={styles.share}>
            <Text size={200} className={styles.long}>{checkingText(view.checkingRows, formats)}</Text>
            <Button size="small" className={styles.button} onClick={onStop}>{sheet.stop}</Button>
          </div>
        )}
        {view.stopped && (
          <div className={styles.share}>
            <Text size={200} className={styles.long}>{stoppedText(view, formats)}</Text>
            <Button size="small" className={styles.button} onClick={onCheck}>{sheet.checkNow}</Button>
          </div>
        )}
        {lines > 0 && (
          <div className={mergeClasses(styles.share, brief && short.leftOut)}>
            <ProgressBar
              className={styles.bar}
              thickness="large"
              color="success"
              max={lines}
              value={ready}
              aria-label={sheet.readyShare}
              aria-valuetext={sheet.readyOf(count(ready), count(lines))}
            />
            <Text size={200} className={styles.ready}>{sheet.ready(count(ready))}</Text>
          </div>
        )}
      </div>
    </section>
  );
}

function checkingText({ phase, rowsDone, rowsTotal }: CheckingRows, { words: { sheet }, count }: Formats): string {
  return phase === "reading" ? sheet.reading(count(rowsDone), count(rowsTotal)) : sheet.checkingRows(count(rowsDone), count(rowsTotal));
}

/** A check that is not over has found nothing yet, however far it is: many rules look at several rows. */
function stoppedText({ checkingRows, summary, groups }: SheetView, { words: { sheet }, count }: Formats): string {
  const shown = summary.lines > 0 || groups.length > 0 ? sheet.fromBefore : sheet.noneChecked;
  if (checkingRows === null) return `${sheet.stopped} ${shown}`;
  const [done, total] = [count(checkingRows.rowsDone), count(checkingRows.rowsTotal)];
  return `${checkingRows.phase === "reading" ? sheet.stoppedReading(done, total) : sheet.stoppedChecking(done, total)} ${shown}`;
}

function statusLine({ summary: { lines, withErrors }, checkingRows, stopped }: SheetView, { words: { sheet }, count }: Formats): string {
  if (lines === 0 && checkingRows !== null) return stopped ? sheet.unchecked : sheet.beingChecked;
  if (lines === 0) return sheet.noRows;
  return withErrors === 0 ? sheet.allGood(count(lines)) : sheet.attention(count(lines), count(withErrors));
}
