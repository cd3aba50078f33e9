import { useEffect, useState } from "react";
import type { Theme } from "@fluentui/react-components";
import { darkTheme, lightTheme } from "./product-theme";

/** Whether Office shows itself dark; null where it does not say. */
export type ReadHostDark = () => boolean | null;

/**
 * Light or dark, as Office is, or as the system is where Office does not say. Contrast themes need no
 * theme of their own: the browser replaces the colours (`forced-colors`), and Fluent's parts are drawn for it.
 */
export function usePaneTheme(readHostDark?: ReadHostDark): Theme {
  const read = () => readHostDark?.() ?? systemIsDark();
  const [dark, setDark] = useState(read);
  useEffect(() => {
    const update = () => setDark(read());
    const query = systemDarkQuery();
    query?.addEventListener("change", update);
    // Excel raises no event when its theme changes; the user comes back to the pane after changing it.
    window.addEventListener("focus", update);
    return () => {
      query?.removeEventListener("change", update);
      window.removeEventListener("focus", update);
    };
  });
  return dark ? darkTheme : lightTheme;
}

/** null where there is no screen to ask, as in a test without a browser. */
function systemDarkQuery(): MediaQueryList | null {
  return "matchMedia" in window ? window.matchMedia("(prefers-color-scheme: dark)") : null;
}

function systemIsDark(): boolean {
  return systemDarkQuery()?.matches ?? false;
}
