import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Fix } from "../../domain/fixes/fix";
import { offerWords } from "./fix-texts";
import { useFormats } from "./formats";

/** More would hide the list; the likeliest come first. */
const mostOffers = 3;

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, paddingTop: tokens.spacingVerticalXXS },
  button: { maxWidth: "100%", minWidth: 0, overflowWrap: "anywhere", textAlign: "start" },
});

interface FixOffersProps {
  readonly offers: readonly Fix[];
  /** Cells with the same thing wrong, this one among them. */
  readonly alike: number;
  readonly date1904: boolean;
  readonly onApply: (fix: Fix) => void;
  readonly onAll: () => void;
}

/** What can be done about the chosen cell, and about all like it. */
export function FixOffers({ offers, alike, date1904, onApply, onAll }: FixOffersProps) {
  const styles = useStyles();
  const formats = useFormats();
  if (offers.length === 0) return null;
  return (
    <div className={styles.root} role="group" aria-label="Fixes">
      {offers.slice(0, mostOffers).map((fix, index) => (
        <Button key={offerWords(fix, date1904)} size="small" appearance={index === 0 ? "primary" : "secondary"} className={styles.button} onClick={() => onApply(fix)}>
          {offerWords(fix, date1904)}
        </Button>
      ))}
      {alike > 1 && <Button size="small" appearance="subtle" className={styles.button} onClick={onAll}>Fix all {formats.count(alike)} …</Button>}
    </div>
  );
}
