import { cultureOf } from "./culture";
import { eventEntries, type Cause } from "./events/event-entries";
import type { EventEntry } from "./events/event-types";
import { FormulaEvents } from "./events/formula-events";
import { Registrations } from "./events/registrations";
import { Faults, tellUnderFaults } from "./faults";
import { createWorkbookFiles } from "./files/workbook-files";
import { createWorkbookFace } from "./face/workbook-face";
import { computeEntered } from "./model/calculation";
import { History } from "./model/history";
import { settingTexts, settingValues } from "./model/setting-texts";
import { keepSpills } from "./model/spilling";
import { Workbook } from "./model/workbook";
import { createObjectMaker } from "./objects/object-maker";
import { Placed } from "./objects/placed";
import { newestExcelApi, offersOf } from "./requirements/offers";
import { createService } from "./objects/services";
import type { Follower, Session } from "./objects/session";
import { WorkbookRangeAreas } from "./objects/workbook-range-areas";
import { WorkbookRoot } from "./objects/workbook-root";
import { Painter } from "./paint/painter";
import { SyncLog, type SyncRecord } from "./sync-log";
import { createSomeoneElse } from "./user/someone-else";
import { createUserActions } from "./user/user-actions";
import type { SomeoneElse, UserActions, WorkbookFace, WorkbookFiles } from "./view";
import type { ApiObject } from "./wire/api-object";
import { writeFlag, type RequestBody, type ResponseBody } from "./wire/messages";
import { runActions } from "./wire/process-query";
import { References } from "./wire/references";

export interface HostOptions {
  /** The culture that numbers and dates are typed and shown in; en-US by default. */
  readonly locale?: string;
  /** BCP 47: the language of the menus, which Office tells the add-in; by default that of the culture. */
  readonly language?: string;
  /** Whether days count from 1904, as in some workbooks from old Macs. */
  readonly date1904?: boolean;
  /**
   * Whether an add-in's write is a step that the user can undo (ExcelApi 1.20). By default it is not, as in
   * Office LTSC 2021: a write clears the undo stack.
   */
  readonly addInUndo?: boolean;
  /** The set of ExcelApi that this Excel has, such as "1.9"; by default the newest one. Members of later sets are not found. */
  readonly excelApi?: string;
  /** Told of failures inside the host itself; by default they are thrown once the request has been answered. */
  readonly onFault?: (fault: unknown) => void;
}

/** In Office's words: `Office.EventType`. */
export type DocumentEvent = "documentSelectionChanged" | "settingsChanged";

export interface Host {
  /**
   * Runs one request of `context.sync()`. `flags` come with the message; bit 1 says that the client counts
   * it as a write; `bytes` is for the log. The request's events are raised after it was answered, by `flushEvents`.
   */
  processQuery(body: RequestBody, flags: number, bytes: number): ResponseBody;
  /** Sends the events of what happened, each target once. Transports call it after they have answered. */
  flushEvents(): void;
  /** Events for the add-in's frames. Returns a function that ends it. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
  /** The two events that Office itself raises and not Excel's API, once each for all that happened. */
  onDocumentEvent(listener: (event: DocumentEvent) => void): () => void;
  readonly face: WorkbookFace;
  readonly user: UserActions;
  /** A co-author, or another program, at work in the same workbook. */
  readonly someoneElse: SomeoneElse;
  readonly files: WorkbookFiles;
  /** What is to go wrong, for tests and for trying an add-in out. */
  readonly faults: Faults;
  /** Every sync in order: how many actions, how many bytes, whether it wrote, how it ended. */
  readonly log: readonly SyncRecord[];
  /** Cells of the sheet (by id or name) that a conditional format paints, within its used rows. */
  paintedCells(sheet: string): readonly { readonly row: number; readonly column: number }[];
  /** While a cell is being edited the add-in's requests fail or wait, as in Excel; the page sets it. */
  editing: boolean;
  /** See HostOptions.addInUndo. */
  addInUndo: boolean;
  readonly excelApi: string;
  /** How many references the client keeps; none should be left when it is idle. */
  readonly keptReferences: number;
  /**
   * `Office.context.document.settings`: the same settings as `workbook.settings`
   * (https://github.com/OfficeDev/office-js-docs-reference/issues/769), as JSON texts.
   */
  readonly documentSettings: ReadonlyMap<string, string>;
  /** `document.settings.saveAsync`: all of them anew, those of `workbook.settings` too. It clears the undo stack (office-js issue 3141). */
  saveDocumentSettings(settings: Iterable<readonly [name: string, value: string]>): void;
  /** The culture's name. */
  readonly locale: string;
  readonly language: string;
}

function placedIn(object: ApiObject): readonly Follower[] {
  if (object instanceof WorkbookRangeAreas) return object.$parts;
  return object instanceof Placed ? [object] : [];
}

/** A new workbook with one empty sheet, and everything an add-in and a person can do with it. */
export function createHost(options: HostOptions = {}): Host {
  const locale = options.locale ?? "en-US";
  const language = options.language ?? locale;
  const excelApi = options.excelApi ?? newestExcelApi;
  const offers = offersOf(excelApi);
  const date1904 = options.date1904 ?? false;
  const culture = cultureOf(locale);
  const workbook = new Workbook("Workbook.xlsx", { ...culture, values: { ...culture.values, date1904 } }, date1904);
  keepSpills(workbook);
  const history = new History(workbook);
  const painter = new Painter(workbook);
  const references = new References();
  const registrations = new Registrations();
  const computed = new FormulaEvents(workbook, (target, type) => registrations.has(target, type));
  const log = new SyncLog();
  const listeners = new Set<(entries: readonly EventEntry[]) => void>();
  const inRequest = new Set<Follower>();
  const documentListeners = new Set<(event: DocumentEvent) => void>();
  const documentEvents = new Set<DocumentEvent>();
  let knownSettings = workbook.state.settings;
  let queued: EventEntry[] = [];
  let eventsEnabled = true;
  let addInUndo = options.addInUndo ?? false;

  const faults = new Faults();
  const session: Session = {
    workbook, references,
    get limits() {
      return faults.limits;
    },
    make: createObjectMaker(() => session),
    track: (placed) => inRequest.add(placed),
    register: (target, type) => registrations.add(target, type),
    unregister: (target, type) => registrations.remove(target, type),
    calculated: (sheets) => computed.askedFor(sheets),
    setEventsEnabled: (enabled) => {
      eventsEnabled = enabled;
    },
    get eventsEnabled() {
      return eventsEnabled;
    },
  };
  const root = new WorkbookRoot(session);

  workbook.watch({
    contentChanged: (sheet, box) => computeEntered(workbook, sheet, box),
    otherChanged: () => {},
    cellsMoved: (sheet, edit) => {
      const placed = new Set<Follower>([...inRequest, ...[...references.all()].flatMap(placedIn)]);
      for (const range of placed) if (range.$sheet === sheet) range.$follow(edit);
    },
  });
  const { face, changed } = createWorkbookFace(workbook, painter, history);

  const files = createWorkbookFiles(workbook, history, () => {
    knownSettings = workbook.state.settings;
    changed();
  });

  const report = (cause: Cause): ReturnType<Workbook["takeHappenings"]> => {
    const happenings = workbook.takeHappenings();
    if (eventsEnabled) {
      if (happenings.some(({ kind }) => kind === "selected" || kind === "activated")) documentEvents.add("documentSelectionChanged");
      if (workbook.state.settings !== knownSettings) documentEvents.add("settingsChanged");
      queued.push(...eventEntries(happenings, cause, {
        wants: (target, type) => registrations.has(target, type),
        offerRange: (sheet, box) => references.offer(session.make.range(sheet, box)),
      }), ...computed.report(happenings, cause));
    }
    knownSettings = workbook.state.settings;
    return happenings;
  };

  const flushEvents = (): void => {
    const entries = queued;
    queued = [];
    if (entries.length > 0) {
      tellUnderFaults(faults, entries, (told) => {
        for (const listener of listeners) listener(told);
      });
    }
    const events = [...documentEvents];
    documentEvents.clear();
    for (const event of events) for (const listener of documentListeners) listener(event);
  };

  const processQuery = (body: RequestBody, flags: number, bytes: number): ResponseBody => {
    const response = runActions(body, { root, service: createService, reference: (id) => references.get(id), offers }, (fault) => {
      if (options.onFault) options.onFault(fault);
      else queueMicrotask(() => {
        // Seen, but only after the client has its answer: without one it waits for ever.
        throw fault;
      });
    });
    inRequest.clear();
    const wrote = (flags & writeFlag) !== 0;
    const happenings = report({ source: "Local", byAddIn: true });
    const barred = workbook.journal.takeBar();
    if (barred || (wrote && !addInUndo)) history.clear("The add-in changed the workbook.");
    else if (addInUndo) history.close(happenings, `Add-in: ${body.Actions.length} ${body.Actions.length === 1 ? "action" : "actions"}`);
    else workbook.journal.take();
    log.add({ actions: body.Actions.length, bytes, wrote, error: response.Error?.Code ?? null });
    changed();
    return response;
  };

  const user = createUserActions(workbook, history, (cause) => {
    inRequest.clear();
    const happenings = report(cause);
    changed();
    flushEvents();
    return happenings;
  });

  const someoneElse = createSomeoneElse(workbook, history, () => {
    inRequest.clear();
    report({ source: "Remote", byAddIn: false });
    changed();
    flushEvents();
  });

  return {
    processQuery, flushEvents, face, user, someoneElse, files, faults, locale, language, excelApi,
    log: log.records,
    onEvents(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onDocumentEvent(listener) {
      documentListeners.add(listener);
      return () => documentListeners.delete(listener);
    },
    paintedCells(sheet) {
      const found = workbook.findSheet(sheet);
      if (!found) throw new Error(`There is no sheet "${sheet}" in the workbook.`);
      return painter.of(found).paintedCells();
    },
    editing: false,
    get addInUndo() {
      return addInUndo;
    },
    set addInUndo(undoes) {
      addInUndo = undoes;
    },
    get keptReferences() {
      return references.count;
    },
    get documentSettings() {
      return settingTexts(workbook.state.settings);
    },
    saveDocumentSettings(settings) {
      workbook.change({ settings: settingValues(settings) });
      knownSettings = workbook.state.settings;
      documentEvents.add("settingsChanged");
      history.clear("The add-in saved its settings in the workbook.");
      changed();
    },
  };
}
