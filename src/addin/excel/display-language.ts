/** BCP 47: what Office's menus are in, or the browser where Office does not say. */
export function displayLanguage(): string {
  return Office.context?.displayLanguage ?? navigator.language;
}
