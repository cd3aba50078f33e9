import { useMemo, useState } from "react";
import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, MessageBar, MessageBarBody, Radio, RadioGroup, Text, makeStyles, tokens,
} from "@fluentui/react-components";
import type { CellChange, Fix } from "../../domain/fixes/fix";
import type { Fixing } from "../workflow/fixing/fixing";
import { applyWords, cellWords, changePlace, clearedWords, stepsWords, wayWords } from "./fix-texts";
import { useFormats } from "./formats";

/** What a person looks through; the rest is like it. */
const mostShown = 100;

const useStyles = makeStyles({
  surface: { width: "calc(100vw - 24px)", maxWidth: "420px", boxSizing: "border-box", padding: tokens.spacingHorizontalL },
  // Where the window is low the content scrolls; its parts keep their height.
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, "> *": { flexShrink: 0 } },
  list: {
    listStyleType: "none", margin: 0, padding: 0, maxHeight: "40vh", overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
  },
  item: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, overflowWrap: "anywhere", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  place: { display: "block", color: tokens.colorNeutralForeground2 },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  blank: { fontStyle: "italic", color: tokens.colorNeutralForeground2 },
});

interface FixPreviewProps {
  readonly fixing: Fixing;
  readonly date1904: boolean;
  readonly onApply: (fix: Fix) => void;
  readonly onCancel: () => void;
}

/** Every cell that a fix would write, before and after, and the choice where there are several ways. */
export function FixPreview({ fixing, date1904, onApply, onCancel }: FixPreviewProps) {
  const styles = useStyles();
  const open = fixing.step === "preview";
  return (
    <Dialog open={open} onOpenChange={(_, data) => !data.open && onCancel()}>
      <DialogSurface className={styles.surface}>
        {open && <Preview key={fixing.of} of={fixing.of} fixes={fixing.fixes} date1904={date1904} onApply={onApply} onCancel={onCancel} />}
      </DialogSurface>
    </Dialog>
  );
}

interface PreviewProps extends Omit<FixPreviewProps, "fixing"> {
  readonly of: "kind" | "safe" | "value";
  readonly fixes: readonly Fix[];
}

function Preview({ of, fixes, date1904, onApply, onCancel }: PreviewProps) {
  const styles = useStyles();
  const formats = useFormats();
  const { fixing: words, start } = formats.words;
  const [at, setAt] = useState(0);
  const fix = fixes[at];
  const steps = useMemo(() => (fix === undefined ? "" : stepsWords(fix, formats)), [fix, formats]);
  if (fix === undefined) {
    return (
      <DialogBody>
        <DialogTitle>{words.nothing}</DialogTitle>
        <DialogContent>{words.preview[of].none}</DialogContent>
        <DialogActions><Button appearance="primary" onClick={onCancel}>{words.close}</Button></DialogActions>
      </DialogBody>
    );
  }
  const more = fix.changes.length - mostShown;
  const cleared = clearedWords(fix, formats);
  return (
    <DialogBody>
      <DialogTitle>{words.preview[of].title}</DialogTitle>
      <DialogContent className={styles.content}>
        {fixes.length > 1 ? (
          <RadioGroup value={String(at)} onChange={(_, { value }) => setAt(Number(value))} aria-label={words.how}>
            {fixes.map((way, index) => <Radio key={wayWords(way, date1904, formats)} value={String(index)} label={wayWords(way, date1904, formats)} />)}
          </RadioGroup>
        ) : (
          <Text>{of === "safe" ? words.sameMeaning : fix.order === undefined ? `${formats.fixes[fix.kind]}.` : wayWords(fix, date1904, formats)}</Text>
        )}
        {fix.mode === "ask" && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{words.lookFirst}</MessageBarBody></MessageBar>}
        {cleared !== "" && <Text weight="semibold">{cleared}</Text>}
        {steps !== "" && <Text>{steps}</Text>}
        {/* A list that scrolls can be scrolled by keyboard only where it can be reached. */}
        <ul className={styles.list} tabIndex={0} aria-label={words.cells}>
          {fix.changes.slice(0, mostShown).map((change) => (
            <li key={changePlace(change, formats)} className={styles.item}>
              <Text size={200} className={styles.place}>{changePlace(change, formats)}</Text>
              <Change change={change} date1904={date1904} />
            </li>
          ))}
          {more > 0 && <li className={styles.item}><Text size={200}>{words.andMore(formats.count(more))}</Text></li>}
        </ul>
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={() => onApply(fix)}>{applyWords(fix, formats)}</Button>
        <Button appearance="subtle" onClick={onCancel}>{start.cancel}</Button>
      </DialogActions>
    </DialogBody>
  );
}

function Change({ change: { before, after }, date1904 }: { change: CellChange; date1904: boolean }) {
  const styles = useStyles();
  const { words: { fixing: { blank } } } = useFormats();
  const [old, now] = [cellWords(before, date1904), cellWords(after, date1904)];
  return (
    <Text>
      {old === null ? <span className={styles.blank}>{blank}</span> : <del className={styles.before}>{old}</del>}
      {" → "}
      {now === null ? <span className={styles.blank}>{blank}</span> : <ins style={{ textDecoration: "none" }}>{now}</ins>}
    </Text>
  );
}
