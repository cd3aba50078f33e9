import type { UserActions, WorkbookFace } from "./host/view";
import { fetchConfig } from "./config";
import { byId } from "./dom";
import { createPaneFrame, type PaneFrame } from "./pane-frame";
import { createPaneSeparator } from "./pane-separator";
import { createRibbon } from "./ribbon";
import { createWorkbookPage } from "./workbook-page";

/** What plays the spreadsheet's part behind the page. */
export interface PageHost {
  readonly face: WorkbookFace;
  readonly user: UserActions;
  /** Loads a task pane's URL in the frame and answers its office.js; returns what disconnects it. */
  attachPane(frame: HTMLIFrameElement, url: string): () => void;
  /** Runs a function command of the add-in's commands page; rejects with the reason when it failed. */
  runCommand(url: string, name: string): Promise<void>;
}

const narrow = "(max-width: 719px)";

export async function startWorkbench(host: PageHost): Promise<void> {
  const { status, focusGrid } = createWorkbookPage(host.face, host.user);
  createPaneSeparator();
  focusGrid();
  const { paneOrigin } = await fetchConfig().catch((error: unknown) => {
    status.say(error instanceof Error ? error.message : String(error));
    throw error;
  });
  const pane = createPaneFrame({ paneOrigin, attach: host.attachPane, say: status.say });
  createRibbon({
    show: pane.show,
    insertTemplate: async () => {
      await host.runCommand(`${paneOrigin}/commands.html`, "insertTemplate");
      focusGrid();
    },
    say: status.say,
  });
  connectToggle(pane);
  pane.show("open");
  // On a narrow window the pane would hide the sheet: it works behind it until it is asked for.
  if (window.matchMedia(narrow).matches) pane.cover(false);
}

function connectToggle(pane: PaneFrame): void {
  const toggle = byId("pane-toggle");
  const label = () => {
    const shown = pane.isShown();
    toggle.textContent = shown ? "Hide pane" : "Show pane";
    toggle.setAttribute("aria-expanded", String(shown));
  };
  toggle.addEventListener("click", () => {
    if (!pane.isShown()) pane.show("open");
    else pane.cover(false);
  });
  pane.onToggle(label);
  label();
}
