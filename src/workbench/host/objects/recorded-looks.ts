import type { BorderIndex } from "../model/borders";
import type { BorderLine, CellStyle, StylePatch } from "../model/cell-style";
import { patched } from "../model/looks";
import type { LookTarget } from "./look-target";

type LineChange = (line: BorderLine | undefined) => BorderLine | undefined;

/** Takes down what is set of a look, to be done to many cells at once. */
export class RecordedLooks implements LookTarget {
  readonly borders: { readonly index: BorderIndex; readonly change: LineChange }[] = [];
  private readonly patches: ((style: CellStyle) => StylePatch)[] = [];

  get isEmpty(): boolean {
    return this.patches.length === 0;
  }

  patch(patch: StylePatch | ((style: CellStyle) => StylePatch)): void {
    this.patches.push(typeof patch === "function" ? patch : () => patch);
  }

  changeBorder(index: BorderIndex, change: LineChange): void {
    this.borders.push({ index, change });
  }

  on(style: CellStyle | undefined): CellStyle | undefined {
    return this.patches.reduce((changed, patch) => patched(changed, patch(changed ?? {})), style);
  }

  read(): never {
    throw new Error("Looks that are only taken down can't be read.");
  }

  readBorder(): never {
    return this.read();
  }
}
