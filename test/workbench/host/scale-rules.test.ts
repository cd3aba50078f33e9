import { createExcel } from "../../support/excel-host";

/** Excel with numbers in A1 and below, and a conditional format on them. */
async function scaled(values: readonly (string | number)[], add: (formats: Excel.ConditionalFormatCollection) => void) {
  const excel = createExcel();
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(`A1:A${values.length}`);
    range.formulas = values.map((value) => [value]);
    add(range.conditionalFormats);
    await context.sync();
  });
  const face = (row: number) => excel.host.face.active().cell(row, 0);
  return { ...excel, face, faces: () => values.map((_value, row) => face(row)) };
}

const twoColors = (formats: Excel.ConditionalFormatCollection) => {
  formats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "LowestValue", color: "#000000" }, maximum: { type: "HighestValue", color: "#FFFFFF" },
  };
};

describe("colour scales", () => {
  it("a number between the lowest and the highest has a colour between theirs; texts and blanks have none", async () => {
    const { faces, host } = await scaled([0, 50, 100, "x", ""], twoColors);
    expect(faces().map(({ fill }) => fill)).toEqual(["#000000", "#808080", "#FFFFFF", null, null]);
    expect(host.paintedCells("Sheet1").map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  it("three colours meet at the midpoint, by number, percentage, percentile or formula", async () => {
    const fills = async (type: "Number" | "Percent" | "Percentile" | "Formula", formula: string) => {
      const { faces } = await scaled([0, 10, 20, 100], (formats) => {
        formats.add("ColorScale").colorScale.criteria = {
          minimum: { type: "LowestValue", color: "#FF0000" }, midpoint: { type, formula, color: "#FFFF00" }, maximum: { type: "HighestValue", color: "#00FF00" },
        };
      });
      return faces().findIndex(({ fill }) => fill === "#FFFF00");
    };
    expect(await fills("Number", "10")).toBe(1);
    expect(await fills("Percent", "20")).toBe(2);
    expect(await fills("Percentile", "100")).toBe(3);
    expect(await fills("Formula", "=$A$2*2")).toBe(2);
  });

  it("an edit of the highest number colours all others anew, and undo takes it back", async () => {
    const { face, host } = await scaled([0, 50, 100], twoColors);
    expect(face(1).fill).toBe("#808080");
    host.user.type(2, 0, "200");
    expect(face(1).fill).toBe("#404040");
    host.user.undo();
    expect(face(1).fill).toBe("#808080");
  });

  it("numbers that formulas give count, too", async () => {
    const { face, host } = await scaled([1, "=A1*2", "=A2*2"], twoColors);
    expect([0, 1, 2].map((row) => face(row).fill)).toEqual(["#000000", "#555555", "#FFFFFF"]);
    host.user.type(0, 0, "-1");
    expect([0, 1, 2].map((row) => face(row).fill)).toEqual(["#FFFFFF", "#AAAAAA", "#000000"]);
  });

  it("a rule above wins the fill, and one that stops leaves nothing", async () => {
    const { faces } = await scaled([0, 50, 100], (formats) => {
      twoColors(formats);
      const above = formats.add("CellValue");
      above.cellValue.rule = { formula1: "=90", operator: "GreaterThan" };
      above.cellValue.format.fill.color = "#123456";
      const stop = formats.add("CellValue");
      stop.cellValue.rule = { formula1: "=10", operator: "LessThan" };
      stop.stopIfTrue = true;
    });
    expect(faces().map(({ fill }) => fill)).toEqual([null, "#808080", "#123456"]);
  });

  it("a threshold follows the cell that it names", async () => {
    const { Excel, host } = await scaled([0, 5, 10], (formats) => {
      formats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "Number", formula: "=$C$1", color: "red" }, maximum: { type: "HighestValue", color: "green" },
      };
    });
    host.user.insertColumns(1, 1);
    await Excel.run(async (context) => {
      const { colorScale } = context.workbook.worksheets.getActiveWorksheet().getRange("A1").conditionalFormats.getItemAt(0);
      colorScale.load("criteria");
      await context.sync();
      expect(colorScale.criteria.minimum.formula).toBe("=$D$1");
    });
  });
});

describe("data bars", () => {
  it("bars of positive numbers begin at the left edge and of zero are none", async () => {
    const { faces } = await scaled([0, 25, 100], (formats) => void formats.add("DataBar"));
    expect(faces().map(({ bar }) => [bar?.from, bar?.to, bar?.axis])).toEqual([[0, 0, null], [0, 0.25, null], [0, 1, null]]);
    expect(faces()[2]).toMatchObject({ text: "100", bar: { fill: "#638EC6", gradient: true, border: null } });
  });

  it("negative bars go to the left of the axis, in a colour of their own", async () => {
    const { faces } = await scaled([-50, 0, 150], (formats) => void formats.add("DataBar"));
    expect(faces().map(({ bar }) => [bar?.from, bar?.to, bar?.fill])).toEqual([[0, 0.25, "#FF0000"], [0.25, 0.25, "#638EC6"], [0.25, 1, "#638EC6"]]);
    expect(faces()[0]?.bar?.axis).toEqual({ at: 0.25, color: "#000000" });
  });

  it("a bar may stand alone, from right to left, between given bounds", async () => {
    const { faces } = await scaled([10, 20], (formats) => {
      formats.add("DataBar").dataBar.set({
        showDataBarOnly: true, barDirection: "RightToLeft", lowerBoundRule: { type: "Number", formula: "10" }, upperBoundRule: { type: "Number", formula: "30" },
        positiveFormat: { fillColor: "green", gradientFill: false },
      });
    });
    expect(faces()[1]).toMatchObject({ text: "", source: "20", bar: { from: 0.5, to: 1, fill: "#008000", gradient: false } });
  });
});

describe("icon sets", () => {
  const icons = (values: readonly number[], change: (icons: Excel.IconSetConditionalFormat) => void) =>
    scaled(values, (formats) => change(formats.add("IconSet").iconSet));

  it("thirds of the way from the lowest to the highest have their icons", async () => {
    const { faces } = await icons([0, 32, 33, 67, 100], (set) => (set.style = "ThreeArrows"));
    expect(faces().map(({ icon }) => icon?.place)).toEqual([1, 1, 2, 3, 3]);
    expect(faces()[0]?.icon).toMatchObject({ glyph: "↓", count: 3 });
  });

  it("thresholds, the order, and icons of their own are followed", async () => {
    const { faces } = await icons([1, 700, 1_000, 1_001], (set) => {
      set.style = "ThreeTriangles";
      set.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Number", operator: "GreaterThanOrEqual", formula: "=700" },
        { type: "Number", operator: "GreaterThan", formula: "=1000", customIcon: { set: "FiveQuarters", index: 4 } },
      ];
      set.showIconOnly = true;
    });
    expect(faces().map(({ icon, text }) => [icon?.glyph, text])).toEqual([["▼", ""], ["▬", ""], ["▬", ""], ["●", ""]]);
    const { faces: reversed } = await icons([1, 2, 3], (set) => (set.reverseIconOrder = true));
    expect(reversed().map(({ icon }) => icon?.place)).toEqual([3, 2, 1]);
  });
});
