/** What the ribbon can ask of an open pane. */
export type PaneCommand = "check" | "submit";

export interface WorkbenchListener {
  readonly command: (what: PaneCommand) => void;
  readonly pairingCode: (code: string) => void;
  /** The keyboard came in by F6. */
  readonly enter: () => void;
}

/** Speaks with the page around the pane where that is the workbench. */
export interface WorkbenchLink {
  /** Asks for a code, which comes to `pairingCode`. */
  askForPairingCode(): void;
  /** Says that commands are heard from now on. */
  ready(): void;
}

/**
 * The link to the workbench, or null where the pane runs in Excel or by itself. The workbench is served under
 * the pane's own hostname; messages of any other page, and of frames that are not the parent, are not heard.
 */
export function linkToWorkbench(page: Window, listener: WorkbenchListener): WorkbenchLink | null {
  const origin = workbenchOrigin(page);
  if (origin === null) return null;
  page.addEventListener("message", ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== page.parent || from !== origin || typeof data !== "object" || data === null) return;
    const { type, what, code } = data as { type?: unknown; what?: unknown; code?: unknown };
    if (type === "intake:do" && isCommand(what)) listener.command(what);
    if (type === "intake:enter") listener.enter();
    if (type === "intake:pairing-code" && typeof code === "string") listener.pairingCode(code);
  });
  const tell = (message: object) => page.parent.postMessage(message, origin);
  // In Excel F6 goes round by itself; in a frame the page beside it would not hear of the key.
  page.addEventListener("keydown", (event) => {
    if (event.key !== "F6" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    tell({ type: "intake:leave", back: event.shiftKey });
  });
  return {
    askForPairingCode: () => tell({ type: "intake:pairing-code?" }),
    ready: () => tell({ type: "intake:ready" }),
  };
}

/** Posts one message to the workbench, where that is the page around this one. */
export function tellWorkbench(page: Window, message: { readonly type: string; readonly reason: string }): void {
  const origin = workbenchOrigin(page);
  if (origin !== null) page.parent.postMessage(message, origin);
}

/** What `?do=` in the pane's own address asks for: how Excel's ribbon buttons tell the pane. */
export function commandOfUrl(search: string): PaneCommand | null {
  const what = new URLSearchParams(search).get("do");
  return isCommand(what) ? what : null;
}

function isCommand(what: unknown): what is PaneCommand {
  return what === "check" || what === "submit";
}

/** null in Excel, and where the page stands by itself. */
function workbenchOrigin(page: Window): string | null {
  const origin = page.parent === page ? null : parentOrigin(page);
  return origin !== null && new URL(origin).hostname === page.location.hostname ? origin : null;
}

/** Not every browser tells it, and not on every page; office.js was told it by the window's name. */
function parentOrigin(page: Window): string | null {
  const ancestor = page.location.ancestorOrigins?.[0];
  if (ancestor) return ancestor;
  const named = /"xdmInfo":"[^"|]*\|[^"|]*\|(https:\/\/[^"|/]+)/.exec(page.name)?.[1];
  if (named) return named;
  return page.document.referrer === "" ? null : new URL(page.document.referrer).origin;
}
