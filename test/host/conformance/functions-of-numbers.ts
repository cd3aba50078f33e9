import { functionExamples } from "./function-examples";

const quantities = [
  [5, "Apples", "Tom"], [4, "Apples", "Sarah"], [15, "Artichokes", "Tom"], [3, "Artichokes", "Sarah"],
  [22, "Bananas", "Tom"], [12, "Bananas", "Sarah"], [10, "Carrots", "Tom"], [33, "Carrots", "Sarah"],
];

const strengths = [1345, 1301, 1368, 1322, 1310, 1370, 1318, 1350, 1303, 1299].map((strength) => [strength]);

export const functionsOfNumbers = [
  functionExamples("computes angles", [], {
    acos: [(all) => all.acos(-0.5), 2.094395102],
    asin: [(all) => all.asin(-0.5), -0.523598776],
    atan: [(all) => all.atan(1), 0.785398163],
    atan2: [(all) => all.atan2(1, 1), 0.785398163],
    cos: [(all) => all.cos(1.047), 0.5001711],
    degrees: [(all) => all.degrees(all.pi()), 180],
    pi: [(all) => all.pi(), 3.141592654],
    radians: [(all) => all.radians(270), 4.712389],
    sin: [(all) => all.sin(all.product(all.pi(), 0.5)), 1],
    tan: [(all) => all.tan(0.785), 0.99920399],
  }),

  functionExamples("computes and rounds numbers", [], {
    abs: [(all) => all.abs(-2), 2],
    ceiling_Math: [(all) => all.ceiling_Math(24.3, 5), 25],
    combin: [(all) => all.combin(8, 2), 28],
    even: [(all) => all.even(1.5), 2],
    exp: [(all) => all.exp(1), 2.71828183],
    fact: [(all) => all.fact(5), 120],
    floor_Math: [(all) => all.floor_Math(24.3, 5), 20],
    gcd: [(all) => all.gcd(24, 36), 12],
    int: [(all) => all.int(-8.9), -9],
    isEven: [(all) => all.isEven(-1), false],
    isOdd: [(all) => all.isOdd(-1), true],
    lcm: [(all) => all.lcm(24, 36), 72],
    ln: [(all) => all.ln(86), 4.4543473],
    log: [(all) => all.log(8, 2), 3],
    "log, of base 10": [(all) => all.log(10), 1],
    log10: [(all) => all.log10(86), 1.934498451],
    mod: [(all) => all.mod(3, 2), 1],
    "mod, by a negative divisor": [(all) => all.mod(3, -2), -1],
    mround: [(all) => all.mround(10, 3), 9],
    odd: [(all) => all.odd(1.5), 3],
    power: [(all) => all.power(5, 2), 25],
    product: [(all) => all.product(5, 15, 30), 2250],
    quotient: [(all) => all.quotient(5, 2), 2],
    randBetween: [(all) => all.randBetween(1, 1), 1],
    rand: [(all) => all.int(all.rand()), 0],
    roundDown: [(all) => all.roundDown(3.14159, 3), 3.141],
    roundUp: [(all) => all.roundUp(3.2, 0), 4],
    sign: [(all) => all.sign(-0.00001), -1],
    sqrt: [(all) => all.sqrt(16), 4],
    sumSq: [(all) => all.sumSq(3, 4), 25],
    trunc: [(all) => all.trunc(-8.9), -8],
  }),

  functionExamples("turns numbers into other writings", [], {
    arabic: [(all) => all.arabic("LVII"), 57],
    base: [(all) => all.base(7, 2), "111"],
    bin2Dec: [(all) => all.bin2Dec(1100100), 100],
    convert: [(all) => all.convert(1, "lbm", "kg"), 0.453592],
    dec2Bin: [(all) => all.dec2Bin(9, 4), "1001"],
    dec2Hex: [(all) => all.dec2Hex(100, 4), "0064"],
    hex2Dec: [(all) => all.hex2Dec("A5"), 165],
    roman: [(all) => all.roman(499, 0), "CDXCIX"],
  }),

  functionExamples("sums and counts under conditions", quantities, {
    averageIf: [(all, at) => all.averageIf(at("C1:C8"), "Tom", at("A1:A8")), 13],
    averageIfs: [(all, at) => all.averageIfs(at("A1:A8"), at("C1:C8"), "Tom", at("B1:B8"), "A*"), 10],
    countIfs: [(all, at) => all.countIfs(at("B1:B8"), "A*", at("C1:C8"), "Sarah"), 2],
    sumIf: [(all, at) => all.sumIf(at("A1:A8"), ">12"), 70],
    "sumIf, of other cells": [(all, at) => all.sumIf(at("B1:B8"), "Bananas", at("A1:A8")), 34],
    sumIfs: [(all, at) => all.sumIfs(at("A1:A8"), at("B1:B8"), "=A*", at("C1:C8"), "Tom"), 20],
    "sumIfs, of what is not": [(all, at) => all.sumIfs(at("A1:A8"), at("B1:B8"), "<>Bananas", at("C1:C8"), "Tom"), 30],
  }),

  functionExamples("counts what cells hold", [["=DATE(2008,12,8)"], [""], [19], [22.24], [true], ["=1/0"]], {
    count: [(all, at) => all.count(at("A1:A6")), 3],
    "count, with a value": [(all, at) => all.count(at("A1:A6"), 2), 4],
    countA: [(all, at) => all.countA(at("A1:A6")), 5],
    countBlank: [(all, at) => all.countBlank(at("A1:A6")), 1],
    subtotal: [(all, at) => all.subtotal(9, at("A3:A4")), 41.24],
    "subtotal, of averages": [(all, at) => all.subtotal(1, at("A3:A4")), 20.62],
  }),

  functionExamples("describes samples", [
    [10, 3, 1, 7, 10, false, 0], [7, 4, 4, 3.5, 7, 0.2, 0.2], [9, 5, 8, 3.5, 9, 0.5, 0.5], [27, 2, 3, 1, 2, 0.4, 0.4], [2, 3, 7, 2, "Not available", 0.8, true],
  ], {
    average: [(all, at) => all.average(at("A1:A5")), 11],
    averageA: [(all, at) => all.averageA(at("E1:E5")), 5.6],
    geoMean: [(all) => all.geoMean(4, 5, 8, 7, 11, 4, 3), 5.476987],
    large: [(all, at) => all.large(at("A1:A5"), 2), 10],
    max: [(all, at) => all.max(at("A1:A5")), 27],
    "max, with a value": [(all, at) => all.max(at("A1:A5"), 30), 30],
    maxA: [(all, at) => all.maxA(at("G1:G5")), 1],
    median: [(all) => all.median(1, 2, 3, 4, 5, 6), 3.5],
    min: [(all, at) => all.min(at("A1:A5")), 2],
    minA: [(all, at) => all.minA(at("F1:F5")), 0],
    rank_Avg: [(all, at) => all.rank_Avg(3.5, at("D1:D5"), true), 3.5],
    rank_Eq: [(all, at) => all.rank_Eq(3.5, at("D1:D5"), true), 3],
    "rank_Eq, of the largest": [(all, at) => all.rank_Eq(7, at("D1:D5"), true), 5],
    small: [(all, at) => all.small(at("C1:C5"), 2), 3],
  }),

  functionExamples("estimates deviations", strengths, {
    stDev_P: [(all, at) => all.stDev_P(at("A1:A10")), 26.05455814],
    stDev_S: [(all, at) => all.stDev_S(at("A1:A10")), 27.46391572],
    var_P: [(all, at) => all.var_P(at("A1:A10")), 678.84],
    var_S: [(all, at) => all.var_S(at("A1:A10")), 754.266667],
  }),

  functionExamples("finds percentiles", [
    [1, 1, 1, 6, 13], [2, 2, 2, 7, 12], [3, 3, 4, 15, 11], [4, 6, 7, 36, 8], ["", 6, 8, 39, 4], ["", 6, 9, 40, 3],
    ["", 7, 10, 41, 2], ["", 8, 12, 42, 1], ["", 9, "", 43, 1], ["", "", "", 47, 1], ["", "", "", 49, ""],
  ], {
    percentile_Exc: [(all, at) => all.percentile_Exc(at("B1:B9"), 0.25), 2.5],
    percentile_Inc: [(all, at) => all.percentile_Inc(at("A1:A4"), 0.3), 1.9],
    percentRank_Inc: [(all, at) => all.percentRank_Inc(at("E1:E10"), 2), 0.333],
    quartile_Exc: [(all, at) => all.quartile_Exc(at("D1:D11"), 1), 15],
    "quartile_Exc, the third": [(all, at) => all.quartile_Exc(at("D1:D11"), 3), 43],
    quartile_Inc: [(all, at) => all.quartile_Inc(at("C1:C8"), 1), 3.5],
  }),

  functionExamples("reckons payments and interest", [
    [-70_000, -10_000, "=DATE(2008,1,1)"], [12_000, 2_750, "=DATE(2008,3,1)"], [15_000, 4_250, "=DATE(2008,10,30)"],
    [18_000, 3_250, "=DATE(2009,2,15)"], [21_000, 2_750, "=DATE(2009,4,1)"], [26_000, "", ""],
  ], {
    db: [(all) => all.round(all.db(1_000_000, 100_000, 6, 1, 7), 2), 186_083.33],
    ddb: [(all) => all.ddb(2_400, 300, 10, 1, 2), 480],
    fv: [(all) => all.fv(0.06 / 12, 10, -200, -500, 1), 2_581.403374],
    ipmt: [(all) => all.ipmt(0.1 / 12, 1, 36, 8_000), -66.666667],
    irr: [(all, at) => all.round(all.irr(at("A1:A6")), 3), 0.087],
    "irr, after four years": [(all, at) => all.round(all.irr(at("A1:A5")), 3), -0.021],
    nper: [(all) => all.nper(0.12 / 12, -100, -1_000, 10_000, 1), 59.6738657],
    npv: [(all) => all.round(all.npv(0.1, -10_000, 3_000, 4_200, 6_800), 2), 1_188.44],
    pmt: [(all) => all.round(all.pmt(0.08 / 12, 10, 10_000), 2), -1_037.03],
    ppmt: [(all) => all.round(all.ppmt(0.1 / 12, 1, 24, 2_000), 2), -75.62],
    pv: [(all) => all.round(all.pv(0.08 / 12, 240, 500, 0, 0), 2), -59_777.15],
    rate: [(all) => all.round(all.rate(48, -200, 8_000), 4), 0.0077],
    sln: [(all) => all.sln(30_000, 7_500, 10), 2_250],
    xirr: [(all, at) => all.round(all.xirr(at("B1:B5"), at("C1:C5"), 0.1), 6), 0.373363],
    xnpv: [(all, at) => all.round(all.xnpv(0.09, at("B1:B5"), at("C1:C5")), 2), 2_086.65],
  }),
];
