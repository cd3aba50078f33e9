/** The first thing in a part of the pane that takes the keyboard. */
export function firstControl(part: ParentNode): HTMLElement | null {
  return part.querySelector<HTMLElement>("button, [tabindex='0']");
}
