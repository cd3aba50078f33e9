import { useState } from "react";
import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { copyText } from "./copy-text";
import { useFormats } from "./formats";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "flex-start" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Copying = "no" | "yes" | "refused" | "unreachable";

/** Rows for someone who has none at hand: on the clipboard, ready for the first cell under the headers. */
export function SampleData({ url }: { url: string }) {
  const styles = useStyles();
  const { words: { start: { sample, noAnswer } } } = useFormats();
  const [copying, setCopying] = useState<Copying>("no");
  const copy = async () => setCopying(await copySample(url));
  return (
    <div className={styles.root}>
      <Button icon={<Copy16Regular />} onClick={() => void copy()}>{sample.copy}</Button>
      <Text size={200} className={styles.quiet} aria-live="polite">
        {copying === "no" && sample.about}
        {copying === "yes" && sample.copied}
        {copying === "refused" && <>{sample.refused.before} <Link inline href={url} target="_blank" rel="noreferrer">{sample.refused.link}</Link> {sample.refused.after}</>}
        {copying === "unreachable" && noAnswer}
      </Text>
    </div>
  );
}

async function copySample(url: string): Promise<Copying> {
  let text: string;
  try {
    const response = await fetch(url);
    if (!response.ok) return "unreachable";
    text = await response.text();
  } catch {
    return "unreachable";
  }
  return (await copyText(text)) ? "yes" : "refused";
}
