import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { JSDOM, VirtualConsole } from "jsdom";
import type { Host } from "../../src/workbench/host/create-host";
import { frameName } from "../../src/workbench/host/transports/frame-name";
import { XdmHost } from "../../src/workbench/host/transports/xdm-host";

export interface OfficeInJsdom {
  readonly Office: typeof globalThis.Office;
  readonly Excel: typeof globalThis.Excel;
  readonly xdm: XdmHost;
  close(): void;
}

const origin = "https://workbench.test";
const identity = { conversationId: "conversation-1", addInId: "add-in-1", hostOrigin: origin, locale: "en-US", language: "en-US" };

/** The whole of office.js, unmodified, in a page of its own, with the host where its parent window would be. */
export function openOffice(host: Host): OfficeInJsdom {
  const dist = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  const { window } = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: `${origin}/taskpane.html`, runScripts: "outside-only", pretendToBeVisual: true, virtualConsole: new VirtualConsole(),
  });
  window.name = frameName(identity);
  // office.js compares the parent's hostname with document.domain, which jsdom does not have.
  Object.defineProperty(window.document, "domain", { value: new URL(origin).hostname });
  const parent = { postMessage: (text: string) => setImmediate(() => xdm.receive(text)) };
  const xdm = new XdmHost(host, identity, (text) => setImmediate(() => {
    window.dispatchEvent(new window.MessageEvent("message", { data: text, origin, source: parent as unknown as Window }));
  }));
  Object.defineProperty(window, "parent", { value: parent });
  serveScripts(window as unknown as Window & typeof globalThis, dist);
  window.eval(readFileSync(join(dist, "office.js"), "utf8"));
  const globals = window as unknown as { Office: typeof globalThis.Office; Excel: typeof globalThis.Excel };
  return {
    get Office() {
      return globals.Office;
    },
    get Excel() {
      return globals.Excel;
    },
    xdm,
    close() {
      xdm.close();
      window.close();
    },
  };
}

/** office.js finds its folder by its own script tag and loads the rest through tags that it appends to the head. */
function serveScripts(window: Window & typeof globalThis, dist: string): void {
  const { head } = window.document;
  const append = head.appendChild.bind(head);
  const base = `${origin}/office/`;
  const own = window.document.createElement("script");
  own.type = "text/plain";
  own.setAttribute("src", `${base}office.js`);
  append(own);
  head.appendChild = function appendOrRun<T extends Node>(node: T): T {
    const source = node.nodeName === "SCRIPT" ? (node as unknown as HTMLScriptElement).src : "";
    if (!source.startsWith(base)) return append(node);
    setImmediate(() => {
      const script = node as unknown as HTMLScriptElement;
      (window as unknown as { eval(code: string): void }).eval(readFileSync(join(dist, new URL(source).pathname.slice("/office/".length)), "utf8"));
      const loaded = new window.Event("load");
      if (script.onload) script.onload(loaded);
      else script.dispatchEvent(loaded);
    });
    return node;
  };
}
