import type { CellActions } from "./actions";
import type { CellEditor } from "./cell-editor";

/** The browser's own copy, cut and paste. While a cell is edited they belong to its text. */
export function listenToClipboard(editor: CellEditor, actions: CellActions): void {
  const take = (kind: "copy" | "cut") => (event: ClipboardEvent) => {
    if (editor.mode() !== null || event.clipboardData === null) return;
    event.clipboardData.setData("text/plain", kind === "copy" ? actions.copy() : actions.cut());
    event.preventDefault();
  };
  editor.input.addEventListener("copy", take("copy"));
  editor.input.addEventListener("cut", take("cut"));
  editor.input.addEventListener("paste", (event) => {
    if (editor.mode() !== null || event.clipboardData === null) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    if (text !== "") actions.paste(text);
  });
}
