import "./table-styles.css";
import "./workbench.css";
import "./conditions/conditions.css";
import "./find/find.css";
import { askedLocale } from "./asked-locale";
import { createHost } from "./host/create-host";
import { attachPane } from "./host/transports/pane-frame";
import { startWorkbench } from "./start-workbench";

const { locale, language, problem } = askedLocale(window.location.search);
// As current Excel does (ExcelApi 1.20): what the add-in writes is a step that Undo takes back.
const host = createHost({ addInUndo: true, locale, language });

// For tests, which read what the workbook holds and count what the add-in asked of it.
Object.assign(window, { workbench: { host } });

void startWorkbench(host, (frame, url, leaves) => attachPane(frame, url, host, leaves), problem);
