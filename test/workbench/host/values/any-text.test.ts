import fc from "fast-check";
import { coerceTyped } from "../../../../src/workbench/host/values/coerce-typed";
import { generalText } from "../../../../src/workbench/host/values/general-text";
import { renderText } from "../../../../src/workbench/host/values/render-text";
import { examples } from "../../../support/examples";

const formats = ["General", "@", "0", "0.00", "#,##0.00", "0%", "$#,##0.00", "yyyy-mm-dd", "m/d/yyyy h:mm", "h:mm", "# ?/?", "0.00E+00", "00000", "[h]:mm:ss", "\"x\"0", "[broken", ";;;"];
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."0123456789.,-+$€%() /:eEAPMapmJan'=\"") }),
);

it("any text can be typed into any cell, and any cell can be shown", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...formats), (text, format) => {
      const { value, numberFormat } = coerceTyped(text, format);
      if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
      expect(typeof renderText(value, numberFormat ?? format)).toBe("string");
    }),
    examples(2000),
  );
});

it("what General shows of a number with 15 digits is that number when it is typed again", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (number) => {
      const rounded = Number(number.toPrecision(15));
      expect(coerceTyped(generalText(rounded), "0.00").value).toBe(rounded === 0 ? 0 : rounded);
    }),
    examples(2000),
  );
});

it("a date typed in any of Excel's usual ways is the same day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      for (const format of ["m/d/yyyy", "yyyy-mm-dd", "d-mmm-yyyy", "mmmm d, yyyy", "yyyy/m/d"]) {
        expect([format, coerceTyped(renderText(serial, format), "General").value]).toEqual([format, serial]);
      }
    }),
    examples(500),
  );
});
