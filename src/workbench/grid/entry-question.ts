import type { EntryAlert } from "../host/view";
import { ask, type DialogButton } from "./dialog";

/** "keep" writes the value all the same, "again" goes on typing, "drop" leaves the cell as it was. */
export type EntryAnswer = "keep" | "again" | "drop";

const buttons: Readonly<Record<EntryAlert["style"], readonly DialogButton<EntryAnswer>[]>> = {
  stop: [{ label: "Retry", value: "again" }, { label: "Cancel", value: "drop" }],
  warning: [{ label: "Yes", value: "keep" }, { label: "No", value: "again" }, { label: "Cancel", value: "drop" }],
  information: [{ label: "OK", value: "keep" }, { label: "Cancel", value: "drop" }],
};

/** Asks about a value that a cell's validation does not allow, with Excel's buttons for the rule's kind. */
export async function askToKeep({ style, title, message }: EntryAlert, closed: () => void): Promise<EntryAnswer> {
  const text = style === "warning" ? `${message}\n\nContinue?` : message;
  return (await ask(title, text, buttons[style], closed)) ?? "drop";
}
