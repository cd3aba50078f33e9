/**
 * What the products of an import gave its lines when it was sealed, and a digest of what they gave those that would be written
 * at its last validation: a commit books by that or not at all.
 */
export const sealedTermsMigration = `
alter table import add column sealed_terms json, add column terms_digest text;
`;
