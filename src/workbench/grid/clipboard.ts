import type { CellActions, Clip } from "./actions";
import type { CellEditor } from "./cell-editor";

/** The browser's own copy, cut and paste. While a cell is edited they belong to its text. */
export function listenToClipboard(editor: CellEditor, actions: CellActions): void {
  const take = (kind: "copy" | "cut") => (event: ClipboardEvent) => {
    if (editor.mode() !== null || event.clipboardData === null) return;
    event.preventDefault();
    const clip = kind === "copy" ? actions.copy() : actions.cut();
    if (clip === null) return;
    event.clipboardData.setData("text/plain", clip.text);
    if (clip.html !== "") event.clipboardData.setData("text/html", clip.html);
  };
  editor.input.addEventListener("copy", take("copy"));
  editor.input.addEventListener("cut", take("cut"));
  let onlyValues = false;
  editor.input.addEventListener("keydown", (event) => {
    onlyValues = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === "v";
  });
  editor.input.addEventListener("paste", (event) => {
    if (editor.mode() !== null || event.clipboardData === null) return;
    event.preventDefault();
    const clip = { text: event.clipboardData.getData("text/plain"), html: event.clipboardData.getData("text/html") };
    if (onlyValues) actions.pasteValues(clip);
    else actions.paste(clip);
  });
}

export interface ClipboardMenu {
  cut(): void;
  copy(): void;
  paste(): void;
  pasteValues(): void;
}

/** The clipboard as a menu may use it: the browser can refuse, and then the keys are named. */
export function createClipboardMenu(actions: CellActions, say: (problem: string) => void): ClipboardMenu {
  const refused = (keys: string) => () => say(`The browser keeps its clipboard from menus here. Press ${keys} instead.`);
  const put = (clip: Clip | null, keys: string) => {
    if (clip === null) return;
    const types = { "text/plain": clip.text, ...(clip.html === "" ? {} : { "text/html": clip.html }) };
    const item = Object.fromEntries(Object.entries(types).map(([type, content]) => [type, new Blob([content], { type })]));
    navigator.clipboard.write([new ClipboardItem(item)]).catch(refused(keys));
  };
  return {
    cut: () => put(actions.cut(), "Ctrl+X"),
    copy: () => put(actions.copy(), "Ctrl+C"),
    paste: () => void readClipboard().then((clip) => actions.paste(clip), refused("Ctrl+V")),
    pasteValues: () => void readClipboard().then((clip) => actions.pasteValues(clip), refused("Ctrl+Shift+V")),
  };
}

async function readClipboard(): Promise<Clip> {
  const items = await navigator.clipboard.read();
  const read = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type));
    return item === undefined ? "" : (await item.getType(type)).text();
  };
  return { text: await read("text/plain"), html: await read("text/html") };
}
