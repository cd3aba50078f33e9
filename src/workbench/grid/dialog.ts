import { popupPlace } from "./popup";

export interface DialogButton<T> {
  readonly label: string;
  readonly value: T;
}

/**
 * Asks with a small window over the page; the first button is the one that Enter means, Esc answers null. `closed` runs
 * before the answer is given, to give the focus back.
 */
export function ask<T>(title: string, message: string, buttons: readonly DialogButton<T>[], closed: () => void): Promise<T | null> {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("role", "alertdialog");
  dialog.setAttribute("aria-labelledby", "dialog-title");
  dialog.setAttribute("aria-describedby", "dialog-message");
  const heading = document.createElement("h2");
  heading.id = "dialog-title";
  heading.textContent = title;
  const text = document.createElement("p");
  text.id = "dialog-message";
  text.textContent = message;
  const line = document.createElement("div");
  line.className = "dialog-buttons";
  return new Promise((resolve) => {
    const end = (value: T | null) => {
      if (!dialog.isConnected) return;
      dialog.close();
      dialog.remove();
      closed();
      resolve(value);
    };
    for (const [index, { label, value }] of buttons.entries()) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = index === 0 ? "main-button" : "other-button";
      button.textContent = label;
      button.addEventListener("click", () => end(value));
      // Not left to the browser: the focus is back in the grid by then, and the key would be typed there.
      button.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        end(value);
      });
      line.append(button);
    }
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      end(null);
    });
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    dialog.append(heading, text, line);
    popupPlace().append(dialog);
    dialog.showModal();
    line.querySelector("button")?.focus();
  });
}
