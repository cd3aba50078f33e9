import type { SheetRow } from "../../src/domain/cell";
import { checkRows } from "../../src/domain/check-rows";
import { createProductIndex, type ProductIndex } from "../../src/domain/product-index";
import type { Reading } from "../../src/domain/reading";
import { onlineRetailProducts, onlineRetailRows } from "../support/online-retail";
import { fileRecords, mapped } from "../support/real-files";
import { product, reading } from "./rows";

/** How often each issue is raised, as `field CODE`; every one was looked at. What is clean is not in the table. */
type Table = Readonly<Record<string, number>>;

function flags(rows: readonly SheetRow[], products: ProductIndex, how: Reading = reading): Table {
  const counts: Record<string, number> = {};
  for (const { field, code } of checkRows(rows, { reading: how, products }).verdicts.flatMap(({ issues }) => issues)) {
    counts[`${field ?? "row"} ${code}`] = (counts[`${field ?? "row"} ${code}`] ?? 0) + 1;
  }
  return counts;
}

const text = (column: string) => (record: Readonly<Record<string, string>>) => record[column] ?? "";
const german: Reading = { ...reading, locale: { decimal: ",", dateOrder: "dmy" } };

it("opportunities of the Salesforce Data Loader, taken for lines: the IDs are those of deals and accounts, products and quantities are missing", () => {
  const rows = mapped(fileRecords("sfdc_dataloader_opportunityData.csv"), {
    id: text("ID"), customer: text("ACCOUNTID"), opportunity: text("NAME"), product: text("TYPE"), quantity: text("TOTALOPPORTUNITYQUANTITY"),
    billingDate: text("CREATEDDATE"), bookingDate: text("CLOSEDATE"), renewal: text("ISWON"),
  });
  expect(rows).toHaveLength(38);
  expect(flags(rows, createProductIndex([product("WIDGET")]))).toEqual({
    "id ID_IS_PARENT": 38, "customer CUSTOMER_IS_ID": 38, "opportunity OPPORTUNITY_TWO_CUSTOMERS": 32,
    "product PRODUCT_UNKNOWN": 38, "quantity QUANTITY_REQUIRED": 38, "billingDate BILLING_DATE_TEXT": 38, "billingDate BILLING_DATE_TIME": 38,
    "bookingDate BOOKING_DATE_TEXT": 38, "bookingDate BOOKING_DATE_ON_RENEWAL": 8, "renewal RENEWAL_MAPPED": 38,
  });
});

it("opportunities with custom fields: amounts in Quantity are asked about, product names are read", () => {
  const rows = mapped(fileRecords("sfdc_datacloud_Opportunity.csv"), {
    id: text("External_id__c"), customer: ({ Name = "" }) => Name.split(" - ")[0] ?? "", opportunity: text("Id"), product: text("Product__c"),
    quantity: ({ Amount }) => Number(Amount), billingDate: text("CloseDate"), bookingDate: text("CreatedDate"), renewal: text("IsWon"),
  });
  expect(rows).toHaveLength(50);
  const products = createProductIndex([
    product("CHK", { name: "Business Checking Account" }), product("CARD", { name: "business credit card" }), product("LOAN", { name: "Loan", code: "Business Loans" }), product("Merchant services"),
  ]);
  expect(flags(rows, products)).toEqual({
    "product PRODUCT_BY_NAME": 29, "product PRODUCT_CASE": 13, "product PRODUCT_UNKNOWN": 8, "quantity QUANTITY_FRACTION": 48, "quantity QUANTITY_LARGE": 18,
    "billingDate BILLING_DATE_TEXT": 50, "bookingDate BOOKING_DATE_TEXT": 50, "bookingDate BOOKING_DATE_TIME": 50, "bookingDate BOOKING_DATE_AFTER_BILLING": 19,
    "bookingDate BOOKING_DATE_ON_RENEWAL": 12, "renewal RENEWAL_MAPPED": 12,
  });
});

describe("F52: order lines with US dates and decimal commas, in a German workbook", () => {
  const orders = fileRecords("plotly_global_super_store_orders.tsv", "\t");
  const products = createProductIndex(orders.map(({ "Product ID": id = "", "Product Name": name = "" }) => product(id, { name })));

  it("rightly mapped, all 1,000 lines are ready; the column's other dates prove the order of day and month", () => {
    const rows = mapped(orders, {
      id: text("Row ID"), customer: text("Customer Name"), opportunity: text("Order ID"), product: text("Product ID"), quantity: ({ Quantity }) => Number(Quantity),
      billingDate: text("Ship Date"), bookingDate: text("Order Date"),
    });
    expect(flags(rows, products, german)).toEqual({
      "customer CUSTOMER_NEAR_DUPLICATE": 3, "opportunity OPPORTUNITY_TWO_CUSTOMERS": 2,
      "billingDate BILLING_DATE_TEXT": 638, "billingDate BILLING_DATE_AMBIGUOUS": 362, "billingDate BILLING_DATE_TWO_DIGIT_YEAR": 1000,
      "bookingDate BOOKING_DATE_TEXT": 621, "bookingDate BOOKING_DATE_AMBIGUOUS": 379, "bookingDate BOOKING_DATE_TWO_DIGIT_YEAR": 1000,
    });
    const { verdicts } = checkRows(rows, { reading: german, products });
    // No order was shipped before it came in: read the other way many would be.
    expect(verdicts.filter(({ line }) => line === null || (line.bookingDate ?? "") > (line.billingDate ?? ""))).toEqual([]);
  });

  it("wrongly mapped, with turnover as quantity and profit as revenue, every row is stopped", () => {
    const rows = mapped(orders, {
      id: text("Order ID"), customer: text("Customer ID"), opportunity: text("Postal Code"), product: text("Product Name"), quantity: text("Sales"),
      billingDate: text("Order Date"), renewal: text("Segment"), customBilling: text("Sales"), customRevRecognition: text("Profit"),
    });
    expect(flags(rows, products, german)).toEqual({
      "id ID_DUPLICATE": 42, "opportunity OPPORTUNITY_BLANK": 804, "opportunity OPPORTUNITY_TWO_CUSTOMERS": 96,
      "product PRODUCT_BY_NAME": 738, "product PRODUCT_AMBIGUOUS": 260, "product PRODUCT_UNKNOWN": 2,
      "quantity QUANTITY_TEXT": 754, "quantity QUANTITY_AMBIGUOUS": 246, "quantity QUANTITY_FRACTION": 985,
      "billingDate BILLING_DATE_TEXT": 621, "billingDate BILLING_DATE_AMBIGUOUS": 379, "billingDate BILLING_DATE_TWO_DIGIT_YEAR": 1000, "renewal RENEWAL_INVALID": 1000,
      "customRevRecognition SCH_TOTALS_DIFFER": 733, "customRevRecognition SCH_NEGATIVE": 255, "customRevRecognition SCH_TREATED_AS_BLANK": 12,
    });
  });
});

it("a day of real purchases: customers are missing or are numbers, returns are negative, some lines stand twice", () => {
  expect(flags(onlineRetailRows(), createProductIndex(onlineRetailProducts()))).toEqual({
    "id ID_DUPLICATE": 22, "id ID_DUPLICATE_ROW": 16, "customer CUSTOMER_REQUIRED": 1008, "customer CUSTOMER_IS_ID": 624, "quantity QUANTITY_NEGATIVE": 7, "billingDate BILLING_DATE_TIME": 1632,
  });
});

it("dates as Excel shows them in 41 formats: what names a day is read, times and months alone are not", () => {
  const shown = mapped(fileRecords("sheetjs_apachepoi_DateFormatTests.1.csv"), {
    id: (_, index) => `F-${index}`, customer: () => "Acme", opportunity: (_, index) => `D-${index}`, product: () => "PRO", quantity: () => 1,
    billingDate: text("Result (expected)"), bookingDate: text("Value"),
  });
  expect(flags(shown, createProductIndex([product("PRO")]), german)).toEqual({
    // Times, months with a weekday, and days with a time as no one types it.
    "billingDate BILLING_DATE_INVALID": 30, "billingDate BILLING_DATE_RANGE": 6, "billingDate BILLING_DATE_AMBIGUOUS": 4, "billingDate BILLING_DATE_TWO_DIGIT_YEAR": 4, "billingDate BILLING_DATE_TEXT": 1,
    "bookingDate BOOKING_DATE_RANGE": 20, "bookingDate BOOKING_DATE_TEXT": 21, "bookingDate BOOKING_DATE_TIME": 21,
  });
});

it("a decimal comma beside thousands in points", () => {
  const numbers = fileRecords("csvkit_test_locale.csv");
  const rows = mapped(numbers, { id: () => "A", customer: () => "Acme", opportunity: () => "D", product: () => "PRO", quantity: text("a"), customBilling: text("b") });
  expect(flags(rows, createProductIndex([product("PRO")]))).toEqual({ "quantity QUANTITY_TEXT": 1, "quantity QUANTITY_FRACTION": 1 });
  expect(checkRows(rows, { reading, products: null }).verdicts[0]?.line).toMatchObject({ quantity: "1.7", customBilling: "200000000 @ +0m" });
});
