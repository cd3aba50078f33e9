import { french as rules } from "../../../domain/words/fr";
import type { PaneLanguage } from "../pane-words";
import { fixing } from "./fixing";
import { problems } from "./problems";
import { sheet } from "./sheet";
import { start } from "./start";
import { submission } from "./submission";

export const french: PaneLanguage = { rules, pane: { start, sheet, fixing, submission, problems } };
