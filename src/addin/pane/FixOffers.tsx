import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import type { CellChange, Fix } from "../../domain/fixes/fix";
import { offerWords, replaceWords } from "./fix-texts";
import { useFormats } from "./formats";

/** More would hide the list; the likeliest come first. */
const mostOffers = 3;

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, paddingTop: tokens.spacingVerticalXXS },
  button: { maxWidth: "100%", minWidth: 0, overflowWrap: "anywhere", textAlign: "start" },
});

interface FixOffersProps {
  readonly offers: readonly Fix[];
  /** Cells with the same thing wrong, this one among them; 0 where they cannot be fixed together. */
  readonly alike: number;
  readonly date1904: boolean;
  readonly onApply: (fix: Fix) => void;
  readonly onAll: () => void;
  readonly onReplace: (change: CellChange) => void;
}

/** What can be done about the chosen cell, and about all like it. */
export function FixOffers({ offers, alike, date1904, onApply, onAll, onReplace }: FixOffersProps) {
  const styles = useStyles();
  const formats = useFormats();
  const comeBack = useRestoreFocusTarget();
  if (offers.length === 0 && alike < 2) return null;
  const [likeliest] = offers;
  const [change] = likeliest?.changes ?? [];
  const replace = likeliest === undefined ? null : replaceWords(likeliest, formats);
  return (
    <div className={styles.root} role="group" aria-label={formats.words.fixing.fixes}>
      {offers.slice(0, mostOffers).map((fix, index) => (
        <Button key={offerWords(fix, date1904, formats)} size="small" appearance={index === 0 ? "primary" : "secondary"} className={styles.button} onClick={() => onApply(fix)}>
          {offerWords(fix, date1904, formats)}
        </Button>
      ))}
      {replace !== null && change !== undefined && (
        <Button {...comeBack} size="small" appearance="subtle" className={styles.button} onClick={() => onReplace(change)}>{replace}</Button>
      )}
      {alike > 1 && <Button {...comeBack} size="small" appearance="subtle" className={styles.button} onClick={onAll}>{formats.words.sheet.fixAll(formats.count(alike))}</Button>}
    </div>
  );
}
