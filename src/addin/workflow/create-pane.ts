import { createConnecting } from "./connecting";
import { createFailedWork } from "./failed-work";
import { createFixing } from "./fixing/fixing";
import { createOffers } from "./fixing/offers";
import { createModelStore } from "./model-store";
import { noRenewals } from "./pane-model";
import type { Pane, PaneActions, SheetView } from "./pane-state";
import type { SheetChange, TokenStore } from "./ports";
import type { PaneProblem } from "./problem";
import { createProductSource } from "./products";
import { createSheetSession } from "./sheet-session";
import { isOutdated } from "./submission/failures";
import { createSubmitter, type SubmitterDependencies } from "./submission/submitter";
import { createSigningIn } from "./signing-in";
import type { Issuer, SignInWindow } from "./sign-in-ports";
import { createTemplateSheets } from "./template-sheets";
import { createUndoing } from "./undoing";

/** What a pane is made from; the parts of a submission that it does not make itself are described there. */
export interface PaneDependencies
  extends Pick<SubmitterDependencies, "workbook" | "api" | "journal" | "clock" | "checker" | "newImportId" | "source"> {
  readonly tokens: TokenStore;
  readonly issuer: Issuer;
  readonly signInWindow: SignInWindow;
}

export interface StartedPane extends Pane {
  readonly started: Promise<void>;
  /** Shows a sentence about something that did not work elsewhere; the next thing the user asks for takes it away. */
  tell(sentence: string): void;
}

/** What the user allows and chooses is for one import. */
const nothingAllowed = { moving: false, renewals: noRenewals } as const;

/** Sheets come and go several at once. */
const sheetsRestMs = 100;

/** What the user can do with the customer import, over a workbook and an import API. It starts by itself. */
export function createPane(deps: PaneDependencies): StartedPane {
  const { workbook, api, tokens } = deps;
  const store = createModelStore();
  const { model, update } = store;
  let cancelSearch = () => {};
  let checkProblem: PaneProblem | null = null;
  const products = createProductSource(api, deps.clock);
  const session = createSheetSession({
    workbook, clock: deps.clock, checker: deps.checker, products,
    failed(error) {
      void failed.show(error);
      checkProblem = model().problem;
    },
    show,
  });
  const offers = createOffers(store, session.fixes);
  const fixing = createFixing({
    workbook, sheet: () => session.sheet(), fixes: session.fixes, recheck: (rows) => session.recheck(rows),
    show: (next) => update({ fixing: next }),
  });
  const undoing = createUndoing({ api, show: (next) => update({ undoing: next }), connected: (connection) => update({ connection }) });
  const submitter = createSubmitter({
    ...deps, products, session,
    mayMove: () => model().moving,
    renewals: () => model().renewals,
    show(submission) {
      // What was said of one receipt is not said of the next.
      undoing.forget();
      const connection = connecting.after(submission);
      if (connection.kind === "sign-in") void signingIn.learn();
      update({ submission, connection, ...(submission.step === "done" ? nothingAllowed : {}) });
    },
    connected: (connection) => update({ connection }),
  });
  const signingIn = createSigningIn({ ...store, api, issuer: deps.issuer, window: deps.signInWindow, connected: () => connecting.goOn() });
  const connecting = createConnecting({ ...store, api, tokens, products, session, signingIn, resume: () => submitter.resume() });
  const templates = createTemplateSheets({
    ...store, workbook, products, session, refreshProducts: connecting.refreshProducts,
    left() {
      update(nothingAllowed);
      offers.forget();
      fixing.forget();
    },
  });
  const failed = createFailedWork(store, templates.find);
  const { attempt } = failed;

  /** A new check takes back what the last one complained of. */
  function show(view: SheetView): void {
    const { submission, problem, templates: known } = model();
    update({
      view,
      submission: isOutdated(submission, view) ? { step: "idle" } : submission,
      problem: view.checking && problem === checkProblem ? null : problem,
      templates: known.map((sheet) => (sheet.tableId === view.sheet.tableId ? view.sheet : sheet)),
    });
    if (!view.checking) void failed.showing(offers.refresh);
  }

  function changed(change: SheetChange): void {
    if (change.kind === "sheets") {
      // An insertion reports several sheets and looks for itself.
      cancelSearch();
      cancelSearch = deps.clock.after(sheetsRestMs, () => void failed.showing(async () => { if (!model().inserting) await templates.find(); }));
      return;
    }
    if (change.kind === "activated") {
      const sheet = model().templates.find(({ sheetId }) => sheetId === change.sheetId);
      if (sheet && sheet.sheetId !== session.sheet()?.sheetId) return void failed.showing(() => templates.look(sheet));
      return;
    }
    if (change.kind === "structure" && change.sheetId === session.sheet()?.sheetId) {
      fixing.rowsMoved();
      offers.forget();
    }
    session.changed(change);
  }

  async function start(): Promise<void> {
    await attempt(async () => {
      await workbook.watch(changed);
      await templates.find();
    });
    update({ ready: true });
    await attempt(async () => {
      await connecting.refreshProducts();
      await submitter.recall();
    });
  }

  const actions: PaneActions = {
    async insertTemplate(choice) {
      if (choice === "cancel") return update({ askInsert: false });
      await attempt(() => templates.insert(choice));
    },
    checkNow: () => attempt(async () => {
      const { submission } = model();
      // This is what such a failure asks for, so it has been heard.
      if (submission.step === "failed" && submission.failure.action === "check") update({ submission: { step: "idle" } });
      update({ connection: await products.refresh() });
      const texts = products.toWrite();
      if (texts !== null && session.sheet() !== null) await workbook.writeProductList(texts);
      // This looks at the sheet anew, so everything is read.
      await templates.find();
    }),
    chooseSheet: (sheetId) => attempt(() => templates.choose(sheetId)),
    goTo: (issue) => attempt(async () => {
      update({ chosen: issue, offers: [] });
      offers.forget();
      const sheet = session.sheet();
      if (sheet === null || issue.rowNumber === null) return;
      await workbook.goTo(sheet, { rowNumber: issue.rowNumber, field: issue.field ?? "id" });
      await offers.refresh();
    }),
    previewFix: (code) => attempt(() => (code === null ? fixing.previewSafe() : fixing.previewKind(code))),
    previewReplacing: (change) => attempt(() => fixing.previewReplacing(change)),
    applyFix: (fix) => attempt(() => offers.renewAfter(() => fixing.apply(fix))),
    undoFix: (fixed) => attempt(() => offers.renewAfter(() => fixing.undo(fixed))),
    cancelFix: () => fixing.cancel(),
    dismissFix: () => fixing.dismiss(),
    setMarks: (on) => attempt(() => session.setMarks(on)),
    showWarnings: (on) => attempt(() => session.showWarnings(on)),
    showRows: () => attempt(() => session.showRows()),
    async allowMoves(moving) {
      const { submission } = model();
      if (submission.step === "review" || (submission.step === "failed" && submission.failure.kind === "rejected")) submitter.dismiss();
      update({ moving });
    },
    async chooseRenewed(renewal, renews) {
      update({ renewals: new Map(model().renewals).set(renewal, renews) });
    },
    stopCheck: () => session.stop(),
    listMore: (code) => attempt(() => session.listMore(code)),
    askUndo: undoing.ask,
    undoImport: (importId, keepLaterChanges) => attempt(() => undoing.undo(importId, keepLaterChanges)),
    leaveUndo: undoing.forget,
    submit: () => attempt(() => submitter.submit()),
    submitAgain: () => attempt(() => submitter.submitAgain()),
    cancel: () => attempt(() => submitter.cancel()),
    resume: () => attempt(() => submitter.resume()),
    dismiss() {
      submitter.dismiss();
      update({ problem: null });
    },
    pair: (code) => attempt(() => connecting.pair(code)),
    signIn: () => attempt(() => signingIn.signIn()),
    cancelSignIn: signingIn.cancel,
    dismissSignIn: signingIn.dismiss,
    async signOut() {
      connecting.signOut();
    },
  };
  return { state: store.state, actions, started: start(), tell: (sentence) => update({ problem: { kind: "told", sentence } }) };
}
