/** Rows that wait for their commit are stored as they came: to compress them took longer than all else that is done with a chunk. */
export const chunkStorageMigration = `
alter table import_chunk alter column body set storage external;
`;
