import { make } from "./dom";
import { failureOf } from "./pane-messages";

const limitMs = 20_000;

/** The add-in's commands page, connected to the workbook. */
export interface ConnectedFrame {
  readonly started: Promise<void>;
  runCommand(controlId: string, functionName: string): Promise<void>;
  detach(): void;
}

interface Parts {
  readonly url: string;
  attach(frame: HTMLIFrameElement, url: string): ConnectedFrame;
}

/**
 * Runs function commands on the add-in's commands page, which is loaded unseen for the first one and kept, as Excel
 * does. The returned function rejects with a sentence when the page does not load or the function does not end.
 */
export function createCommandsFrame({ url, attach }: Parts): (name: string) => Promise<void> {
  let loaded: { readonly frame: HTMLIFrameElement; readonly connected: ConnectedFrame } | null = null;

  function load(): ConnectedFrame {
    const frame = make("iframe", { title: "Commands of the add-in", "aria-hidden": "true", tabindex: "-1", class: "commands-frame" });
    const connected = attach(frame, url);
    // Only now: the name that tells office.js of its host must be there when the frame is made, or Chromium drops it.
    document.body.append(frame);
    loaded = { frame, connected };
    return connected;
  }

  /** What a function of the page said about its failure; the host itself only hears that it has ended. */
  let failure: string | null = null;
  window.addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
    if (loaded === null || source !== loaded.frame.contentWindow || origin !== new URL(url).origin) return;
    failure = failureOf(data) ?? failure;
  });

  function unload(): void {
    loaded?.connected.detach();
    loaded?.frame.remove();
    loaded = null;
  }

  return async (name) => {
    const connected = loaded?.connected ?? load();
    failure = null;
    try {
      await within(limitMs, connected.started, `The add-in's page ${url} did not load. Open it in a new tab: the browser may want a yes to its certificate.`);
      await within(limitMs, connected.runCommand(name, name), "The add-in did not finish. Try again.");
    } catch (error) {
      // The next try begins with a fresh page.
      unload();
      throw error;
    }
    if (failure !== null) throw new Error(failure);
  };
}

async function within<T>(milliseconds: number, work: Promise<T>, otherwise: string): Promise<T> {
  let timer = 0;
  const late = new Promise<never>((_, reject) => { timer = window.setTimeout(() => reject(new Error(otherwise)), milliseconds); });
  try {
    return await Promise.race([work, late]);
  } finally {
    window.clearTimeout(timer);
  }
}
