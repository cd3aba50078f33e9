import { byId, make } from "./dom";
import { asksForPairingCode, fetchPairingCode, leavesBy, saysItListens, type ToPane } from "./pane-messages";
import type { PaneTask } from "./ribbon";

/** office.js speaks within a second; a frame that could not load says nothing for ever. */
const silenceMs = 8_000;
/** How long after its first word a pane that does not say so is taken to listen. */
const settlingMs = 3_000;

export interface PaneFrame {
  isShown(): boolean;
  /** Shows the pane and has it do the task, at once or as soon as it listens. */
  show(task: PaneTask): void;
  /** Puts the pane away, or back, without unloading it: it goes on watching the sheet. */
  cover(shown: boolean): void;
  /** Gives the pane the keyboard. */
  focus(): void;
  /** Unloads the pane, as closing it does in Excel. */
  close(): void;
  onToggle(listener: () => void): void;
}

interface Parts {
  readonly paneOrigin: string;
  /** Loads the URL in the frame and connects the workbook to the office.js inside; returns what disconnects it. */
  attach(frame: HTMLIFrameElement, url: string): () => void;
  /** F6 was pressed in the pane. */
  leaves(way: "next" | "previous"): void;
  focusGrid(): void;
  say(problem: string | null): void;
}

interface Loaded {
  readonly frame: HTMLIFrameElement;
  readonly detach: () => void;
}

export function createPaneFrame({ paneOrigin, attach, leaves, focusGrid, say }: Parts): PaneFrame {
  const pane = byId("pane");
  const place = byId("pane-place");
  const trouble = byId("pane-trouble");
  const address = `${paneOrigin}/taskpane.html`;
  const listeners: (() => void)[] = [];
  let loaded: Loaded | null = null;
  let state: "loading" | "settling" | "listening" = "loading";
  let waiting: PaneTask | null = null;
  let timer = 0;

  function load(task: PaneTask): void {
    unload();
    const frame = make("iframe", { title: "Customer import task pane", id: "pane-frame", allow: "clipboard-read; clipboard-write" });
    // A pane that is only now loading reads its first task from its address, as a ribbon button's ShowTaskpane gives it.
    loaded = { frame, detach: attach(frame, task === "open" ? address : `${address}?do=${task}`) };
    // Only now: the name that tells office.js of its host must be there when the frame is made, or Chromium drops it.
    place.append(frame);
    timer = window.setTimeout(() => { trouble.hidden = false; }, silenceMs);
  }

  function unload(): void {
    window.clearTimeout(timer);
    loaded?.detach();
    loaded?.frame.remove();
    loaded = null;
    waiting = null;
    state = "loading";
    trouble.hidden = true;
  }

  function post(message: ToPane): void {
    loaded?.frame.contentWindow?.postMessage(message, paneOrigin);
  }

  function listens(): void {
    window.clearTimeout(timer);
    state = "listening";
    if (waiting !== null) post({ type: "intake:do", what: waiting });
    waiting = null;
  }

  function heard(): void {
    if (state !== "loading") return;
    window.clearTimeout(timer);
    state = "settling";
    trouble.hidden = true;
    timer = window.setTimeout(listens, settlingMs);
  }

  function cover(shown: boolean): void {
    pane.hidden = !shown;
    for (const listener of listeners) listener();
  }

  function close(): void {
    unload();
    cover(false);
    focusGrid();
  }

  function focus(): void {
    if (!trouble.hidden || loaded === null) return byId("pane-retry").focus();
    loaded.frame.focus();
    post({ type: "intake:enter" });
  }

  window.addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
    if (loaded === null || source !== loaded.frame.contentWindow || origin !== paneOrigin) return;
    heard();
    const way = leavesBy(data);
    if (way !== null) leaves(way);
    const asks = asksForPairingCode(data);
    if (state === "settling" && (asks || saysItListens(data))) listens();
    if (!asks) return;
    fetchPairingCode().then(
      (code) => post({ type: "intake:pairing-code", code }),
      (error: unknown) => say(`The task pane could not be connected. ${error instanceof Error ? error.message : String(error)}`),
    );
  });

  const link = byId<HTMLAnchorElement>("pane-link");
  link.href = address;
  link.textContent = address;
  byId("pane-retry").addEventListener("click", () => load("open"));
  byId("pane-close").addEventListener("click", close);

  return {
    isShown: () => !pane.hidden,
    cover,
    show(task) {
      if (loaded === null) {
        load(task);
      } else if (task !== "open") {
        waiting = task;
        if (state === "listening") listens();
      }
      cover(true);
    },
    focus,
    close,
    onToggle: (listener) => void listeners.push(listener),
  };
}
