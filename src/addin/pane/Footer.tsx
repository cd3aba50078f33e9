import { useEffect, useRef, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useFormats } from "./formats";

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
  const wasHere = useRef(false);
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      wasHere.current = event.target instanceof Node && (bar.current?.contains(event.target) ?? false);
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useEffect(() => {
    if (!wasHere.current || document.activeElement !== document.body || bar.current === null) return;
    // For office.js, which moves the focus at Tab, an element with -1 is none: it would leave the pane from here.
    bar.current.tabIndex = 0;
    bar.current.focus({ preventScroll: true });
  }, [step]);
  const leave = (event: { readonly currentTarget: HTMLElement }) => { event.currentTarget.tabIndex = -1; };
  return <footer ref={bar} tabIndex={-1} onBlur={leave} aria-label={submission.nextStep} className={styles.root}>{children}</footer>;
}
