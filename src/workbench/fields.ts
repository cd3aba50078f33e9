import { make } from "./dom";

/** One of several to choose from. */
export interface Choice<T> {
  readonly label: string;
  readonly value: T;
}

/** A labelled control; `show` puts a value into it without calling anybody. */
export interface Field<T> {
  readonly element: HTMLElement;
  show(value: T): void;
}

/** A list to choose from; its value is the place in the list. */
export function choiceField(id: string, label: string, choices: readonly Choice<unknown>[], chosen: (place: number) => void): Field<number> {
  const select = make("select", { id, class: "field-input" }, ...choices.map((choice) => make("option", {}, choice.label)));
  select.addEventListener("change", () => chosen(select.selectedIndex));
  return {
    element: make("div", { class: "field" }, make("label", { for: id }, label), select),
    show(place) {
      if (select.selectedIndex !== place) select.selectedIndex = place;
      select.classList.toggle("is-on", place > 0);
    },
  };
}

/** A whole number from 0 to `most`; other entries are taken back. */
export function numberField(id: string, label: string, most: number, entered: (value: number) => void): Field<number> {
  const input = make("input", { id, class: "field-input", type: "number", min: "0", max: String(most), step: "100", inputmode: "numeric" });
  let shown = 0;
  input.addEventListener("change", () => {
    const value = Math.round(Number(input.value));
    if (Number.isFinite(value)) entered(Math.min(most, Math.max(0, value)));
    input.value = String(shown);
  });
  return {
    element: make("div", { class: "field" }, make("label", { for: id }, label), input),
    show(value) {
      shown = value;
      if (document.activeElement !== input || Number(input.value) !== value) input.value = String(value);
      input.classList.toggle("is-on", value > 0);
    },
  };
}

export function checkField(label: string, switched: (checked: boolean) => void): Field<boolean> {
  const input = make("input", { type: "checkbox" });
  input.addEventListener("change", () => switched(input.checked));
  return {
    element: make("label", { class: "check-field" }, input, label),
    show(checked) {
      input.checked = checked;
    },
  };
}
