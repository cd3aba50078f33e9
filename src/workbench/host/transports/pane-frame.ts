import type { Host } from "../create-host";
import type { Leaving } from "../view";
import { frameName, type FrameIdentity } from "./frame-name";
import { XdmHost } from "./xdm-host";

/** A frame with the add-in in it. */
export interface PaneFrame {
  /** Resolves once office.js in the frame has found the host. */
  readonly started: Promise<void>;
  readonly hasStarted: boolean;
  /** Runs a ribbon function of the frame's page; resolves when the function has called `event.completed()`. */
  runCommand(controlId: string, functionName: string): Promise<void>;
  /** To be called when the person has left a cell that was being edited. */
  editingEnded(): void;
  /** Stops listening. The frame itself stays. */
  detach(): void;
}

const addInId = "intake-workbench";
let serial = 0;

/** What office.js in a frame needs: without the last two, links and downloads of the pane would do nothing. */
const sandbox = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";

/**
 * Loads the add-in's page into the frame and connects it to the host by window messages. `leaves` is told when the
 * keyboard's focus is to leave the page.
 */
export function attachPane(iframe: HTMLIFrameElement, url: string, host: Host, leaves: (way: Leaving) => void = () => {}): PaneFrame {
  serial += 1;
  const paneOrigin = new URL(url, window.location.href).origin;
  const identity: FrameIdentity = { conversationId: `intake-${serial}`, addInId, hostOrigin: window.location.origin, locale: host.locale, language: host.language };
  const xdm = new XdmHost(host, identity, (text) => iframe.contentWindow?.postMessage(text, paneOrigin), leaves);
  let announce: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    announce = resolve;
  });
  const listener = ({ data, source, origin }: MessageEvent): void => {
    if (source !== iframe.contentWindow || origin !== paneOrigin || typeof data !== "string") return;
    xdm.receive(data);
    if (xdm.hasStarted) announce();
  };
  window.addEventListener("message", listener);
  iframe.setAttribute("sandbox", sandbox);
  iframe.name = frameName(identity);
  iframe.src = url;
  return {
    started,
    get hasStarted() {
      return xdm.hasStarted;
    },
    runCommand: (controlId, functionName) => xdm.runCommand(controlId, functionName),
    editingEnded: () => xdm.editingEnded(),
    detach() {
      window.removeEventListener("message", listener);
      xdm.close();
    },
  };
}
