/** What the add-in's frame has to know before office.js starts. */
export interface FrameIdentity {
  readonly conversationId: string;
  readonly addInId: string;
  /** Origin of the page that plays Excel; https, and of the pane's own hostname, or office.js does not start. */
  readonly hostOrigin: string;
  /** BCP 47: how the workbook writes, and what the menus are in. */
  readonly locale: string;
  readonly language: string;
}

/**
 * The `name` of the add-in's frame. office.js reads host and channel from it, which leaves the pane's address
 * alone and survives a reload. The version is what makes it load the web client (excel-web-16.00.js).
 */
export function frameName({ conversationId, addInId, hostOrigin, language }: FrameIdentity): string {
  return JSON.stringify({
    baseFrameName: `_xdm_${addInId}`,
    hostInfo: ["Excel", "Web", "16.01", language, conversationId, "", "", "0"].join("|"),
    xdmInfo: [conversationId, addInId, hostOrigin].join("|"),
    serializerVersion: 1,
    flights: "[]",
  });
}
