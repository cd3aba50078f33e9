import type { Host } from "../create-host";
import type { RequestBody } from "../wire/messages";
import type { EventEntry } from "../events/event-types";
import type { Leaving } from "../view";
import { underFaults } from "../faults";
import { exceeds, failure } from "./answer-query";
import { appContext } from "./app-context";
import { leavingOf } from "./focus-messages";
import type { FrameIdentity } from "./frame-name";
import { delayFlag, dispatchId, xdmError, type MethodData, type XdmRequest } from "./xdm-messages";

interface RunningCommand {
  readonly resolve: () => void;
}

/**
 * The host's end of one frame with office.js in it. It knows nothing of windows: text comes in by `receive`
 * and goes out by `postToClient`, in the browser and in tests alike. Every call is answered, since office.js
 * waits for an answer for ever.
 */
export class XdmHost {
  private readonly listening = new Map<string, XdmRequest>();
  private readonly commands = new Map<string, RunningCommand>();
  private readonly stopEvents: () => void;
  private readonly onListening = new Set<() => void>();
  private waiting: (() => void)[] = [];
  private serial = 0;
  private started = false;

  constructor(
    private readonly host: Host,
    private readonly identity: FrameIdentity,
    private readonly postToClient: (text: string) => void,
    private readonly leaves: (way: Leaving) => void = () => {},
  ) {
    const stops = [host.onEvents((entries) => this.pushEvents(entries)), host.onDocumentEvent((event) => this.push(event, {}))];
    this.stopEvents = () => stops.forEach((stop) => stop());
  }

  /** Whether office.js in the frame has asked for its context: the page has loaded and found its host. */
  get hasStarted(): boolean {
    return this.started;
  }

  close(): void {
    this.stopEvents();
    this.listening.clear();
    for (const command of this.commands.values()) command.resolve();
    this.commands.clear();
  }

  /** Text that is no message of this conversation is not for us. */
  receive(text: string): void {
    const message = readRequest(text);
    if (!message || message._conversationId !== this.identity.conversationId || message._messageType !== 0) return;
    if (message._actionType === 1) {
      this.listening.set(message._actionName, message);
      this.reply(message, { Error: 0 });
      for (const notify of this.onListening) notify();
    } else if (message._actionType === 2) {
      this.listening.delete(message._actionName);
      this.reply(message, { Error: 0 });
    } else this.invoke(message);
  }

  /**
   * Runs a function that the page named by `Office.actions.associate`, as a ribbon button does. Resolves when
   * it has called `event.completed()`, or when the frame is closed.
   */
  async runCommand(controlId: string, functionName: string): Promise<void> {
    await this.listeningFor("appCommandInvoked");
    this.serial += 1;
    const commandId = `command-${this.serial}`;
    const done = new Promise<void>((resolve) => this.commands.set(commandId, { resolve }));
    this.push("appCommandInvoked", { 0: commandId, 1: functionName, 2: JSON.stringify({ source: { id: controlId } }) });
    await done;
  }

  /** The person has left the cell: requests that waited for it go on. */
  editingEnded(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }

  private invoke(message: XdmRequest): void {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.started = true;
        // A reloaded page knows nothing of what it had asked for before.
        this.listening.clear();
        return this.reply(message, appContext(this.identity, this.host.excelApi, this.host.documentSettings));
      case "ContextActivationManager_notifyHost": {
        const way = leavingOf(message._data);
        this.reply(message, null);
        if (way !== null) this.leaves(way);
        return;
      }
      case "executeMethod": return this.execute(message, (message._data ?? {}) as MethodData);
      default: return this.reply(message, null);
    }
  }

  private execute(message: XdmRequest, data: MethodData): void {
    const answer = (error: number, more: object = {}): void => this.reply(message, { Version: 1, Error: error, ...more });
    switch (data.DdaMethod?.DispatchId) {
      case dispatchId.runRequest: return this.runRequest(data, answer);
      case dispatchId.loadSettings: return answer(0, { Properties: { Settings: [...this.host.documentSettings].map(([Name, Value]) => ({ Name, Value })) } });
      case dispatchId.saveSettings: {
        this.host.saveDocumentSettings((data.DdaSettingsMethod ?? data).Properties ?? []);
        answer(0);
        return this.host.flushEvents();
      }
      case dispatchId.commandCompleted: {
        const id = String(data[0]);
        this.commands.get(id)?.resolve();
        this.commands.delete(id);
        return answer(0);
      }
      default: return answer(xdmError.unsupported);
    }
  }

  private runRequest(data: MethodData, answer: (error: number, more?: object) => void): void {
    const body = String(data.ArrayData?.[4] ?? "");
    const flags = Number(data.ArrayData?.[6] ?? 0);
    if (exceeds(body, this.host.faults.limits.payloadBytes)) return answer(xdmError.requestTooLarge);
    // What office.js arranges for itself, such as the ribbon's functions, does not wait for the cell.
    const concernsWorkbook = data.ArrayData?.[0] !== "WacPartition";
    if (this.host.editing && concernsWorkbook) {
      if ((flags & delayFlag) === 0) return answer(xdmError.cellEditMode);
      this.waiting.push(() => this.runRequest(data, answer));
      return;
    }
    const run = (): void => {
      const response = JSON.stringify(this.host.processQuery(JSON.parse(body) as RequestBody, flags, body.length));
      if (exceeds(response, this.host.faults.limits.payloadBytes)) answer(xdmError.responseTooLarge);
      else answer(0, { Data: [200, [], response] });
      this.host.flushEvents();
    };
    if (!concernsWorkbook) return run();
    underFaults(this.host.faults, run, (code) => {
      if (code === "ActivityLimitReached") answer(xdmError.throttled);
      else answer(0, { Data: [200, [], JSON.stringify(failure(code))] });
    });
  }

  private pushEvents(entries: readonly EventEntry[]): void {
    this.push("richApiMessage", {
      ArrayData: entries.map(({ messageCategory, messageType, targetId, message, id }) => [messageCategory, messageType, targetId, message, id, false]),
    });
  }

  private push(name: string, data: object): void {
    const registration = this.listening.get(name);
    if (registration) this.post(registration, data, 1);
  }

  private listeningFor(name: string): Promise<void> {
    if (this.listening.has(name)) return Promise.resolve();
    return new Promise((resolve) => {
      const check = (): void => {
        if (!this.listening.has(name)) return;
        this.onListening.delete(check);
        resolve();
      };
      this.onListening.add(check);
    });
  }

  private reply(message: XdmRequest, data: unknown): void {
    this.post(message, data, 0);
  }

  private post(to: XdmRequest, data: unknown, responseType: 0 | 1): void {
    this.postToClient(JSON.stringify({
      _messageType: 1, _actionName: to._actionName, _conversationId: to._conversationId, _correlationId: to._correlationId,
      _origin: this.identity.hostOrigin, _errorCode: 0, _responseType: responseType, _data: data, _serializerVersion: 1,
    }));
  }
}

function readRequest(text: string): XdmRequest | null {
  // The channel carries other people's messages, too; only texts that look like ours are parsed.
  if (!text.startsWith("{") || !text.includes("_conversationId")) return null;
  return JSON.parse(text) as XdmRequest;
}
