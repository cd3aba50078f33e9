import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { SubmitProgress } from "../workflow/pane-state";
import { useFormats } from "./formats";
import { canCancel, countsRows, progressDetail, progressTitle } from "./submit-progress-text";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px" },
  title: { flexGrow: 1 },
  button: { flexShrink: 0 },
  detail: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums", minHeight: tokens.lineHeightBase200 },
});

interface SubmitProgressViewProps {
  readonly progress: SubmitProgress;
  readonly onCancel: () => void;
}

/** In the place of the Submit button while it works: how far, how fast, how long still, and the way out. */
export function SubmitProgressView({ progress, onCancel }: SubmitProgressViewProps) {
  const styles = useStyles();
  const formats = useFormats();
  const title = progressTitle(progress, formats);
  const cancellable = canCancel(progress);
  const detail = cancellable ? progressDetail(progress, formats) : formats.words.submission.tooLateToCancel;
  return (
    <>
      <ProgressBar
        thickness="large"
        aria-label={title}
        {...(countsRows(progress) ? { value: progress.rowsDone, max: progress.rowsTotal } : {})}
      />
      <div className={styles.line}>
        <Text weight="semibold" className={styles.title}>{title}</Text>
        {cancellable && <Button className={styles.button} onClick={onCancel}>{formats.words.start.cancel}</Button>}
      </div>
      <Text size={200} className={styles.detail}>{detail}</Text>
    </>
  );
}
