/**
 * The first tables. `tenant_id` leads every primary key: it is the distribution key where tables are
 * sharded, and what row-level security compares.
 */
export const importsMigration = `
create table tenant (tenant_id uuid primary key, name text not null);

create table api_token (
  tenant_id uuid not null references tenant,
  id uuid not null,
  name text not null,
  hash bytea not null unique,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id)
);

create table product (
  tenant_id uuid not null references tenant,
  id text not null collate "C",
  position integer not null,
  name text not null,
  code text,
  list_price numeric(26,6),
  currency text,
  billing_frequency text not null,
  term_months integer,
  recurring boolean not null,
  default_recognition text,
  active boolean not null,
  primary key (tenant_id, id)
);
create table product_list (
  tenant_id uuid primary key references tenant,
  version bigint not null
);

create table import (
  tenant_id uuid not null references tenant,
  id uuid not null,
  state text not null check (state in
    ('open', 'validated', 'rejected', 'committing', 'committed', 'undone', 'aborted', 'expired')),
  version integer not null default 1,
  opened json not null,
  opened_by text not null,
  created_at timestamptz not null default now(),
  manifest json,
  answer json,
  /* json keeps the text as it was written: a repeated answer is the same, letter by letter */
  receipt json,
  primary key (tenant_id, id)
);

create table import_chunk (
  tenant_id uuid not null,
  import_id uuid not null,
  number integer not null,
  digest text not null,
  row_count integer not null,
  body bytea not null,
  primary key (tenant_id, import_id, number),
  foreign key (tenant_id, import_id) references import
);

create table import_row (
  tenant_id uuid not null,
  import_id uuid not null,
  row_number integer not null,
  outcome text not null check (outcome in ('created', 'updated', 'unchanged', 'skipped', 'failed')),
  changed text[] not null,
  /* json, not jsonb: an issue may quote a broken character, which jsonb refuses */
  issues json not null,
  primary key (tenant_id, import_id, row_number),
  foreign key (tenant_id, import_id) references import
);
create index import_row_by_outcome on import_row (tenant_id, import_id, outcome, row_number);

create table ledger (
  tenant_id uuid not null,
  import_id uuid not null,
  content_digest text not null,
  overridden boolean not null,
  undone boolean not null default false,
  committed_at timestamptz not null,
  primary key (tenant_id, import_id),
  foreign key (tenant_id, import_id) references import
);
create unique index ledger_content on ledger (tenant_id, content_digest) where not undone and not overridden;
`;
