/** How to take one change back. Running it records, in turn, how to make the change again. */
export type Inverse = () => void;

/**
 * Every change to the workbook goes through here, so that it can be taken back: while a step is open, each
 * primitive change records its inverse. Undo runs the inverses backwards inside a new step, which thereby
 * becomes the redo.
 */
export class Journal {
  /** How many changes there have ever been. */
  count = 0;
  /** What goes back with a step though none of its changes tells of it: asked for at the end of each step, for the next one. */
  remember: () => Inverse = () => () => {};
  private remembered: Inverse = () => {};
  private open: Inverse[] = [];
  private barred = false;

  record(inverse: Inverse): void {
    this.count += 1;
    if (this.open.length === 0) this.open.push(this.remembered);
    this.open.push(inverse);
  }

  /** Ends the step and hands out what it recorded. */
  take(): readonly Inverse[] {
    const step = this.open;
    this.open = [];
    this.remembered = this.remember();
    return step;
  }

  /**
   * Says that the step that is open can't be undone: Excel forgets all steps after what is on its list of add-in
   * capabilities without undo (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities).
   */
  bar(): void {
    this.barred = true;
  }

  /** Whether the step was barred; the next one is not. */
  takeBar(): boolean {
    const { barred } = this;
    this.barred = false;
    return barred;
  }

  static run(step: readonly Inverse[]): void {
    for (let index = step.length - 1; index >= 0; index -= 1) step[index]?.();
  }
}
