import { ProgressBar, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  // The height stays when the bar goes, so that nothing below it jumps.
  slot: { height: "2px", flexShrink: 0 },
});

/** A thin bar above content that stays readable while something runs. */
export function WorkingBar({ working, label }: { working: boolean; label: string }) {
  const styles = useStyles();
  return <div className={styles.slot}>{working && <ProgressBar thickness="medium" shape="square" aria-label={label} />}</div>;
}
