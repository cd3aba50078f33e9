import { useState } from "react";
import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { copyText } from "./copy-text";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "flex-start" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Copying = "no" | "yes" | "refused" | "unreachable";

/** Rows for someone who has none at hand: on the clipboard, ready for the first cell under the headers. */
export function SampleData({ url }: { url: string }) {
  const styles = useStyles();
  const [copying, setCopying] = useState<Copying>("no");
  const copy = async () => setCopying(await copySample(url));
  return (
    <div className={styles.root}>
      <Button icon={<Copy16Regular />} onClick={() => void copy()}>Copy sample rows</Button>
      <Text size={200} className={styles.quiet} aria-live="polite">
        {copying === "no" && "Three of these ten rows have an error, to see what happens."}
        {copying === "yes" && "Copied. Paste them under the headers, into cell A2."}
        {copying === "refused" && <>The browser keeps its clipboard closed here. <Link inline href={url} target="_blank" rel="noreferrer">Open the sample rows</Link> and copy them there.</>}
        {copying === "unreachable" && "The import server does not answer. Try again in a moment."}
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
