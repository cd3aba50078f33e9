/** Where the task pane is served. */
export interface WorkbenchConfig {
  readonly paneOrigin: string;
}

/** Reads what the workbench's server says of itself. Throws with a sentence for the user when that cannot be had. */
export async function fetchConfig(): Promise<WorkbenchConfig> {
  const response = await fetch("/config.json");
  if (!response.ok) throw new Error(`The workbench's server answered ${response.status} when asked where the task pane is. Start it again with npm start.`);
  const body: unknown = await response.json();
  const paneOrigin = typeof body === "object" && body !== null ? (body as { paneOrigin?: unknown }).paneOrigin : undefined;
  if (typeof paneOrigin !== "string" || !paneOrigin.startsWith("https://")) {
    throw new Error("The workbench's server did not say where the task pane is: config.json has no https address in paneOrigin.");
  }
  return { paneOrigin: new URL(paneOrigin).origin };
}
