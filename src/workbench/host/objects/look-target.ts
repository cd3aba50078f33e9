import { boxOf, type Box } from "../geometry/box";
import { changeStyle, normalLook } from "../model/apply-style";
import { changeBorder, eachBorderLine, type BorderIndex } from "../model/borders";
import type { BorderLine, CellStyle, StylePatch } from "../model/cell-style";
import { patched, patchStyle, uniform } from "../model/looks";
import { findStyle, type NamedStyle } from "../model/named-style";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../wire/api-error";
import { assertWritable, type Session } from "./session";

/** What a format is read from and written to: cells, or a named style. Looks in which cells differ read as null. */
export interface LookTarget {
  read<T>(pick: (style: CellStyle) => T): T | null;
  patch(patch: StylePatch | ((style: CellStyle) => StylePatch)): void;
  readBorder<T>(index: BorderIndex, pick: (line: BorderLine | undefined) => T): T | null;
  changeBorder(index: BorderIndex, change: (line: BorderLine | undefined) => BorderLine | undefined): void;
}

export class CellLooks implements LookTarget {
  constructor(readonly session: Session, readonly sheet: Sheet, readonly boxes: readonly Box[]) {}

  read<T>(pick: (style: CellStyle) => T): T | null {
    const normal = normalLook(this.session.workbook);
    const seen = uniform(this.sheet.styles, this.boxes, (style) => pick({ ...normal, ...style }));
    return seen === undefined ? null : seen;
  }

  patch(patch: StylePatch | ((style: CellStyle) => StylePatch)): void {
    this.write((box) => patchStyle(this.sheet, box, patch));
  }

  readBorder<T>(index: BorderIndex, pick: (line: BorderLine | undefined) => T): T | null {
    const seen = new Set<T>();
    for (const box of this.boxes) eachBorderLine(this.sheet, box, index, (line) => seen.add(pick(line)));
    if (seen.size === 0) seen.add(pick(undefined));
    return seen.size === 1 ? ([...seen][0] ?? null) : null;
  }

  changeBorder(index: BorderIndex, change: (line: BorderLine | undefined) => BorderLine | undefined): void {
    this.write((box) => changeBorder(this.sheet, box, index, change));
  }

  private write(change: (box: Box) => void): void {
    assertWritable(this.sheet, "allowFormatCells");
    for (const box of this.boxes) {
      change(box);
      this.session.workbook.happened({ kind: "formatChanged", sheet: this.sheet, box });
    }
  }
}

const sides = {
  EdgeTop: "borderTop", EdgeBottom: "borderBottom", EdgeLeft: "borderLeft", EdgeRight: "borderRight", DiagonalDown: "diagonalDown", DiagonalUp: "diagonalUp",
} as const;

/** The looks of a named style. A style has no inside borders: it describes one cell. */
export class StyleLooks implements LookTarget {
  constructor(readonly session: Session, private readonly name: string) {}

  /** Throws ItemNotFound when the style is gone. */
  get style(): NamedStyle {
    const style = findStyle(this.session.workbook.state.styles, this.name);
    if (!style) throw new ApiError("ItemNotFound");
    return style;
  }

  read<T>(pick: (style: CellStyle) => T): T | null {
    return pick(this.style.look);
  }

  patch(patch: StylePatch | ((style: CellStyle) => StylePatch)): void {
    this.change({ look: patched(this.style.look, typeof patch === "function" ? patch(this.style.look) : patch) ?? {} });
  }

  change(patch: Partial<NamedStyle>): void {
    this.session.workbook.journal.bar();
    changeStyle(this.session.workbook, this.style, { ...this.style, ...patch });
  }

  readBorder<T>(index: BorderIndex, pick: (line: BorderLine | undefined) => T): T | null {
    return pick(index in sides ? this.style.look[sides[index as keyof typeof sides]] : undefined);
  }

  changeBorder(index: BorderIndex, change: (line: BorderLine | undefined) => BorderLine | undefined): void {
    if (!(index in sides)) return;
    const side = sides[index as keyof typeof sides];
    this.patch((look) => ({ [side]: change(look[side]) }));
  }
}

/** The looks of one cell. */
export function oneCell(session: Session, sheet: Sheet, row: number, column: number): CellLooks {
  return new CellLooks(session, sheet, [boxOf(row, column)]);
}
