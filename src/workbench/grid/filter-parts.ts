export function button(label: string, className: string, run: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = label;
  element.addEventListener("click", run);
  return element;
}

export function checkbox(text: string, checked: boolean, changed: (on: boolean) => void): { readonly label: HTMLLabelElement; readonly input: HTMLInputElement } {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "checkbox";
  input.checked = checked;
  input.addEventListener("change", () => changed(input.checked));
  const words = document.createElement("span");
  words.textContent = text;
  label.append(input, words);
  return { label, input };
}

export function emptyLine(text: string): HTMLElement {
  const line = document.createElement("div");
  line.className = "choices-more";
  line.textContent = text;
  return line;
}
