import { inverseHappening, type Happening } from "./happening";
import { Journal, type Inverse } from "./journal";
import type { Workbook } from "./workbook";

/** Excel keeps a hundred steps. */
const deepest = 100;

interface Step {
  /** What the list of things to undo calls it. */
  readonly label: string;
  readonly inverses: readonly Inverse[];
  readonly happenings: readonly Happening[];
}

/** What can be undone and redone, step by step. */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];
  private cleared: string | null = null;

  constructor(private readonly workbook: Workbook) {}

  get undoDepth(): number {
    return this.done.length;
  }

  get redoDepth(): number {
    return this.undone.length;
  }

  /** Labels of what can be undone, the next one first. */
  get undoLabels(): readonly string[] {
    return this.done.map(({ label }) => label).reverse();
  }

  get redoLabels(): readonly string[] {
    return this.undone.map(({ label }) => label).reverse();
  }

  /** Why there is nothing to undo though there was; null once there is something again. */
  get clearedBy(): string | null {
    return this.cleared;
  }

  /** Closes the step: what changed since the last one can be undone together. A new step forgets what could be redone. */
  close(happenings: readonly Happening[], label: string): void {
    const inverses = this.workbook.journal.take();
    if (inverses.length === 0) return;
    this.done.push({ label, inverses, happenings });
    if (this.done.length > deepest) this.done.shift();
    this.undone = [];
    this.cleared = null;
  }

  /** Takes back what has changed since the last step, as if it had never begun. */
  abandon(): void {
    const inverses = this.workbook.journal.take();
    Journal.run(inverses);
    this.workbook.journal.take();
    this.workbook.takeHappenings();
  }

  /** What Excel does when an add-in writes where add-ins cannot be undone. The reason is a sentence for the person. */
  clear(reason: string | null = null): void {
    this.workbook.journal.take();
    this.cleared = reason;
    this.done = [];
    this.undone = [];
  }

  undo(): boolean {
    return this.move(this.done, this.undone);
  }

  redo(): boolean {
    return this.move(this.undone, this.done);
  }

  /** Runs a step backwards; what it records on the way is the step the other way round. */
  private move(from: Step[], to: Step[]): boolean {
    const step = from.pop();
    if (!step) return false;
    Journal.run(step.inverses);
    const happenings = [...step.happenings].reverse().map(inverseHappening);
    to.push({ label: step.label, inverses: this.workbook.journal.take(), happenings });
    for (const happening of happenings) this.workbook.happened(happening);
    return true;
  }
}
