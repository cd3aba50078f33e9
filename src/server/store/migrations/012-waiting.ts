/** What of a tenant waits for a commit is summed at every chunk, so that its space is bounded. */
export const waitingMigration = `
create index import_waiting on import (tenant_id, id) where state in ('open', 'validated', 'rejected');
`;
