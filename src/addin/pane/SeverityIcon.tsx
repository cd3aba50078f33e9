import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../domain/issue";
import { useFormats } from "./formats";

const useStyles = makeStyles({
  icon: { display: "inline-flex", flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

const icons = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Regular } as const;

/** A shape and a word as well as a colour, for those who do not see the colour. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const styles = useStyles();
  const { words } = useFormats();
  const Icon = icons[severity];
  return <span className={`${styles.icon} ${styles[severity]}`}><Icon role="img" aria-label={words.sheet.severity[severity]} /></span>;
}
