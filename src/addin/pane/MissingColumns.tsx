import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { FieldKey } from "../../domain/field-key";
import { useFormats } from "./formats";
import { columnNames } from "./problem-texts";

const useStyles = makeStyles({ slot: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` } });

/** Columns of the template that the user has deleted. */
export function MissingColumns({ missing }: { missing: readonly FieldKey[] }) {
  const styles = useStyles();
  const { words: { sheet }, count } = useFormats();
  if (missing.length === 0) return null;
  return (
    <div className={styles.slot}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{sheet.missing(columnNames(missing, sheet), count(missing.length))}</MessageBarBody>
      </MessageBar>
    </div>
  );
}
