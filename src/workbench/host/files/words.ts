/** Excel's words and those that files have for them, one for one. */
export interface Words {
  /** Undefined for what has no word in files. */
  toFile(own: string): string | undefined;
  fromFile(file: string): string | undefined;
}

export function words(pairs: Readonly<Record<string, string>>): Words {
  const own = new Map(Object.entries(pairs).map(([name, file]) => [file, name]));
  return { toFile: (name) => (Object.hasOwn(pairs, name) ? pairs[name] : undefined), fromFile: (file) => own.get(file) };
}
