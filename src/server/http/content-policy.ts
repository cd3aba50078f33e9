/** Hosts that frame a task pane: Excel on the web and the Office shells. */
const officeFrames = [
  "https://*.officeapps.live.com", "https://*.office.com", "https://*.office365.com",
  "https://*.sharepoint.com", "https://*.cloud.microsoft", "https://*.microsoft365.com", "https://onedrive.live.com",
];

const office = "https://appsforoffice.microsoft.com";

/** For the API: nothing here is a page. */
export const apiPolicy = "default-src 'none'; frame-ancestors 'none'";

/** For the page that describes the API: a text with a style sheet, and nothing that runs. */
export const documentationPolicy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * For the pane's files. Fluent UI and office.js write style elements; nothing inline runs.
 * @param framedBy origins that show the pane in a frame besides Office
 * @param issuers origins where it fetches and renews the tokens of a sign-in
 */
export function panePolicy(framedBy: readonly string[], issuers: readonly string[]): string {
  return [
    "default-src 'none'", `script-src 'self' ${office}`, "style-src 'self' 'unsafe-inline'", "img-src 'self' data:",
    "font-src 'self' data:", ["connect-src 'self'", ...issuers].join(" "), "worker-src 'self' blob:", "frame-src 'self'",
    `frame-ancestors 'self' ${[...framedBy, ...officeFrames].join(" ")}`, "base-uri 'none'", "object-src 'none'", "form-action 'none'",
  ].join("; ");
}

/** For the workbench, which shows the pane's origin in a frame. */
export function workbenchPolicy(paneOrigin: string): string {
  return [
    "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:",
    "font-src 'self' data:", "connect-src 'self'", "worker-src 'self' blob:", `frame-src ${paneOrigin}`,
    "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "form-action 'none'",
  ].join("; ");
}
