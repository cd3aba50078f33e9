import type { CellBox } from "../host/view";
import type { CellActions } from "./actions";
import { lastColumnCount, lastRowCount } from "./address";
import type { MenuItem } from "./menu";

/** What the right-click menu offers for the selected cells. */
export function cellMenu(box: CellBox, actions: CellActions, clipboard: ClipboardMenu): readonly (readonly MenuItem[])[] {
  const wholeColumns = box.rows >= lastRowCount;
  const wholeRows = box.columns >= lastColumnCount;
  const rows = count(box.rows, "row");
  const columns = count(box.columns, "column");
  return [
    [
      { label: "Cut", hint: "Ctrl+X", run: clipboard.cut },
      { label: "Copy", hint: "Ctrl+C", run: clipboard.copy },
      { label: "Paste", hint: "Ctrl+V", run: clipboard.paste },
    ],
    wholeColumns ? [] : [
      { label: `Insert ${rows} above`, run: actions.insertRows },
      { label: `Delete ${rows}`, run: actions.deleteRows },
    ],
    wholeRows ? [] : [
      { label: `Insert ${columns} to the left`, run: actions.insertColumns },
      { label: `Delete ${columns}`, run: actions.deleteColumns },
    ],
    [{ label: "Clear contents", hint: "Delete", run: actions.clear }],
  ].filter((group) => group.length > 0);
}

export interface ClipboardMenu {
  cut(): void;
  copy(): void;
  paste(): void;
}

/** The clipboard as a menu may use it: the browser can refuse, and then the keys are named. */
export function createClipboardMenu(actions: CellActions, say: (problem: string) => void): ClipboardMenu {
  const refused = (keys: string) => () => say(`The browser keeps its clipboard from menus here. Press ${keys} instead.`);
  return {
    cut: () => void navigator.clipboard.writeText(actions.copy()).then(() => void actions.cut(), refused("Ctrl+X")),
    copy: () => void navigator.clipboard.writeText(actions.copy()).catch(refused("Ctrl+C")),
    paste: () => void navigator.clipboard.readText().then((text) => actions.paste(text), refused("Ctrl+V")),
  };
}

function count(number: number, noun: string): string {
  return number === 1 ? noun : `${number.toLocaleString("en-US")} ${noun}s`;
}
