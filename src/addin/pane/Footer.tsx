import { useRef, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useFormats } from "./formats";
import { useKeptPlace } from "./use-kept-place";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineStyle: "none",
  },
});

interface FooterProps {
  /** What the footer shows; when it changes, its buttons do. */
  readonly step: string;
  readonly children: ReactNode;
}

/**
 * The bar that stays in view. A button that was pressed here is often replaced by what came of it: the keyboard's
 * place then stays in the bar instead of falling back to the top of the pane.
 */
export function Footer({ step, children }: FooterProps) {
  const styles = useStyles();
  const { words: { submission } } = useFormats();
  const bar = useRef<HTMLElement>(null);
  useKeptPlace(bar, step);
  return <footer ref={bar} tabIndex={-1} aria-label={submission.nextStep} className={styles.root}>{children}</footer>;
}
