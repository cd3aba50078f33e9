export interface CellEditing {
  /** Whether a person types in a cell. */
  person(editing: boolean): void;
  /** Whether it is to be as if somebody did. */
  hold(held: boolean): void;
  readonly isHeld: boolean;
}

/** A cell is being edited while a person types in one, or while that is held to be so. `apply` is told when it changes. */
export function createCellEditing(apply: (editing: boolean) => void): CellEditing {
  let isTyping = false;
  let isHeld = false;
  let told = false;
  const tell = (): void => {
    const editing = isTyping || isHeld;
    if (editing !== told) apply(editing);
    told = editing;
  };
  return {
    person(editing) {
      isTyping = editing;
      tell();
    },
    hold(held) {
      isHeld = held;
      tell();
    },
    get isHeld() {
      return isHeld;
    },
  };
}
