import { make } from "./dom";

/** A field in place of the tab; null when the name is to stay as it was. */
export function renameTab(tab: HTMLElement, name: string, done: (name: string | null) => void): void {
  const input = make("input", { class: "tab-name", "aria-label": "Sheet name", maxlength: "31", value: name });
  input.size = Math.max(6, name.length);
  let ended = false;
  const end = (keep: boolean) => {
    if (ended) return;
    ended = true;
    done(keep && input.value !== name ? input.value : null);
  };
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    // The focus moves to the grid at once, and the key must not be typed there.
    event.preventDefault();
    end(event.key === "Enter");
  });
  input.addEventListener("blur", () => end(true));
  tab.replaceWith(input);
  input.focus();
  input.select();
}
