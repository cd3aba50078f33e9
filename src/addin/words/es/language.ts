import { spanish as rules } from "../../../domain/words/es";
import type { PaneLanguage } from "../pane-words";
import { fixing } from "./fixing";
import { problems } from "./problems";
import { sheet } from "./sheet";
import { start } from "./start";
import { submission } from "./submission";

export const spanish: PaneLanguage = { rules, pane: { start, sheet, fixing, submission, problems } };
