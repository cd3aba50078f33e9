/** Settings as Office's own API carries them. Dates are texts in both APIs, "Date(…)", so they pass as they are. */
export function settingTexts(settings: ReadonlyMap<string, unknown>): Map<string, string> {
  return new Map([...settings].map(([name, value]) => [name, JSON.stringify(value)]));
}

/** A setting that the add-in set to undefined comes without a text: it is none. */
export function settingValues(texts: Iterable<readonly [name: string, text: string | null | undefined]>): Map<string, unknown> {
  return new Map([...texts].flatMap(([name, text]) => (typeof text === "string" ? [[name, JSON.parse(text) as unknown] as const] : [])));
}
