import type { Pane, PaneState } from "./pane-state";

/** A pane that can only say why it cannot work here. */
export function createUnsupportedPane(): Pane {
  const state: PaneState = { step: "unsupported" };
  const nothing = () => Promise.resolve();
  return {
    state: { get: () => state, subscribe: () => () => {} },
    actions: {
      insertTemplate: nothing, checkNow: nothing, chooseSheet: nothing, goTo: nothing, setMarks: nothing, showWarnings: nothing, showRows: nothing, allowMoves: nothing, chooseRenewed: nothing, stopCheck: () => {}, listMore: nothing,
      previewFix: nothing, previewReplacing: nothing, applyFix: nothing, cancelFix: () => {}, undoFix: nothing, dismissFix: () => {},
      submit: nothing, submitAgain: nothing, askUndo: () => {}, undoImport: nothing, leaveUndo: () => {}, cancel: nothing, resume: nothing, dismiss: () => {},
      pair: nothing, signIn: nothing, cancelSignIn: () => {}, dismissSignIn: () => {}, signOut: nothing,
    },
  };
}
