import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { FluentProvider, MessageBar, MessageBarBody, Text, makeStyles, tokens, useFocusFinders } from "@fluentui/react-components";
import type { Pane, PaneActions, PaneState } from "../workflow/pane-state";
import type { About } from "./about";
import { announcement } from "./announcement";
import { EmptyState } from "./EmptyState";
import { createFormats, FormatsContext, useFormats } from "./formats";
import { InsertChoice } from "./InsertChoice";
import { LiveRegion } from "./LiveRegion";
import { PairingDialog } from "./PairingDialog";
import { PaneMenu } from "./PaneMenu";
import { Problem } from "./Problem";
import { SheetScreen } from "./SheetScreen";
import { isToldBySignIn } from "./sign-in-texts";
import { SignInNote } from "./SignInNote";
import { TitleRow } from "./TitleRow";
import { useKeptPlace } from "./use-kept-place";
import { usePaneTheme, type ReadHostDark } from "./use-pane-theme";
import { plain, type Spoken } from "../words/load-language";
import { useStore } from "./use-store";
import { WorkingBar } from "./WorkingBar";

const useStyles = makeStyles({
  // Sizes are set here and not on the provider: Fluent puts the provider's classes on dialogs and menus, too.
  pane: {
    height: "100vh", minHeight: "380px", minWidth: "320px", display: "flex", flexDirection: "column", boxSizing: "border-box",
    position: "relative", backgroundColor: tokens.colorNeutralBackground1,
  },
  message: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  heading: { margin: 0 },
  starting: { display: "block", margin: 0, padding: tokens.spacingHorizontalM },
});

export interface AppProps {
  readonly pane: Pane;
  readonly about?: About;
  /** What the reader speaks; English where it is left out. */
  readonly spoken?: Spoken;
  readonly readHostDark?: ReadHostDark;
}

/** The whole pane. It fills the window. */
export function App({ pane, about = { version: "0" }, spoken = plain, readHostDark }: AppProps) {
  const styles = useStyles();
  const theme = usePaneTheme(readHostDark);
  const formats = useMemo(() => createFormats(spoken.locale, spoken.language), [spoken]);
  const state = useStore(pane.state);
  const root = useRef<HTMLDivElement>(null);
  // The button that inserts the template goes with its screen, and the one that signs in once somebody is.
  useKeptPlace(root, placeKey(state), mainOf);
  // Keeps Fluent's Tabster for as long as the pane is shown. It would go with the last control that uses it, and what it
  // hides from screen readers behind a dialog would then stay hidden: github.com/microsoft/tabster/issues/530.
  useFocusFinders();
  return (
    <FluentProvider theme={theme}>
      <FormatsContext.Provider value={formats}>
        <div ref={root} className={styles.pane} onKeyDown={keepEscape}>
          <Screen state={state} actions={pane.actions} about={about} />
          <LiveRegion text={announcement(state, formats)} />
        </div>
      </FormatsContext.Provider>
    </FluentProvider>
  );
}

/** What takes buttons out of the title row and the notes below it. */
function placeKey(state: PaneState): string {
  return "access" in state ? `${state.step} ${state.connection.kind} ${state.access.trying.step}` : state.step;
}

function mainOf(pane: HTMLElement): HTMLElement | null {
  return pane.querySelector("main");
}

/**
 * An Esc that closed a menu or a dialog has done its work. office.js listens on the window and takes every Esc for
 * the wish to go back to the sheet.
 */
function keepEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === "Escape" && event.isDefaultPrevented()) event.stopPropagation();
}

interface ScreenProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly about: About;
}

function Screen({ state, actions, about }: ScreenProps) {
  const styles = useStyles();
  const { words: { start } } = useFormats();
  const [pairing, setPairing] = useState(false);
  const openPairing = () => setPairing(true);
  // Else the dialog would come back by itself when the token ends some day.
  if (pairing && "connection" in state && state.connection.kind === "connected") setPairing(false);
  switch (state.step) {
    case "starting":
      return (
        <main aria-label={start.screen}>
          <WorkingBar working label={start.looking} />
          <Text as="h1" className={styles.starting}>{start.looking}</Text>
        </main>
      );
    case "unsupported":
      return (
        <main className={styles.message} aria-label={start.title}>
          <Text as="h1" weight="semibold" className={styles.heading}>{start.title}</Text>
          <MessageBar intent="warning" layout="multiline"><MessageBarBody>{start.unsupported}</MessageBarBody></MessageBar>
        </main>
      );
    case "empty":
    case "sheet": {
      const sheet = state.step === "sheet" ? state.view.sheet : null;
      const { access } = state;
      const connect = access.signIn ? () => void actions.signIn() : openPairing;
      const importWaits = state.step === "sheet" && state.submission.step === "failed" && isToldBySignIn(state.submission.failure, access);
      return (
        <>
          <TitleRow
            title={sheet?.sheetName ?? start.title}
            sheets={state.step === "sheet" ? state.templates : []}
            sheetId={sheet?.sheetId ?? null}
            connection={state.connection}
            connectLabel={access.signIn ? start.signIn.button : start.connect}
            onChooseSheet={(sheetId) => void actions.chooseSheet(sheetId)}
            onConnect={connect}
            menu={
              <PaneMenu
                connection={state.connection}
                access={access}
                shown={state.step === "sheet" ? state.view : null}
                about={about}
                actions={actions}
                onEnterCode={openPairing}
              />
            }
          />
          <Problem problem={state.problem} />
          <SignInNote access={access} importWaits={importWaits} actions={actions} />
          {state.step === "empty"
            ? <EmptyState inserting={state.inserting} about={about} actions={actions} />
            : <SheetScreen state={state} about={about} actions={actions} onConnect={connect} />}
          {state.step === "sheet" && (
            // One dialog at a time: closing the upper of two would bring the keyboard behind the lower one.
            <InsertChoice open={state.askInsert && !pairing} firstName={state.templates[0]?.sheetName ?? state.view.sheet.sheetName} actions={actions} />
          )}
          <PairingDialog
            open={pairing}
            connection={state.connection}
            onPair={(code) => actions.pair(code)}
            onClose={() => setPairing(false)}
          />
        </>
      );
    }
  }
}
