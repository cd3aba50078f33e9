/** One text that outlives the page where the browser allows it, and the page's life where it does not. */
export interface KeptText {
  read(): string | null;
  write(text: string | null): void;
}

/**
 * Browsers may refuse storage to a frame of another site, and may clear or fill it at any time; then memory is what
 * is left, and the only loss is that a reload starts anew.
 * @param storage is asked each time, since even naming `localStorage` throws where it is forbidden
 */
export function createKeptText(storage: () => Storage, key: string): KeptText {
  let held: string | null = null;
  let stored = true;
  try {
    held = storage().getItem(key);
  } catch {
    stored = false;
  }
  return {
    read: () => held,
    write(text) {
      held = text;
      if (!stored) return;
      try {
        if (text === null) storage().removeItem(key);
        else storage().setItem(key, text);
      } catch {
        stored = false;
      }
    },
  };
}
