/** How to take one change back. Running it records, in turn, how to make the change again. */
export type Inverse = () => void;

/**
 * Every change to the workbook goes through here, so that it can be taken back: while a step is open, each
 * primitive change records its inverse. Undo runs the inverses backwards inside a new step, which thereby
 * becomes the redo.
 */
export class Journal {
  private open: Inverse[] = [];

  record(inverse: Inverse): void {
    this.open.push(inverse);
  }

  /** Ends the step and hands out what it recorded. */
  take(): readonly Inverse[] {
    const step = this.open;
    this.open = [];
    return step;
  }

  static run(step: readonly Inverse[]): void {
    for (let index = step.length - 1; index >= 0; index -= 1) step[index]?.();
  }
}
