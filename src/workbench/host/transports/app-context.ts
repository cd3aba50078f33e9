import type { FrameIdentity } from "./frame-name";

/** What this host promises beside Excel's API, in the client's own spelling: versions are texts, or 1.10 would be read as 1.1. */
const requirements = { dialogapi: "1.1", addincommands: "1.1", settings: "1.1", documentevents: "1.1", delayforcelledit: "1.1" };

/**
 * The answer to the first question of office.js. It insists on every name that is here down to `_reason`;
 * settings travel as pairs of a name and a JSON text. A dialog needs nothing more: office.js opens a window of the browser for it,
 * gives it this context, and where it asks the user first it names the add-in.
 */
export function appContext({ addInId, locale, language }: FrameIdentity, excelApi: string, settings: ReadonlyMap<string, string>): object {
  return {
    _id: addInId, _appName: 16, _appVersion: "16.0", _appUILocale: language, _dataLocale: locale,
    _docUrl: "https://workbench.local/Workbook.xlsx", _clientMode: 1, _settings: [...settings], _reason: "documentOpened",
    _appMinorVersion: 1, _hostFullVersion: "16.0.14332.20000", _addinName: "Intake", _osfControlType: 1, _eToken: "", _correlationId: "workbench",
    _appInstanceId: "workbench", _requirementMatrix: JSON.stringify({ ...requirements, excelapi: excelApi }), _appDomains: [], _featureGates: {}, _initialDisplayMode: 0,
  };
}
