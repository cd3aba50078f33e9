import { byId, make } from "./dom";
import { ribbonIcons, type RibbonIcon } from "./ribbon-icons";

/** What the task pane is told to do when a button shows it. */
export type PaneTask = "open" | "check" | "submit";

interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  readonly icon: RibbonIcon;
  readonly action: PaneTask | "insertTemplate";
}

/** The buttons of the add-in's group, as manifest.xml gives them to Excel. */
const buttons: readonly RibbonButton[] = [
  { label: "Open", tip: "Show the task pane", icon: "open", action: "open" },
  { label: "Insert template", tip: "Add a sheet with the customer-import template", icon: "insert", action: "insertTemplate" },
  { label: "Check", tip: "Check all rows again", icon: "check", action: "check" },
  { label: "Submit", tip: "Submit the rows that are ready", icon: "submit", action: "submit" },
];

interface Parts {
  show(task: PaneTask): void;
  /** Runs the function command on the add-in's commands page. */
  insertTemplate(): Promise<void>;
  say(problem: string | null): void;
}

export function createRibbon({ show, insertTemplate, say }: Parts): void {
  const group = byId("ribbon-buttons");
  for (const { label, tip, icon, action } of buttons) {
    const button = make("button", { type: "button", class: "ribbon-button", title: tip }, ribbonIcons[icon](), make("span", {}, label));
    button.addEventListener("click", () => {
      if (action === "insertTemplate") void runCommand(button);
      else show(action);
    });
    group.append(button);
  }

  async function runCommand(button: HTMLButtonElement): Promise<void> {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    say(null);
    try {
      await insertTemplate();
    } catch (error) {
      say(`The template was not inserted. ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      button.removeAttribute("aria-busy");
    }
  }
}
