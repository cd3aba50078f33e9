import type { Box } from "../geometry/box";
import { movedBox, type StructureEdit } from "../geometry/structure-edit";
import { applyStyle, styleName } from "../model/apply-style";
import { findStyle } from "../model/named-style";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../wire/api-error";
import { ApiObject } from "../wire/api-object";
import { assertWritable, type Session } from "./session";

/** Something that stands on cells of one sheet and moves with them: a Range or a RangeAreas. */
export abstract class Placed extends ApiObject {
  private boxes: readonly Box[];
  private reference = "";

  constructor(readonly $session: Session, readonly $sheet: Sheet, boxes: readonly Box[]) {
    super();
    this.boxes = boxes;
    $session.track(this);
  }

  override get $idProperties(): readonly string[] {
    return this.reference === "" ? [] : ["_ReferenceId"];
  }

  get _ReferenceId(): string {
    return this.reference;
  }

  _KeepReference(): void {
    if (this.reference === "") this.reference = this.$session.references.keep(this);
  }

  /** The cells. Throws InvalidReference when they or their sheet are gone. */
  get $boxes(): readonly Box[] {
    if (this.boxes.length === 0 || !this.$session.workbook.state.sheets.includes(this.$sheet)) throw new ApiError("InvalidReference");
    return this.boxes;
  }

  get $box(): Box {
    const [box] = this.$boxes;
    if (!box) throw new ApiError("InvalidReference");
    return box;
  }

  $follow(edit: StructureEdit): void {
    this.boxes = this.boxes.flatMap((box) => movedBox(edit, box) ?? []);
  }

  get Worksheet(): ApiObject {
    return this.$session.make.worksheet(this.$sheet);
  }

  /** The named style of the cells: Excel's own by their names in BuiltInStyle, the others by their names. */
  get Style(): string | null {
    return styleName(this.$session.workbook, this.$sheet, this.$boxes);
  }

  set Style(name: unknown) {
    assertWritable(this.$sheet, "allowFormatCells");
    const { workbook } = this.$session;
    const style = findStyle(workbook.state.styles, name);
    if (!style) throw new ApiError("InvalidArgument");
    for (const box of this.$boxes) {
      applyStyle(this.$sheet, box, style);
      workbook.happened({ kind: "formatChanged", sheet: this.$sheet, box });
    }
  }

  get Format(): ApiObject {
    return this.$session.make.format(this.$sheet, this.$boxes);
  }

  get ConditionalFormats(): ApiObject {
    return this.$session.make.conditionalFormats(this.$sheet, this.$boxes);
  }

  get DataValidation(): ApiObject {
    return this.$session.make.dataValidation(this.$sheet, this.$boxes);
  }

  override get $navigation(): readonly string[] {
    return ["Worksheet", "Format", "ConditionalFormats", "DataValidation", "Areas", "Sort"];
  }
}
