import { createRoot } from "react-dom/client";
import packageJson from "../../package.json";
import { systemClock } from "./client/system-clock";
import { createImportApi } from "./client/import-api";
import { createJournal } from "./client/journal";
import { createIssuer } from "./client/issuer";
import { createTokenStore } from "./client/token-store";
import { createExcelWorkbook } from "./excel/excel-workbook";
import { createSignInWindow } from "./excel/sign-in-window";
import type { About } from "./pane/about";
import { App } from "./pane/App";
import { listenForNotices } from "./link/notices";
import { displayLanguage } from "./excel/display-language";
import { rememberPlace } from "./remember-place";
import { startChecker } from "./start-checker";
import { uuidV7 } from "./client/uuid-v7";
import { commandOfUrl, linkToWorkbench, type PaneCommand } from "./link/workbench-link";
import { createPane } from "./workflow/create-pane";
import type { Pane } from "./workflow/pane-state";
import { createUnsupportedPane } from "./workflow/unsupported-pane";
import { loadLanguage, type Spoken } from "./words/load-language";

const about: About = { version: packageJson.version, sampleDataUrl: "/sample-rows.txt" };

/** Office LTSC 2021 has it; Intake uses nothing newer without asking first. */
const neededApi = { name: "ExcelApi", version: "1.14" };

void Office.onReady().then(async ({ host }) => {
  const { requirements } = Office.context ?? {};
  const supported = host === Office.HostType.Excel && requirements?.isSetSupported(neededApi.name, neededApi.version);
  // Before anything is shown: nobody sees a pane in one language become another's.
  const spoken = await loadLanguage(displayLanguage());
  document.documentElement.lang = spoken.language.rules.tag;
  render(supported ? startPane(spoken) : createUnsupportedPane(), spoken);
});

function startPane({ language }: Spoken): Pane {
  const { partitionKey, document: workbookFile, diagnostics } = Office.context;
  const workbook = fileName(workbookFile?.url ?? "");
  const tokens = createTokenStore(() => sessionStorage, partitionKey);
  const issuer = createIssuer(location.origin, tokens);
  const pane = createPane({
    workbook: createExcelWorkbook(language.rules.fields),
    api: createImportApi({ baseUrl: location.origin, tokens, renew: issuer.renew }),
    issuer,
    signInWindow: createSignInWindow(),
    journal: createJournal(() => localStorage, partitionKey, workbookFile?.url ?? workbook),
    tokens,
    clock: systemClock,
    checker: startChecker(),
    newImportId: () => uuidV7(),
    source: { workbook, host: `Excel ${diagnostics?.platform ?? ""} ${diagnostics?.version ?? ""}`.trim() },
  });
  const obey = (what: PaneCommand) => void pane.started.then(() => (what === "check" ? pane.actions.checkNow() : pane.actions.submit()));
  const link = linkToWorkbench(window, { command: obey, pairingCode: (code) => void pane.actions.pair(code), enter: rememberPlace(document) });
  link?.ready();
  listenForNotices(pane.tell);
  const asked = commandOfUrl(location.search);
  if (asked !== null) obey(asked);
  void pane.started.then(() => {
    const state = pane.state.get();
    // Where people sign in, they choose: a code is theirs to type.
    if ("connection" in state && state.connection.kind === "sign-in" && !state.access.signIn) link?.askForPairingCode();
  });
  return pane;
}

function render(pane: Pane, spoken: Spoken): void {
  const root = document.getElementById("pane");
  if (root === null) throw new Error("taskpane.html has no element with the id \"pane\".");
  createRoot(root).render(
    <App pane={pane} about={about} spoken={spoken} readHostDark={readHostDark} />,
  );
}

/** Excel on the web gives no theme at all. */
function readHostDark(): boolean | null {
  return Office.context?.officeTheme?.isDarkTheme ?? null;
}

/** The last part of a path or address; a workbook that was never saved has none. */
function fileName(url: string): string {
  const name = url.split(/[?#]/)[0]?.split(/[/\\]/).at(-1) ?? "";
  return name === "" ? "Workbook" : name.slice(0, 255);
}
