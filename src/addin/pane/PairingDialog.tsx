import { useState } from "react";
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Connection } from "../workflow/pane-state";
import type { StartWords } from "../words/pane-words";
import { useFormats } from "./formats";

const codeLength = 8;

const useStyles = makeStyles({
  // 320 px wide panes: Fluent's own margin would leave too little for the text.
  surface: { width: "calc(100vw - 24px)", maxWidth: "420px", boxSizing: "border-box", padding: tokens.spacingHorizontalL },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  input: { fontFamily: tokens.fontFamilyMonospace },
});

interface PairingDialogProps {
  readonly open: boolean;
  /** Says what came of the last code. */
  readonly connection: Connection;
  readonly onPair: (code: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the code that connects this pane with the import server. Opened by the user only. */
export function PairingDialog({ open, connection, onPair, onClose }: PairingDialogProps) {
  const styles = useStyles();
  const { words: { start } } = useFormats();
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  const code = typed.replace(/[\s-]/g, "").toUpperCase();
  const complete = code.length === codeLength;
  const pair = async () => {
    if (!complete || working) return;
    setWorking(true);
    try {
      await onPair(code);
    } finally {
      setWorking(false);
      setTried(true);
    }
  };
  const problem = tried ? pairingProblem(connection, start) : undefined;
  return (
    <Dialog open={open} onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={(event) => { event.preventDefault(); void pair(); }}>
          <DialogBody>
            <DialogTitle>{start.pairing.title}</DialogTitle>
            <DialogContent className={styles.content}>
              <Field
                label={start.pairing.code}
                hint={start.pairing.hint}
                validationState={problem === undefined ? "none" : "error"}
                validationMessage={problem}
              >
                <Input
                  className={styles.input}
                  value={typed}
                  autoComplete="off"
                  spellCheck={false}
                  maxLength={codeLength + 3}
                  onChange={(_, { value }) => { setTyped(value); setTried(false); }}
                />
              </Field>
            </DialogContent>
            <DialogActions fluid>
              <Button type="submit" appearance="primary" disabledFocusable={!complete || working}>{start.pairing.connect}</Button>
              <Button onClick={onClose}>{start.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function pairingProblem(connection: Connection, { noAnswer, pairing }: StartWords): string | undefined {
  if (connection.kind === "unreachable") return noAnswer;
  return connection.kind === "sign-in" && connection.reason === "refused" ? pairing.refused : undefined;
}
