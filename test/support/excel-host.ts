import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createHost, type Host, type HostOptions } from "../../src/workbench/host/create-host";
import type { EventEntry } from "../../src/workbench/host/events/event-types";
import { underFaults } from "../../src/workbench/host/faults";
import { answerQuery, failure } from "../../src/workbench/host/transports/answer-query";

/** Microsoft's client, unmodified, in front of a fresh workbook of the workbench's host. */
export interface ExcelOnHost {
  readonly Excel: typeof globalThis.Excel;
  readonly OfficeExtension: typeof globalThis.OfficeExtension;
  readonly host: Host;
  /** How many syncs have been sent so far, and how many of those the client counts as writes. */
  syncs(): { readonly all: number; readonly writing: number };
  /** Resolves when every event raised so far has been delivered and its handlers have had a turn. */
  settled(): Promise<void>;
}

export interface ExcelOptions extends HostOptions {
  /** Told of every request's and every answer's text as it travels. */
  readonly onText?: (text: string) => void;
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

/** What the client sends over the bridge. The request's body is last in it, and is handed on as it came. */
function opened(text: string): { readonly id: number; readonly flags?: number; readonly request: string } {
  const mark = '"body":';
  const at = text.indexOf(mark) + mark.length;
  const envelope = JSON.parse(`${text.slice(0, at)}null}}`) as { readonly id: number; readonly flags?: number };
  return { ...envelope, request: text.slice(at, -2) };
}

type ClientWindow = Record<PropertyKey, unknown>;

let client: ((window: ClientWindow) => void) | null = null;

/**
 * The language's own names, within the stand-in for the window: else each `Array` of the client, one for every cell
 * of a write, would be looked up through it, and the client would take ten times the time it takes in a browser.
 */
const builtIns = "const { Array, Boolean, Error, JSON, Math, Number, Object, RegExp, String, isNaN, undefined } = globalThis;";

/**
 * The client is a browser script that puts its variables on `window`. Run inside `with` over a stand-in for
 * the window it belongs to this realm, leaves no globals, and each host gets one of its own.
 */
function loadClient(): (window: ClientWindow) => void {
  // Not `require.resolve`: in a bundle it answers a number.
  const file = join(process.cwd(), "node_modules/@microsoft/office-js/dist", "excel-web-16.00.debug.js");
  return new Function("$window", `with ($window) {\n${builtIns}\n${readFileSync(file, "utf8")}\n}\n//# sourceURL=${file}`) as (window: ClientWindow) => void;
}

function createWindow(bridge: Bridge): { window: ClientWindow; target: ClientWindow } {
  const location = { search: "", hash: "", href: "https://workbench.test/", protocol: "https:", origin: "https://workbench.test" };
  const target: ClientWindow = {
    addEventListener: () => undefined,
    navigator: { userAgent: "node" },
    location,
    _richApiNativeBridge: bridge,
    document: {
      getElementsByTagName: () => [], createElement: () => ({}), documentElement: {}, addEventListener: () => undefined, URL: location.href, cookie: "",
    },
  };
  const window = new Proxy(target, {
    has: (_target, name) => typeof name === "string",
    get: (_target, name) => (name === Symbol.unscopables ? undefined : name in target ? target[name] : (globalThis as ClientWindow)[name]),
  });
  target["window"] = window;
  target["self"] = window;
  return { window, target };
}

export function createExcel(options: ExcelOptions = {}): ExcelOnHost {
  const host = createHost(options);
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const { id, flags = 0, request } = opened(text);
      setImmediate(() => {
        const answer = (body: string): void => {
          options.onText?.(request);
          options.onText?.(body);
          // The body travels as it is: a text within the text would have to be escaped and read twice.
          bridge.onMessageFromHost?.(`{"id":${id},"type":2,"message":{"statusCode":200,"headers":{},"body":${body}}}`);
        };
        underFaults(host.faults, () => {
          answer(answerQuery(host, request, flags));
          host.flushEvents();
        }, (code) => answer(JSON.stringify(failure(code))));
      });
    },
  };
  host.onEvents((entries: readonly EventEntry[]) => {
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: "", message: { entries } }));
  });
  client ??= loadClient();
  const { window, target } = createWindow(bridge);
  client(window);
  const officeExtension = target["OfficeExtension"] as typeof globalThis.OfficeExtension;
  // Else the client frees a run's ranges in a later request of its own, in the middle of the next test.
  (officeExtension as unknown as { Utility: { _synchronousCleanup: boolean } }).Utility._synchronousCleanup = true;
  return {
    Excel: target["Excel"] as typeof globalThis.Excel,
    OfficeExtension: officeExtension,
    host,
    syncs: () => ({ all: host.log.length, writing: host.log.filter(({ wrote }) => wrote).length }),
    settled: async () => {
      for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
