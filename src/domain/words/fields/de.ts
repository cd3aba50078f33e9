import type { FieldWords } from "../language";

export const germanFields: FieldWords = {
  id: "Die eigene, dauerhafte ID der Kaufposition, etwa die Salesforce Opportunity Product ID. Jede ID steht in genau einer Zeile; Groß- und Kleinschreibung zählt. Wird dieselbe ID erneut importiert, wird die Position aktualisiert.",
  customer: "Der Name des Kunden, der kauft, in jeder Zeile gleich geschrieben. Ein noch unbekannter Kunde wird angelegt.",
  opportunity: "ID oder Name des Geschäfts in Ihrem CRM, falls es eines gibt. Zeilen eines Kunden mit derselben Opportunity gehören zusammen.",
  product: "Die Import-ID des Produkts, wie sie in der Produktliste steht; wählen Sie sie aus der Liste oder geben Sie sie ein. Preis, Währung und Laufzeit kommen vom Produkt.",
  quantity: "Wie viele gekauft wurden: eine Zahl über 0 mit höchstens 6 Nachkommastellen. Kein Preis und keine negative Zahl: Gutschriften gehören nicht zu diesem Import.",
  billingDate: "Der Tag, an dem die Abrechnung beginnt, etwa 2026-03-31. Eigene Pläne zählen von ihm an. Leer: das Booking date, sonst der Tag des Imports; eine schon importierte Position behält ihr Datum.",
  bookingDate: "Der Tag, an dem der Vertrag unterschrieben wurde, etwa 2026-03-15. Geben Sie none ein, wenn keine Buchung erfasst werden soll. Leer: wie das Billing date.",
  renewal: "TRUE, wenn diese Position eine frühere desselben Kunden und Produkts verlängert: Sie erzeugt dann keine neue Buchung. FALSE oder leer: Sie ist neu.",
  customBilling: "Nur, wo anders abgerechnet wird als beim Produkt: upfront · quarterly x 4 · 50% @ +0m; 50% @ +6m · 5000 @ 2026-01-15; 5000 @ 2026-07-15. Beträge geben den verhandelten Preis an. Leer: wie beim Produkt.",
  customRevRecognition: "Nur, wo der Umsatz anders realisiert wird als beim Produkt üblich: straight-line 2026-04-01..2027-03-31 · upfront · 40% @ +0m; 60% @ +6m · as billed. Leer: wie beim Produkt.",
};
