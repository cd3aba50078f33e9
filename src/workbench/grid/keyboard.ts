import type { FontLook } from "../host/view";
import type { CellActions } from "./actions";
import type { CellEditor } from "./cell-editor";
import type { Cursor } from "./cursor";
import { cycleReference } from "./cycle-reference";
import type { LineActions } from "./line-actions";
import { applyMove, moveAfterEnd, moveOfKey, type Ground, type Key, type Move } from "./moves";
import type { SheetGrid } from "./sheet-grid";

export interface KeyboardParts {
  readonly grid: SheetGrid;
  readonly cursor: Cursor;
  readonly editor: CellEditor;
  readonly actions: CellActions;
  readonly lines: LineActions;
  ground(): Ground;
  /** The source of the active cell, to edit it. */
  source(): string;
  /** The drop-down or the filter of the active cell. */
  openChoices(): void;
  openMenu(): void;
  switchSheet(step: 1 | -1): void;
  addSheet(): void;
  goTo(): void;
  toggleFilter(): void;
  toggleFont(look: FontLook): void;
  /** Looks for what the find dialog looked for last. */
  findAgain(backwards: boolean): void;
  /** In End mode, which the key End begins, the next arrow goes to the edge. */
  showEndMode(on: boolean): void;
  /** Tab in a table's last cell; false elsewhere. */
  addTableRow(): boolean;
}

/** Listens where the grid's keyboard arrives. Keys that mean nothing here go on to the browser. */
export function listenToKeys(parts: KeyboardParts): void {
  const { editor } = parts;
  let endMode = false;
  const setEndMode = (on: boolean): void => {
    if (on !== endMode) parts.showEndMode(on);
    endMode = on;
  };
  /** End begins End mode and ends it, as any other key does. */
  const afterEnd = (key: Key): boolean => {
    const move = endMode ? moveAfterEnd(key) : null;
    setEndMode(!endMode && key.key === "End" && !key.ctrl && !key.alt);
    if (move !== null) go(move, parts);
    return move !== null || (key.key === "End" && !key.ctrl && !key.alt);
  };
  editor.input.addEventListener("blur", () => setEndMode(false));
  editor.input.addEventListener("keydown", (event) => {
    // An input method is choosing a character: Enter and arrows are its own.
    if (event.isComposing) return;
    const key: Key = { key: event.key, shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey };
    if (modifiers.has(key.key)) return;
    const handled = editor.mode() === null ? afterEnd(key) || whileSelecting(key, parts) : whileEditing(key, parts);
    if (handled) event.preventDefault();
  });
}

const modifiers: ReadonlySet<string> = new Set(["Shift", "Control", "Alt", "Meta"]);

function go(move: Move, { cursor, grid, ground }: KeyboardParts): void {
  cursor.set(applyMove(cursor.get(), move, ground()));
  const staysInView = move.kind === "everything" || move.kind === "whole-row" || move.kind === "whole-column";
  if (!staysInView) grid.reveal("extend" in move && move.extend ? cursor.get().lead : cursor.get().active);
}

function whileSelecting(key: Key, parts: KeyboardParts): boolean {
  const { actions } = parts;
  if (key.key === "Enter" && !key.ctrl && !key.alt && !key.shift && actions.pasteCopied()) return true;
  if (key.key === "Tab" && !key.ctrl && !key.alt && !key.shift && parts.addTableRow()) return true;
  const move = moveOfKey(key);
  if (move !== null) {
    go(move, parts);
    return true;
  }
  const command = key.ctrl ? withCtrl(key, parts) : withoutCtrl(key, parts);
  command?.();
  return command !== null;
}

const fontKeys: Readonly<Record<string, FontLook>> = { b: "bold", 2: "bold", i: "italic", 3: "italic", u: "underline", 4: "underline", 5: "strikethrough" };

function withCtrl(key: Key, { actions, lines, editor, grid, cursor, switchSheet, goTo, toggleFilter, toggleFont, findAgain }: KeyboardParts): (() => void) | null {
  const look = key.shift || key.alt ? undefined : fontKeys[key.key.toLowerCase()];
  if (look !== undefined) return () => toggleFont(look);
  switch (key.key.toLowerCase()) {
    case "backspace": return () => grid.reveal(cursor.get().active);
    case "f4": return key.shift ? () => findAgain(true) : null;
    case "z": return key.shift ? actions.redo : actions.undo;
    case "y": return actions.redo;
    case "d": return actions.fillDown;
    case "r": return key.shift ? null : actions.fillRight;
    case "g": return goTo;
    case "l": return key.shift ? toggleFilter : null;
    case "pagedown": return () => switchSheet(1);
    case "pageup": return () => switchSheet(-1);
    case "+": case "=": return lines.insertSelected;
    case "-": case "_": return lines.deleteSelected;
    case "9": case "(": return () => lines.hide("rows", !key.shift);
    case "0": case ")": return () => lines.hide("columns", !key.shift);
    // Ctrl+; and Ctrl+Shift+; (which is ":" on many keyboards): today's date, the time.
    case ";": case ":": return () => editor.begin("enter", key.shift || key.key === ":" ? timeNow() : today());
    default: return null;
  }
}

function withoutCtrl(key: Key, { actions, editor, source, openChoices, openMenu, addSheet, goTo, findAgain }: KeyboardParts): (() => void) | null {
  if (key.alt) return key.key === "ArrowDown" ? openChoices : null;
  switch (key.key) {
    case "F2": return () => editor.begin("edit", source());
    case "F4": return key.shift ? () => findAgain(false) : null;
    case "F5": return goTo;
    case "F11": return key.shift ? addSheet : null;
    case "Delete": return actions.clear;
    case "Backspace": return () => editor.begin("enter", "");
    case "Escape": return actions.forgetCopied;
    case "ContextMenu": return openMenu;
    case "F10": return key.shift ? openMenu : null;
    default: return null;
  }
}

/** As the cell will read it in any culture. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function timeNow(): string {
  const now = new Date();
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function whileEditing(key: Key, { editor, ground }: KeyboardParts): boolean {
  if (key.key === "Escape") {
    editor.cancel();
    return true;
  }
  if (key.key === "F2") {
    editor.begin("edit", editor.input.value);
    return true;
  }
  if (key.key === "F4" && !key.ctrl && !key.alt) {
    const { input } = editor;
    const { text, start, end } = cycleReference({ text: input.value, start: input.selectionStart, end: input.selectionEnd });
    input.value = text;
    input.setSelectionRange(start, end);
    input.dispatchEvent(new Event("input"));
    return true;
  }
  if (key.key === "Enter" && key.alt) {
    const { input } = editor;
    input.setRangeText("\n", input.selectionStart, input.selectionEnd, "end");
    input.dispatchEvent(new Event("input"));
    return true;
  }
  if (key.key === "Enter" && key.ctrl) {
    editor.commitAll();
    return true;
  }
  const finishing = finishingMove(key, editor.mode() === "enter");
  // In a formula that wants a reference, arrows point at cells.
  if (finishing !== null && key.key.startsWith("Arrow") && editor.point((before) => applyMove(before, finishing, ground()))) return true;
  if (finishing === null) return false;
  editor.commit(finishing);
  return true;
}

function finishingMove(key: Key, arrowsFinish: boolean): Move | null {
  if (key.key === "Enter" || key.key === "Tab") return moveOfKey(key);
  const arrow = key.key.startsWith("Arrow") || key.key === "PageDown" || key.key === "PageUp";
  return arrow && arrowsFinish ? moveOfKey(key) : null;
}
