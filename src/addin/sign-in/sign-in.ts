import { pathOf } from "../../contract/routes";
import { signInSchema } from "../../contract/sign-in";
import { displayLanguage } from "../excel/display-language";
import { loadLanguage } from "../words/load-language";
import { issuerAddress } from "./issuer-address";

/**
 * The page in the sign-in window. The pane opens it; it leads on to the issuer, which leads back here with a code, and the
 * code goes to the pane. It never sees a token: only the pane can make one of the code.
 */
async function start(): Promise<void> {
  const { language } = await loadLanguage(displayLanguage());
  const words = language.pane.start.signIn.window;
  document.documentElement.lang = language.rules.tag;
  const query = new URLSearchParams(location.search);
  // Whoever came by a link has no pane that waits, and office.js then knows no way to one.
  const ui = Office.context?.ui as Partial<Office.UI> | undefined;
  if (ui?.messageParent === undefined) return say(words.alone);
  if (query.has("code") || query.has("error")) {
    say(words.done);
    return ui.messageParent(location.search);
  }
  if (!query.has("challenge")) return say(words.alone);
  say(words.going);
  try {
    const response = await fetch(pathOf("readSignIn"), { headers: { accept: "application/json" } });
    const { signIn } = signInSchema.parse(await response.json());
    if (signIn === null) return say(words.none);
    location.replace(issuerAddress(signIn, query, location.origin + location.pathname));
  } catch {
    // Whatever it was, the pane waits, and the window can be closed and opened again.
    say(words.unreachable);
  }
}

function say(text: string): void {
  const place = document.getElementById("words");
  if (place !== null) place.textContent = text;
}

void Office.onReady().then(start);
