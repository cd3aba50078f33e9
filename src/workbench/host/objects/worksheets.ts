import { collectionEvents } from "../events/event-types";
import { addSheet } from "../model/sheets";
import type { Sheet } from "../model/sheet";
import { ApiError } from "../wire/api-error";
import { ApiCollection } from "../wire/api-object";
import { registrationMembers } from "./with-events";
import type { Session } from "./session";
import { Worksheet } from "./worksheet";

export class WorksheetCollection extends ApiCollection<Worksheet> {
  constructor(readonly $session: Session) {
    super();
  }

  $items(): readonly Worksheet[] {
    return this.$session.workbook.state.sheets.map((sheet) => this.$wrap(sheet));
  }

  $find(key: unknown): Worksheet | null {
    const sheet = this.$session.workbook.findSheet(String(key));
    return sheet ? this.$wrap(sheet) : null;
  }

  override GetCount(visibleOnly?: boolean | null): number {
    const { sheets } = this.$session.workbook.state;
    return visibleOnly ? sheets.filter(({ state }) => state.visibility === "Visible").length : sheets.length;
  }

  Add(name: string | null): Worksheet {
    return this.$wrap(addSheet(this.$session.workbook, name));
  }

  GetActiveWorksheet(): Worksheet {
    return this.$wrap(this.$session.workbook.active);
  }

  GetFirst(visibleOnly?: boolean | null): Worksheet {
    return this.$edge(this.$session.workbook.state.sheets, visibleOnly ?? false);
  }

  GetLast(visibleOnly?: boolean | null): Worksheet {
    return this.$edge([...this.$session.workbook.state.sheets].reverse(), visibleOnly ?? false);
  }

  private $edge(sheets: readonly Sheet[], visibleOnly: boolean): Worksheet {
    const sheet = sheets.find(({ state }) => !visibleOnly || state.visibility === "Visible");
    if (!sheet) throw new ApiError("ItemNotFound");
    return this.$wrap(sheet);
  }

  private $wrap(sheet: Sheet): Worksheet {
    return new Worksheet(this.$session, sheet);
  }
}

registrationMembers(WorksheetCollection.prototype, collectionEvents, () => "Workbook");
