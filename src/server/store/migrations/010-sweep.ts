/**
 * Erasures after which PostgreSQL's files were not swept yet. A row says nothing, not even which tenant's: who sweeps,
 * sweeps for all.
 */
export const sweepMigration = `
create table sweep_due (id bigint generated always as identity primary key);
grant insert on sweep_due to intake_app;
`;
