import { spawn } from "node:child_process";

/** Opens an address by the platform's own opener; `onFailure` hears why it could not. */
export function openBrowser(url: string, onFailure: (reason: string) => void): void {
  const [command, ...args] = process.platform === "darwin" ? ["open", url]
    : process.platform === "win32" ? ["cmd", "/c", "start", "", url]
    : ["xdg-open", url];
  const child = spawn(command ?? "xdg-open", args, { stdio: "ignore", detached: true });
  child.once("error", () => onFailure(`No browser could be opened. Open ${url} yourself.`));
  child.unref();
}
