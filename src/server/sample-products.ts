import type { BillingFrequency, Product } from "../domain/product";

/** What a small software company sells; loaded when the product list is empty at the first start. */
export const sampleProducts: readonly Product[] = [
  subscription("CRM-STD", "CRM Standard seat", "CRM-S", "29", "monthly", 12),
  subscription("CRM-PRO", "CRM Professional seat", "CRM-P", "59", "monthly", 12),
  subscription("CRM-ENT", "CRM Enterprise seat", "CRM-E", "1188", "annual", 12),
  subscription("PLATFORM", "Platform base fee", "PLT", "7500", "quarterly", 12),
  subscription("ANALYTICS", "Analytics add-on", "ANL", "4800", "annual", 36),
  subscription("STORAGE-100", "Storage, 100 GB", "ST100", "9.5", "monthly", 12),
  subscription("SUPPORT-GOLD", "Gold support", "SUP-G", "3000", "semiannual", 24),
  subscription("SANDBOX", "Sandbox environment", "SBX", "25", "weekly", 3),
  { ...subscription("LEGACY-SUITE", "Legacy suite maintenance", "LEG", "950", "quarterly", 12), active: false },
  oneTime("ONBOARDING", "Onboarding package", "ONB", "2500", "30% @ +0m; 70% @ +2m"),
  oneTime("TRAINING-DAY", "Training day", "TRN", "1200", null),
  oneTime("MIGRATION", "Data migration, per hour", "MIG", "165", "usage"),
  oneTime("SETUP-FEE", "Setup fee", "SET", "499", null),
];

function subscription(
  id: string, name: string, code: string, listPrice: string, billingFrequency: BillingFrequency, termMonths: number,
): Product {
  return { id, name, code, listPrice, currency: "USD", billingFrequency, termMonths, recurring: true, defaultRecognition: null, active: true };
}

function oneTime(id: string, name: string, code: string, listPrice: string, defaultRecognition: string | null): Product {
  return {
    id, name, code, listPrice, currency: "USD", billingFrequency: "one-time", termMonths: null, recurring: false,
    defaultRecognition, active: true,
  };
}
