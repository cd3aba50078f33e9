import type { EventFault, Faults, SyncFault } from "../host/faults";
import { usualLimits, type Limits } from "../host/limits";
import type { SomeoneElse, WorkbookFace } from "../host/view";
import { boxAddress } from "../grid/address";
import type { CellEditing } from "./cell-editing";
import { createMishaps } from "./mishaps";
import { eventChoices, limitChoices, limitKinds, limitNames, nextChoices, placeOf, syncChoices, type Mishap } from "./choices";

/** What can be made hard for an add-in. */
export interface ConditionsHost {
  readonly face: WorkbookFace;
  readonly faults: Faults;
  readonly user: { protectSheet(sheetId: string, isProtected: boolean): void };
  readonly someoneElse: SomeoneElse;
  addInUndo: boolean;
}

export interface Conditions {
  /** Those that are on, a few words each. */
  on(): readonly string[];
  readonly faults: Faults;
  readonly next: SyncFault | Mishap | null;
  setEach(fault: SyncFault | null): void;
  setNext(next: SyncFault | Mishap | null): void;
  setEvents(fault: EventFault | null): void;
  setLatency(milliseconds: number): void;
  setLimit(limit: keyof Limits, most: number): void;
  isCellEdited(): boolean;
  setCellEdited(held: boolean): void;
  protectActiveSheet(isProtected: boolean): void;
  isAddInUndone(): boolean;
  setAddInUndone(undone: boolean): void;
  /** A co-author types into the active cell; answers its address. */
  editRemotely(): string;
  reset(): void;
  onChange(listener: () => void): void;
}

interface Parts {
  readonly host: ConditionsHost;
  readonly editing: CellEditing;
  reloadPane(): void;
  say(problem: string | null): void;
}

/** What is being made hard for the add-in. The host keeps most of it; what tests set there counts as well. */
export function createConditions({ host, editing, reloadPane, say }: Parts): Conditions {
  const { face, faults } = host;
  const undoes = host.addInUndo;
  const listeners: (() => void)[] = [];
  const protectedHere = new Set<string>();
  let next: SyncFault | Mishap | null = null;
  let edits = 0;

  const changed = (): void => listeners.forEach((listener) => listener());
  const set = <Given>(apply: (given: Given) => void) => (given: Given): void => {
    apply(given);
    changed();
  };
  faults.onTaken = () => {
    if (!faults.isPlanned) next = null;
    changed();
  };
  face.onChange(changed);

  const mishaps = createMishaps({ face, someoneElse: host.someoneElse, reloadPane });
  /** What the workbook does not allow is said to the person; the add-in's sync goes on. */
  const attempt = (happen: () => void): void => {
    try {
      happen();
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };
  const protectedStill = (): readonly string[] => face.sheets().filter(({ id, isProtected }) => isProtected && protectedHere.has(id)).map(({ id }) => id);
  const protect = (id: string, isProtected: boolean): void => {
    attempt(() => host.user.protectSheet(id, isProtected));
    if (isProtected) protectedHere.add(id);
    else protectedHere.delete(id);
  };

  return {
    faults,
    get next() {
      return next;
    },
    on: () => [
      ...(faults.latency > 0 ? [`Each sync takes ${faults.latency.toLocaleString("en-US")} ms longer`] : []),
      ...(faults.standing === null ? [] : [`Each sync: ${syncChoices[placeOf(syncChoices, faults.standing)]?.label}`]),
      ...(faults.isPlanned ? [`Next sync: ${next === null ? "as a test has planned" : nextChoices[placeOf(nextChoices, next)]?.label}`] : []),
      ...(faults.events === null ? [] : [`Events: ${eventChoices[placeOf(eventChoices, faults.events)]?.label}`]),
      ...limitKinds.filter((limit) => faults.limits[limit] < usualLimits[limit])
        .map((limit) => `${limitNames[limit]}: ${limitChoices[limit][placeOf(limitChoices[limit], faults.limits[limit])]?.label}`),
      ...(editing.isHeld ? ["A cell is being edited"] : []),
      ...(protectedStill().length > 0 ? ["A sheet is protected"] : []),
      ...(host.addInUndo === undoes ? [] : [undoes ? "What the add-in writes cannot be undone" : "What the add-in writes can be undone"]),
    ],
    setEach: set((fault: SyncFault | null) => faults.fromNowOn(fault)),
    setNext: set((wanted: SyncFault | Mishap | null) => {
      faults.forgetPlanned();
      next = wanted;
      if (typeof wanted === "string") faults.meanwhile("before", () => attempt(mishaps[wanted]));
      else if (wanted !== null) faults.next(wanted);
    }),
    setEvents: set((fault: EventFault | null) => {
      faults.events = fault;
    }),
    setLatency: set((milliseconds: number) => {
      faults.latency = milliseconds;
    }),
    setLimit(limit, most) {
      faults.limits = { ...faults.limits, [limit]: most };
      changed();
    },
    isCellEdited: () => editing.isHeld,
    setCellEdited: set((held: boolean) => editing.hold(held)),
    protectActiveSheet: set((isProtected: boolean) => protect(face.active().id, isProtected)),
    isAddInUndone: () => host.addInUndo,
    setAddInUndone: set((undone: boolean) => {
      host.addInUndo = undone;
    }),
    editRemotely() {
      const { active } = face.selection();
      const address = boxAddress({ ...active, rows: 1, columns: 1 });
      edits += 1;
      attempt(() => host.someoneElse.edit(face.active().id, address, [[`Co-author ${edits}`]]));
      return address;
    },
    reset() {
      faults.reset();
      next = null;
      editing.hold(false);
      for (const id of protectedStill()) protect(id, false);
      host.addInUndo = undoes;
      changed();
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
