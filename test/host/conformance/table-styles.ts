import { refusal, scriptsAbout } from "./script";
import { sales } from "./tables";

const styles = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.tablestylecollection", "1.10");
const style = scriptsAbout("https://learn.microsoft.com/javascript/api/excel/excel.tablestyle", "1.10");

export const tableStyles = [
  styles("TableStyleCollection.getItem: Excel's own styles are there and read-only", ["Workbook.tableStyles", "TableStyleCollection.getItem", "TableStyleCollection.getItemOrNullObject", "TableStyle.readOnly", "TableStyle.name"],
    { name: "TableStyleLight1", readOnly: true, missing: true },
    async ({ context }) => {
      const all = context.workbook.tableStyles;
      const light = all.getItem("TableStyleLight1").load("name,readOnly");
      const missing = all.getItemOrNullObject("No such style");
      await context.sync();
      return { name: light.name, readOnly: light.readOnly, missing: missing.isNullObject };
    }),

  styles("TableStyleCollection.add: a name that is taken is refused with InvalidArgument, or gets a number", ["TableStyleCollection.add", "TableStyle.delete", "TableStyleCollection.getCount"],
    { refused: "InvalidArgument", differs: true, readOnly: false, more: 2 },
    async ({ context }) => {
      const all = context.workbook.tableStyles;
      const before = all.getCount();
      const first = all.add("Conformance style").load("readOnly");
      await context.sync();
      all.add("Conformance style");
      const refused = await refusal(() => context.sync());
      const second = all.add("Conformance style", true).load("name");
      const after = all.getCount();
      await context.sync();
      const differs = second.name !== "Conformance style";
      first.delete();
      second.delete();
      await context.sync();
      return { refused, differs, readOnly: first.readOnly, more: after.value - before.value };
    }),

  style("TableStyle.duplicate: a copy under another name, which can be changed", ["TableStyle.duplicate", "TableStyle.name", "TableStyle.readOnly", "TableStyle.delete"], { name: "Conformance copy", readOnly: false },
    async ({ context }) => {
      const copy = context.workbook.tableStyles.getItem("TableStyleDark1").duplicate();
      copy.name = "Conformance copy";
      copy.load("name,readOnly");
      await context.sync();
      const result = { name: copy.name, readOnly: copy.readOnly };
      copy.delete();
      await context.sync();
      return result;
    }),

  styles("TableStyleCollection.setDefault: new tables have the style", ["TableStyleCollection.setDefault", "TableStyleCollection.getDefault"], { before: "TableStyleMedium2", table: "TableStyleLight9" },
    async (place) => {
      const all = place.context.workbook.tableStyles;
      const before = all.getDefault().load("name");
      await place.context.sync();
      all.setDefault("TableStyleLight9");
      const added = sales(place).load("style");
      await place.context.sync();
      all.setDefault(before.name);
      await place.context.sync();
      return { before: before.name, table: added.style };
    }),

  styles("Table.style: a name that no style has is refused", ["Table.style"], true, async (place) => {
    const added = sales(place);
    await place.context.sync();
    added.style = "No such style";
    return (await refusal(() => place.context.sync())) !== null;
  }, { docs: "https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-style-member" }),
];
