import type { Issue } from "../../domain/issue";
import { nativeLists } from "../../domain/native/native-lists";
import { CheckerError } from "./checking/sheet-checker";
import { createFixing } from "./fixing/fixing";
import { initialModel, toState, unreadView, type PaneModel } from "./pane-model";
import type { Connection, Pane, PaneActions, SheetView, Submission } from "./pane-state";
import { WorkbookError, type SheetChange, type TemplateSheet, type TokenStore } from "./ports";
import { errorName, type PaneProblem } from "./problem";
import { createProductSource } from "./products";
import { createSheetSession } from "./sheet-session";
import { createStore } from "./store";
import { isOutdated } from "./submission/failures";
import { createSubmitter, type SubmitterDependencies } from "./submission/submitter";

/** What a pane is made from; the parts of a submission that it does not make itself are described there. */
export interface PaneDependencies
  extends Pick<SubmitterDependencies, "workbook" | "api" | "journal" | "clock" | "checker" | "newImportId" | "source"> {
  readonly tokens: TokenStore;
}

export interface StartedPane extends Pane {
  readonly started: Promise<void>;
  /** Shows a sentence about something that did not work elsewhere; the next thing the user asks for takes it away. */
  tell(sentence: string): void;
}

/** Sheets come and go several at once. */
const sheetsRestMs = 100;

/** What the user can do with the customer import, over a workbook and an import API. It starts by itself. */
export function createPane(deps: PaneDependencies): StartedPane {
  const { workbook, api, tokens } = deps;
  let cancelSearch = () => {};
  let checkProblem: PaneProblem | null = null;
  /** The issue that the offers on screen are for. */
  let offered: string | null = null;
  let model: PaneModel = initialModel;
  const state = createStore(toState(model));
  const products = createProductSource(api, deps.clock);
  const session = createSheetSession({
    workbook, clock: deps.clock, checker: deps.checker, products,
    failed(error) {
      void afterFailure(error);
      checkProblem = model.problem;
    },
    show,
  });
  const fixing = createFixing({
    workbook, sheet: () => session.sheet(), fixes: session.fixes, recheck: (rows) => session.recheck(rows),
    show: (next) => update({ fixing: next }),
  });
  const submitter = createSubmitter({
    ...deps, products, session,
    show: (submission) => update({ submission, connection: connectionAfter(submission) }),
    connected: (connection) => update({ connection }),
  });

  function update(part: Partial<PaneModel>): void {
    model = { ...model, ...part };
    state.set(toState(model));
  }

  /** A new check takes back what the last one complained of. */
  function show(view: SheetView): void {
    update({
      view,
      submission: isOutdated(model.submission, view) ? { step: "idle" } : model.submission,
      problem: view.checking && model.problem === checkProblem ? null : model.problem,
      templates: model.templates.map((known) => (known.tableId === view.sheet.tableId ? view.sheet : known)),
    });
    if (!view.checking) void showFailure(offer);
  }

  /** What the user asked for; it takes the last problem away. */
  function attempt(work: () => Promise<void>): Promise<void> {
    update({ problem: null });
    return showFailure(work);
  }

  async function showFailure(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await afterFailure(error);
    }
  }

  /** Shows what failed; when a sheet is gone, looks which ones are left. */
  async function afterFailure(error: unknown): Promise<void> {
    showProblem(error);
    if (!(error instanceof WorkbookError) || error.reason !== "gone") return;
    try {
      await findTemplates();
    } catch (second) {
      showProblem(second);
    }
  }

  function showProblem(error: unknown): void {
    if (error instanceof CheckerError) {
      update({ problem: { kind: "memory" } });
    } else if (error instanceof WorkbookError) {
      update(error.reason === "unsupported" && !model.ready ? { unsupported: true } : { problem: { kind: "workbook", reason: error.reason } });
    } else {
      update({ problem: { kind: "fault", error: errorName(error) } });
    }
  }

  /** Reads which template sheets there are. Where none is looked at, or that one is gone, it is the active sheet or the first. */
  async function findTemplates(): Promise<void> {
    const templates = await workbook.listTemplates();
    const before = session.sheet();
    const same = templates.find(({ tableId, sheetId }) => tableId === before?.tableId && sheetId === before.sheetId);
    const next = same ?? templates.find(({ sheetId }) => sheetId === before?.sheetId) ?? await activeOrFirst(templates);
    const lost = before !== null && same === undefined && !templates.some(({ sheetId }) => sheetId === before.sheetId);
    const problem: PaneProblem | null = lost ? { kind: "sheet-lost", sheetName: before.sheetName } : model.problem;
    const added = model.ready && templates.length > model.templates.length;
    update({ templates, ready: true, problem });
    if (next !== before) await look(next);
    if (added) await fillEmptyProductList();
  }

  async function activeOrFirst(templates: readonly TemplateSheet[]): Promise<TemplateSheet | null> {
    const [first = null, ...others] = templates;
    if (others.length === 0) return first;
    const active = await workbook.activeSheetId();
    return templates.find(({ sheetId }) => sheetId === active) ?? first;
  }

  /** The ribbon inserts the template without a product list; filling it now is still part of that command. */
  async function fillEmptyProductList(): Promise<void> {
    const texts = products.toWrite();
    if (texts === null || (await workbook.readProductList()).length > 0) return;
    await workbook.writeProductList(texts);
    await session.checkAll();
  }

  async function look(sheet: TemplateSheet | null): Promise<void> {
    update({ view: sheet && (model.view?.sheet.tableId === sheet.tableId ? model.view : unreadView(sheet, marksOn())), chosen: null, offers: [] });
    offered = null;
    fixing.forget();
    await session.open(sheet);
  }

  /** A token may end between two calls of a submission; the way to a new one is open only while that is known. */
  function connectionAfter(submission: Submission): Connection {
    if (submission.step !== "failed" || submission.failure.kind !== "sign-in" || model.connection.kind === "sign-in") return model.connection;
    return { kind: "sign-in", reason: tokens.read() === null ? "first-time" : "refused" };
  }

  /** Looks for what can be done about the chosen cell, if something else is wrong with it than when that was looked for last. */
  async function offer(): Promise<void> {
    const issue = model.view === null ? null : chosenIn(model.view);
    const said = issue && JSON.stringify([issue.code, issue.rowNumber, issue.field, issue.params]);
    if (said === offered) return;
    offered = said;
    update({ offers: [] });
    if (issue === null) return;
    const offers = await session.fixes.offersFor(issue);
    if (said === offered) update({ offers });
  }

  /** What was offered for the chosen cell may be another thing after any fix. */
  async function writeFix(write: () => Promise<void>): Promise<void> {
    update({ offers: [] });
    await write();
    offered = null;
    await offer();
  }

  /** What is wrong with the chosen cell by this view; null: nothing of the kind any more. */
  function chosenIn({ groups }: SheetView): Issue | null {
    const { chosen } = model;
    const alike = groups.find(({ code }) => code === chosen?.code)?.issues;
    return alike?.find(({ rowNumber, field }) => rowNumber === chosen?.rowNumber && field === chosen?.field) ?? null;
  }

  function marksOn(): boolean {
    return model.view?.marksOn ?? true;
  }

  function changed(change: SheetChange): void {
    if (change.kind === "sheets") {
      // An insertion reports several sheets and looks for itself.
      cancelSearch();
      cancelSearch = deps.clock.after(sheetsRestMs, () => void showFailure(async () => { if (!model.inserting) await findTemplates(); }));
      return;
    }
    if (change.kind === "activated") {
      const sheet = model.templates.find(({ sheetId }) => sheetId === change.sheetId);
      if (sheet && sheet.sheetId !== session.sheet()?.sheetId) return void showFailure(() => look(sheet));
      return;
    }
    if (change.kind === "structure" && change.sheetId === session.sheet()?.sheetId) {
      fixing.rowsMoved();
      offered = null;
    }
    session.changed(change);
  }

  async function refreshProducts(): Promise<void> {
    const before = { known: products.known(), unchecked: products.unchecked() };
    update({ connection: await products.refresh() });
    if (session.sheet() === null) return;
    if (products.known() !== before.known) await session.checkAll();
    else if (products.unchecked() !== before.unchecked) await session.listAgain();
  }

  async function start(): Promise<void> {
    await attempt(async () => {
      await workbook.watch(changed);
      await findTemplates();
    });
    update({ ready: true });
    await attempt(async () => {
      await refreshProducts();
      await submitter.recall();
    });
  }

  async function insert(): Promise<void> {
    update({ inserting: true, askInsert: false });
    try {
      if (products.fetched() === null) await refreshProducts();
      const texts = products.fetched()?.texts() ?? [];
      const sheet = await workbook.insertTemplate(nativeLists(texts));
      update({ templates: await workbook.listTemplates() });
      await look(sheet);
    } finally {
      update({ inserting: false });
    }
  }

  const actions: PaneActions = {
    async insertTemplate(choice) {
      if (choice === "cancel") return update({ askInsert: false });
      await attempt(async () => {
        if (choice === "another") return insert();
        if (choice === undefined) update({ templates: await workbook.listTemplates() });
        const [first] = model.templates;
        if (first === undefined) return insert();
        if (choice === undefined) {
          update({ askInsert: true });
          if (model.view === null) await look(first);
          return;
        }
        update({ askInsert: false });
        await look(first);
        await workbook.goTo(first, null);
      });
    },
    checkNow: () => attempt(async () => {
      const { submission } = model;
      // This is what such a failure asks for, so it has been heard.
      if (submission.step === "failed" && submission.failure.action === "check") update({ submission: { step: "idle" } });
      update({ connection: await products.refresh() });
      const texts = products.toWrite();
      if (texts !== null && session.sheet() !== null) await workbook.writeProductList(texts);
      // This looks at the sheet anew, so everything is read.
      await findTemplates();
    }),
    chooseSheet: (sheetId) => attempt(async () => {
      const sheet = model.templates.find((known) => known.sheetId === sheetId);
      if (sheet === undefined) return findTemplates();
      await look(sheet);
      await workbook.goTo(sheet, null);
    }),
    goTo: (issue) => attempt(async () => {
      update({ chosen: issue, offers: [] });
      offered = null;
      const sheet = session.sheet();
      if (sheet === null || issue.rowNumber === null) return;
      await workbook.goTo(sheet, { rowNumber: issue.rowNumber, field: issue.field ?? "id" });
      await offer();
    }),
    previewFix: (code) => attempt(() => (code === null ? fixing.previewSafe() : fixing.previewKind(code))),
    previewReplacing: (change) => attempt(() => fixing.previewReplacing(change)),
    applyFix: (fix) => attempt(() => writeFix(() => fixing.apply(fix))),
    undoFix: (fixed) => attempt(() => writeFix(() => fixing.undo(fixed))),
    cancelFix: () => fixing.cancel(),
    dismissFix: () => fixing.dismiss(),
    setMarks: (on) => attempt(() => session.setMarks(on)),
    stopCheck: () => session.stop(),
    listMore: (code) => attempt(() => session.listMore(code)),
    submit: () => attempt(() => submitter.submit()),
    submitAgain: () => attempt(() => submitter.submitAgain()),
    cancel: () => attempt(() => submitter.cancel()),
    resume: () => attempt(() => submitter.resume()),
    dismiss() {
      submitter.dismiss();
      update({ problem: null });
    },
    pair: (code) => attempt(async () => {
      const paired = await api.pair(code);
      if (paired.kind === "unreachable" || paired.kind === "cancelled") return update({ connection: { kind: "unreachable" } });
      if (paired.kind !== "ok") return update({ connection: { kind: "sign-in", reason: "refused" } });
      tokens.write(paired.value.token);
      await refreshProducts();
      const { submission } = model;
      if (submission.step === "failed" && submission.failure.kind === "sign-in") await submitter.resume();
    }),
    async signOut() {
      tokens.write(null);
      update({ connection: { kind: "sign-in", reason: "first-time" } });
    },
  };
  return { state, actions, started: start(), tell: (sentence) => update({ problem: { kind: "told", sentence } }) };
}
