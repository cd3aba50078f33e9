/** The history is read from its newest import. */
export const historyMigration = `
create index import_by_time on import (tenant_id, created_at desc, id desc);
`;
