import { calculate } from "./sheet";

/** Values as the functions' pages at support.microsoft.com show them. */
describe("functions give what their documentation shows", () => {
  const scores = [[1], [2], [3], [4]];
  const strengths = [[1345], [1301], [1368], [1322], [1310], [1370], [1318], [1350], [1303], [1299]];
  it.each([
    ["=STDEV.S(A1:A10)", strengths, 27.46391572],
    ["=STDEV(A1:A10)", strengths, 27.46391572],
    ["=STDEV.P(A1:A10)", strengths, 26.05455814],
    ["=VAR(A1:A10)", strengths, 754.2666667],
    ["=VAR.P(A1:A10)", strengths, 678.84],
    ["=PERCENTILE(A1:A4,0.3)", scores, 1.9],
    ["=QUARTILE(A1:A8,1)", [[1], [2], [4], [7], [8], [9], [10], [12]], 3.5],
    ["=MODE(A1:A6)", [[5.6], [4], [4], [3], [2], [4]], 4],
    ["=RANK(A2,A1:A5,1)", [[7], [3.5], [3.5], [1], [2]], 3],
    ["=GEOMEAN(A1:A7)", [[4], [5], [8], [7], [11], [4], [3]], 5.476986970],
    ["=CORREL(A1:A5,B1:B5)", [[3, 9], [2, 7], [4, 12], [5, 15], [6, 17]], 0.997054486],
    ["=SLOPE(A1:A7,B1:B7)", [[2, 6], [3, 5], [9, 11], [1, 7], [8, 5], [7, 4], [5, 4]], 0.305555556],
    ["=INTERCEPT(A1:A5,B1:B5)", [[2, 6], [3, 5], [9, 11], [1, 7], [8, 5]], 0.048387097],
    ["=FORECAST(30,A1:A5,B1:B5)", [[6, 20], [7, 28], [9, 31], [15, 38], [21, 40]], 10.607253],
    ["=MAXIFS(A1:A6,B1:B6,1)", [[89, 1], [93, 2], [96, 2], [85, 3], [91, 1], [88, 1]], 91],
    ["=MINIFS(A1:A6,B1:B6,1)", [[89, 1], [93, 2], [96, 2], [85, 3], [91, 1], [88, 1]], 88],
    ["=GCD(24,36)", [], 12],
    ["=LCM(24,36)", [], 72],
    ["=ROMAN(499)", [], "CDXCIX"],
    ["=ARABIC(\"LVII\")", [], 57],
    ["=BASE(7,2)", [], "111"],
    ["=DEC2HEX(100,4)", [], "0064"],
    ["=HEX2DEC(\"A5\")", [], 165],
    ["=NPER(0.12/12,-100,-1000,10000,1)", [], 59.6738657],
    ["=IPMT(0.1/12,1,3*12,8000)", [], -66.6666667],
    ["=PPMT(0.1/12,1,2*12,2000)", [], -75.6231861],
    ["=RATE(4*12,-200,8000)", [], 0.007701472],
    ["=SLN(30000,7500,10)", [], 2250],
    ["=DDB(2400,300,10,1)", [], 480],
    ["=ISOWEEKNUM(40977)", [], 10],
    ["=DAYS360(40544,40908)", [], 360],
    ["=CEILING.MATH(24.3,5)", [], 25],
    ["=FLOOR.MATH(24.3,5)", [], 20],
  ] as const)("%s", (formula, rows, value) => {
    const result = calculate(formula, { rows });
    if (typeof value === "number") expect(result).toBeCloseTo(value, 6);
    else expect(result).toBe(value);
  });
});

describe("XLOOKUP, XMATCH and LOOKUP", () => {
  const rows = [["apple", 1, 10], ["berry", 2, 20], ["cherry", 4, 30], ["APPLE", 4, 40]];
  it.each([
    ["=XLOOKUP(\"Berry\",A1:A4,C1:C4)", 20],
    ["=XLOOKUP(\"apple\",A1:A4,C1:C4,0,0,-1)", 40],
    ["=XLOOKUP(\"kiwi\",A1:A4,C1:C4,\"none\")", "none"],
    ["=XLOOKUP(\"kiwi\",A1:A4,C1:C4)", "#N/A"],
    ["=XLOOKUP(3,B1:B4,A1:A4,\"\",-1)", "berry"],
    ["=XLOOKUP(3,B1:B4,A1:A4,\"\",1)", "cherry"],
    ["=XLOOKUP(\"ch*\",A1:A4,C1:C4,\"\",2)", 30],
    ["=XLOOKUP(\"ch*\",A1:A4,C1:C4)", "#N/A"],
    ["=SUM(XLOOKUP(\"cherry\",A1:A4,B1:C4))", 34],
    ["=XLOOKUP(1,A1:B2,C1:C2)", "#VALUE!"],
    ["=XMATCH(4,B1:B4)", 3],
    ["=XMATCH(4,B1:B4,0,-1)", 4],
    ["=XMATCH(9,B1:B4)", "#N/A"],
    ["=XMATCH(1,B1:B4,7)", "#VALUE!"],
    ["=LOOKUP(3,B1:B4,A1:A4)", "berry"],
    ["=LOOKUP(0,B1:B4,A1:A4)", "#N/A"],
    ["=LOOKUP(2,B1:C4)", 20],
  ])("%s is %s", (formula, value) => expect(calculate(formula, { rows })).toBe(value));
});

describe("functions that give references", () => {
  const rows = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
  it.each([
    ["=OFFSET(A1,1,1)", 5],
    ["=SUM(OFFSET(A1,1,1,2,2))", 28],
    ["=SUM(OFFSET(C3,0,0,-2,-2))", 28],
    ["=OFFSET(A1,-1,0)", "#REF!"],
    ["=OFFSET(5,1,1)", "#VALUE!"],
    ["=INDIRECT(\"B\"&2)", 5],
    ["=SUM(INDIRECT(\"A1:C1\"))", 6],
    ["=INDIRECT(\"Totals\")", 8],
    ["=INDIRECT(\"no such name\")", "#REF!"],
    ["=HYPERLINK(\"https://example.com\",\"Home\")", "Home"],
    ["=AND(RAND()>=0,RAND()<1)", true],
    ["=RANDBETWEEN(3,3)", 3],
    ["=RANDBETWEEN(4,3)", "#NUM!"],
  ])("%s is %s", (formula, value) => expect(calculate(formula, { rows, names: { Totals: "=$B$3" } })).toBe(value));
});
