import type { FieldWords } from "../language";

export const frenchFields: FieldWords = {
  id: "L'ID propre et durable de la ligne d'achat, par exemple l'Opportunity Product ID de Salesforce. Chaque ID figure sur une seule ligne ; les majuscules comptent. Importer de nouveau le même ID met la ligne à jour.",
  customer: "Le nom du client qui achète, écrit de la même façon sur chaque ligne. Un client encore inconnu est créé.",
  opportunity: "L'ID ou le nom de l'affaire dans votre CRM, s'il y en a une. Les lignes d'un client avec la même opportunité vont ensemble.",
  product: "L'ID d'import du produit, tel qu'il figure dans la liste des produits ; choisissez-le dans la liste ou saisissez-le. Le prix, la devise et la durée viennent du produit.",
  quantity: "La quantité achetée : un nombre supérieur à 0, avec 6 décimales au plus. Ni prix ni nombre négatif : les avoirs ne font pas partie de cet import.",
  billingDate: "Le jour où commence la facturation, par exemple 2026-03-31. Les échéanciers partent de ce jour. Vide : la Booking date, sinon le jour de l'import ; une ligne déjà importée garde sa date.",
  bookingDate: "Le jour de la signature du contrat, par exemple 2026-03-15. Saisissez none si aucune commande ne doit être enregistrée. Vide : comme la Billing date.",
  renewal: "TRUE si cette ligne renouvelle une ligne antérieure du même client et du même produit : elle ne crée alors pas de nouvelle commande. FALSE ou vide : elle est nouvelle.",
  customBilling: "Seulement si la facturation diffère de celle du produit : upfront · quarterly x 4 · 50% @ +0m; 50% @ +6m · 5000 @ 2026-01-15; 5000 @ 2026-07-15. Les montants donnent le prix négocié. Vide : comme le produit.",
  customRevRecognition: "Seulement si le chiffre d'affaires n'est pas reconnu comme d'habitude pour le produit : straight-line 2026-04-01..2027-03-31 · upfront · 40% @ +0m; 60% @ +6m · as billed. Vide : comme le produit.",
};
