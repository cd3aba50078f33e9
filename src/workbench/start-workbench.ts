import type { Leaving, UserActions, WorkbookFace, WorkbookFiles } from "./host/view";
import { createCommandsFrame, type ConnectedFrame } from "./commands-frame";
import { createCellEditing } from "./conditions/cell-editing";
import { createConditions, type ConditionsHost } from "./conditions/conditions";
import { createConditionsPanel } from "./conditions/panel";
import { fetchConfig } from "./config";
import { byId } from "./dom";
import { createFileMenu } from "./file-menu";
import { createPaneFrame, type PaneFrame } from "./pane-frame";
import { createPaneSeparator } from "./pane-separator";
import { createRegions } from "./regions";
import { createRibbon } from "./ribbon";
import { createWorkbookPage } from "./workbook-page";

/** What plays the spreadsheet's part behind the page. */
export interface PageHost extends ConditionsHost {
  readonly face: WorkbookFace;
  readonly user: UserActions;
  readonly files: WorkbookFiles;
  /** Set while a cell is being edited: the add-in's requests then fail or wait, as in Excel. */
  editing: boolean;
}

export interface AddInFrame extends ConnectedFrame {
  /** To be told when a cell is no longer edited, so that requests that wait for it go on. */
  editingEnded(): void;
}


/** Loads an add-in's page in the frame and answers its office.js. */
export type Attach = (frame: HTMLIFrameElement, url: string, leaves?: (way: Leaving) => void) => AddInFrame;

const narrow = "(max-width: 719px)";

/** Brings the page to life; `problem` is a sentence to say at once. Rejects, after saying so on the page, when its server cannot say where the pane is. */
export async function startWorkbench(host: PageHost, attachFrame: Attach, problem: string | null = null): Promise<void> {
  const frames = new Set<AddInFrame>();
  const attach: Attach = (frame, url, leaves) => {
    const connected = attachFrame(frame, url, leaves);
    frames.add(connected);
    return {
      started: connected.started,
      runCommand: (controlId, functionName) => connected.runCommand(controlId, functionName),
      editingEnded: () => connected.editingEnded(),
      detach() {
        frames.delete(connected);
        connected.detach();
      },
    };
  };
  const editing = createCellEditing((isEdited) => {
    host.editing = isEdited;
    if (!isEdited) for (const frame of frames) frame.editingEnded();
  });
  const { status, focusGrid } = createWorkbookPage(host.face, host.user, editing.person);
  createPaneSeparator();
  focusGrid();
  const { paneOrigin } = await fetchConfig().catch((error: unknown) => {
    status.say(error instanceof Error ? error.message : String(error));
    throw error;
  });
  const leaves = (way: Leaving) => {
    if (way === "next" || way === "previous") regions.leavePane(way);
    else if (way === "before") byId("pane-close").focus();
    else focusGrid();
  };
  const pane = createPaneFrame({ paneOrigin, attach: (frame, url) => attach(frame, url, leaves).detach, leaves, focusGrid, say: status.say });
  const reloadPane = () => {
    pane.close();
    pane.show("open");
  };
  const regions = createRegions({ focusGrid, isPaneShown: pane.isShown, focusPane: pane.focus });
  const runCommand = createCommandsFrame({ url: `${paneOrigin}/commands.html`, attach });
  createRibbon({
    show: pane.show,
    insertTemplate: () => runCommand("insertTemplate").then(focusGrid),
    say: status.say,
  });
  createFileMenu({
    files: host.files, focusGrid, say: status.say,
    opened() {
      if (pane.isShown()) reloadPane();
    },
  });
  createConditionsPanel({ conditions: createConditions({ host, editing, reloadPane, say: status.say }), face: host.face, reloadPane });
  connectToggle(pane, focusGrid);
  pane.show("open");
  if (problem !== null) status.say(problem);
  // On a narrow window the pane would hide the sheet: it works behind it until it is asked for.
  if (window.matchMedia(narrow).matches) pane.cover(false);
}

function connectToggle(pane: PaneFrame, focusGrid: () => void): void {
  const toggle = byId("pane-toggle");
  const label = () => {
    const shown = pane.isShown();
    toggle.textContent = shown ? "Hide pane" : "Show pane";
    toggle.setAttribute("aria-expanded", String(shown));
  };
  toggle.addEventListener("click", () => {
    if (pane.isShown()) {
      pane.cover(false);
      // As after any button of the ribbon, the keyboard is the sheet's again.
      focusGrid();
    } else pane.show("open");
  });
  pane.onToggle(label);
  label();
}
