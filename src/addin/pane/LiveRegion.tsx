import { useEffect, useRef, useState } from "react";
import { makeStyles } from "@fluentui/react-components";

/** At most one announcement in this time: a paste or fast typing changes the counts many times a second. */
const pauseMs = 2_000;

const useStyles = makeStyles({
  hidden: {
    position: "absolute", width: "1px", height: "1px", margin: "-1px", overflow: "hidden",
    clipPath: "inset(50%)", whiteSpace: "nowrap",
  },
});

/** Tells a screen reader politely what the eye sees change. The last text wins; the ones between are left out. */
export function LiveRegion({ text }: { text: string }) {
  const styles = useStyles();
  const [spoken, setSpoken] = useState("");
  const latest = useRef(text);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  useEffect(() => {
    latest.current = text;
    if (timer.current !== null) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      setSpoken(latest.current);
    }, pauseMs);
  }, [text]);
  useEffect(() => () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  }, []);

  return <div role="status" aria-live="polite" className={styles.hidden}>{spoken}</div>;
}
