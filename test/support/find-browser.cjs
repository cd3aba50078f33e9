/** The browser that the tests drive: the machine's own Chromium, Chrome or Edge, else one that is brought here. */
const { spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");
const { asRootOnDebian, installOnDebian } = require("./debian.cjs");

const candidates = {
  linux: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge", "/snap/bin/chromium"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
    .map((variable) => process.env[variable])
    .filter(Boolean)
    .flatMap((folder) => [path.join(folder, "Google/Chrome/Application/chrome.exe"), path.join(folder, "Microsoft/Edge/Application/msedge.exe")]),
};

/** Without these Chromium calls its maker's services at every start; as root it refuses its sandbox. */
const launchArguments = [
  "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

function playwrightsOwn() {
  const file = require("playwright-core").chromium.executablePath();
  return file && existsSync(file) ? file : null;
}

/** @returns {string | null} the path of a browser that is on this machine */
function findBrowser() {
  const named = process.env.INTAKE_BROWSER;
  if (named) return named;
  return (candidates[process.platform] ?? []).find((file) => existsSync(file)) ?? playwrightsOwn();
}

/** Finds a browser, or brings one. Throws with the one sentence that says what to install. */
function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  // In the benches this file is bundled, where webpack's own require.resolve answers with a number.
  const { resolve } = createRequire(path.resolve(__dirname, "find-browser.cjs"));
  const cli = path.join(path.dirname(resolve("playwright-core/package.json")), "cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" });
  const brought = playwrightsOwn();
  if (brought) return brought;
  if (asRootOnDebian()) {
    installOnDebian("chromium");
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error("No browser was found for the tests: install Chromium, Chrome or Edge, or name one in INTAKE_BROWSER.");
}

module.exports = { findBrowser, ensureBrowser, launchArguments };
