/** A message of office.js in a frame; it travels as JSON text. */
export interface XdmRequest {
  /** 0 a request, 1 a response. */
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: string | number;
  /** 0 call, 1 begin an event, 2 end an event. */
  readonly _actionType: number;
  readonly _data: unknown;
}

/** Numbers of the methods that office.js calls by. */
export const dispatchId = { getSelectedData: 64, loadSettings: 75, saveSettings: 76, runRequest: 93, commandCompleted: 94 } as const;

/** Answers other than success. */
export const xdmError = { cellEditMode: 5004, throttled: 5102, requestTooLarge: 5103, responseTooLarge: 5104, unsupported: 5001 } as const;

/** The client asks to be queued, not refused, while a cell is edited (`delayForCellEdit`). */
export const delayFlag = 64;

export interface MethodData {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly Properties?: readonly (readonly [string, string])[];
  readonly [index: number]: unknown;
}
