import type { FieldWords } from "../language";

export const spanishFields: FieldWords = {
  id: "El ID propio y duradero de la línea de compra, por ejemplo el Opportunity Product ID de Salesforce. Cada ID está en una sola fila; las mayúsculas cuentan. Si se importa de nuevo el mismo ID, la línea se actualiza.",
  customer: "El nombre del cliente que compra, escrito igual en todas las filas. Un cliente que aún no se conoce se crea.",
  opportunity: "El ID o el nombre de la oportunidad en su CRM, si la hay. Las filas de un cliente con la misma oportunidad van juntas.",
  product: "El ID de importación del producto, tal como está en la lista de productos; elíjalo de la lista o escríbalo. El precio, la moneda y el plazo vienen del producto.",
  quantity: "La cantidad comprada: un número mayor que 0, con 6 decimales como máximo. Ni precio ni número negativo: los abonos no forman parte de esta importación.",
  billingDate: "El día en que empieza la facturación, por ejemplo 2026-03-31. Los calendarios propios cuentan desde él. Vacío: la Booking date o, si no, el día de la importación; una línea ya importada conserva su fecha.",
  bookingDate: "El día en que se firmó el contrato, por ejemplo 2026-03-15. Escriba none si no se debe registrar ninguna contratación. Vacío: igual que la Billing date.",
  renewal: "TRUE si esta línea renueva una anterior del mismo cliente y producto: entonces no crea una contratación nueva. FALSE o vacío: es nueva.",
  customBilling: "Solo si la facturación difiere de la del producto: upfront · quarterly x 4 · 50% @ +0m; 50% @ +6m · 5000 @ 2026-01-15; 5000 @ 2026-07-15. Los importes indican el precio negociado. Vacío: como el producto.",
  customRevRecognition: "Solo si el ingreso no se reconoce como es habitual en el producto: straight-line 2026-04-01..2027-03-31 · upfront · 40% @ +0m; 60% @ +6m · as billed. Vacío: como el producto.",
};
