import "./workbench.css";
import { createHost } from "./host/create-host";
import { attachPane } from "./host/transports/pane-frame";
import { startWorkbench } from "./start-workbench";

const host = createHost();

// For tests, which read what the workbook holds and count what the add-in asked of it.
Object.assign(window, { workbench: { host } });

void startWorkbench(host, (frame, url) => attachPane(frame, url, host));
