import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { fieldByKey } from "../../domain/catalogue";
import type { FieldKey } from "../../domain/field-key";

const useStyles = makeStyles({ slot: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` } });

/** Columns of the template that the user has deleted. */
export function MissingColumns({ missing }: { missing: readonly FieldKey[] }) {
  const styles = useStyles();
  if (missing.length === 0) return null;
  const names = missing.map((key) => `“${fieldByKey[key].header}”`).join(", ");
  const one = missing.length === 1;
  return (
    <div className={styles.slot}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          The {one ? "column" : "columns"} {names} {one ? "is" : "are"} not in the table. Undo the deletion, or insert another template.
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
