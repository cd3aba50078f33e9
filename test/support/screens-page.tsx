/** A page that shows each screen of the pane in each language, for a test in a real browser. */
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { App } from "../../src/addin/pane/App";
import { loadLanguage } from "../../src/addin/words/load-language";
import type { PaneState } from "../../src/addin/workflow/pane-state";
import { everyScreen } from "../addin/pane/every-screen";
import { paneWith } from "../addin/pane/pane-states";

export interface ScreensPage {
  readonly screens: readonly string[];
  /** Resolves when the screen is drawn. */
  show(screen: string, locale: string): Promise<void>;
  /** The pane that is shown goes on with the state of this screen. */
  goOnWith(screen: string): void;
}

/** Takes away the screen that is shown. */
let leave = () => {};
let change: (state: PaneState) => void = () => {};

const page: ScreensPage = {
  screens: everyScreen.map(([name]) => name),
  async show(screen, locale) {
    const state = stateOf(screen);
    const spoken = await loadLanguage(locale);
    const { pane, show } = paneWith(state);
    change = show;
    leave();
    // A place of its own: where the screen before was hidden behind a dialog, this one would else stay hidden.
    const place = document.body.appendChild(document.createElement("div"));
    const root = createRoot(place);
    leave = () => {
      root.unmount();
      place.remove();
    };
    // At once, or a click that follows could still meet the screen before.
    flushSync(() => root.render(<App pane={pane} about={{ version: "1.2.3", sampleDataUrl: "/sample", helpUrl: "/help" }} spoken={spoken} />));
    await new Promise((resolve) => setTimeout(resolve, 60));
  },
  goOnWith(screen) {
    change(stateOf(screen));
  },
};

function stateOf(screen: string): PaneState {
  const [, state] = everyScreen.find(([name]) => name === screen)!;
  return state;
}

Object.assign(window, { page });
