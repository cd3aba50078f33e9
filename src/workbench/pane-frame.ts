import { byId, make } from "./dom";
import { asksForPairingCode, fetchPairingCode, type ToPane } from "./pane-messages";
import type { PaneTask } from "./ribbon";

/** office.js speaks within a second; a frame that could not load says nothing for ever. */
const silenceMs = 8_000;

export interface PaneFrame {
  isShown(): boolean;
  /** Shows the pane and has it do the task, at once or as soon as it has loaded. */
  show(task: PaneTask): void;
  /** Puts the pane away, or back, without unloading it: it goes on watching the sheet. */
  cover(shown: boolean): void;
  /** Unloads the pane, as closing it does in Excel. */
  close(): void;
  onToggle(listener: () => void): void;
}

interface Parts {
  readonly paneOrigin: string;
  /** Loads the URL in the frame and connects the workbook to the office.js inside; returns what disconnects it. */
  attach(frame: HTMLIFrameElement, url: string): () => void;
  say(problem: string | null): void;
}

export function createPaneFrame({ paneOrigin, attach, say }: Parts): PaneFrame {
  const pane = byId("pane");
  const place = byId("pane-place");
  const trouble = byId("pane-trouble");
  const url = `${paneOrigin}/taskpane.html`;
  const listeners: (() => void)[] = [];
  let loaded: { readonly frame: HTMLIFrameElement; readonly detach: () => void } | null = null;
  let heard = false;
  let ready = false;
  let waiting: PaneTask | null = null;
  let timer = 0;

  function load(): void {
    unload();
    const frame = make("iframe", { title: "Customer import task pane", id: "pane-frame", allow: "clipboard-read; clipboard-write" });
    frame.addEventListener("load", () => {
      ready = true;
      deliver();
    });
    place.append(frame);
    loaded = { frame, detach: attach(frame, url) };
    timer = window.setTimeout(() => { trouble.hidden = heard; }, silenceMs);
  }

  function unload(): void {
    window.clearTimeout(timer);
    loaded?.detach();
    loaded?.frame.remove();
    loaded = null;
    heard = false;
    ready = false;
    trouble.hidden = true;
  }

  function post(message: ToPane): void {
    loaded?.frame.contentWindow?.postMessage(message, paneOrigin);
  }

  /** A frame's load event also comes for the browser's error page, so the pane must have spoken as well. */
  function deliver(): void {
    if (!ready || !heard || waiting === null) return;
    post({ type: "intake:do", what: waiting });
    waiting = null;
  }

  function toggled(open: boolean): void {
    pane.hidden = !open;
    for (const listener of listeners) listener();
  }

  window.addEventListener("message", (event) => {
    if (loaded === null || event.source !== loaded.frame.contentWindow || event.origin !== paneOrigin) return;
    heard = true;
    trouble.hidden = true;
    deliver();
    if (!asksForPairingCode(event.data)) return;
    fetchPairingCode().then(
      (code) => post({ type: "intake:pairing-code", code }),
      (error: unknown) => say(`The task pane could not be connected. ${error instanceof Error ? error.message : String(error)}`),
    );
  });

  const link = byId<HTMLAnchorElement>("pane-link");
  link.href = url;
  link.textContent = url;
  byId("pane-retry").addEventListener("click", load);
  byId("pane-close").addEventListener("click", close);

  function close(): void {
    unload();
    waiting = null;
    toggled(false);
  }

  return {
    isShown: () => !pane.hidden,
    cover: toggled,
    show(task) {
      waiting = task;
      if (loaded === null) load();
      toggled(true);
      deliver();
    },
    close,
    onToggle: (listener) => void listeners.push(listener),
  };
}
