import type { Box } from "../geometry/box";
import type { Sheet } from "../model/sheet";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { CellLooks } from "./look-target";
import { NamedItemCollection } from "./named-items";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { RangeFormat } from "./range-format";
import type { ObjectMaker, Session } from "./session";
import { Table } from "./table";
import { TableCollection } from "./table-collection";
import { WorkbookRangeAreas } from "./workbook-range-areas";
import { Worksheet } from "./worksheet";

/** Everything that API objects hand out, made for one session. */
export function createObjectMaker(session: () => Session): ObjectMaker {
  return {
    range: (sheet: Sheet, box: Box) => new Range(session(), sheet, [box]),
    areas: (sheet, boxes) => new RangeAreas(session(), sheet, boxes),
    workbookAreas: (areas) => new WorkbookRangeAreas(session(), areas),
    worksheet: (sheet) => new Worksheet(session(), sheet),
    table: (sheet, table) => new Table(session(), sheet, table.id),
    tables: (scope) => new TableCollection(session(), scope),
    names: (sheet) => new NamedItemCollection(session(), sheet),
    format: (sheet, boxes) => new RangeFormat(new CellLooks(session(), sheet, boxes)),
    conditionalFormats: (sheet, boxes) => new ConditionalFormatCollection(session(), sheet, boxes),
    dataValidation: (sheet, boxes) => new DataValidation(session(), sheet, boxes),
  };
}
