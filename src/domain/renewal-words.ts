/**
 * What the Renewal column may say, in lower case (RULES.md 7.1): words of CRM exports and of Excel's own
 * TRUE and FALSE in the languages of our customers.
 */
export const renewalTrueWords: readonly string[] = [
  "true", "yes", "y", "t", "on", "1", "x", "renewal", "renewed", "renew", "r",
  "existing business - renewal", "existing customer - renewal", "contract renewal", "auto-renewal",
  "wahr", "vrai", "verdadero", "vero", "waar", "ja", "oui", "si", "sí", "sim",
];

export const renewalFalseWords: readonly string[] = [
  "false", "no", "n", "f", "off", "0", "new", "new business", "new customer", "new logo", "newbusiness",
  "upsell", "add-on", "addon", "expansion", "upgrade", "cross-sell", "amendment",
  "falsch", "faux", "falso", "onwaar", "nein", "non", "nee", "não",
];

/** Read as false, with a warning: they may stand for a renewal or for an add-on. */
export const renewalUnclearWords: readonly string[] = [
  "existing business", "existingbusiness",
  "existing customer - upgrade", "existing customer - replacement", "existing customer - downgrade",
  "existing customer",
];
