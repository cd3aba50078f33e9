/** What imports build: customers, opportunities, purchase lines and what follows from them. */
export const booksMigration = `
create table customer (
  tenant_id uuid not null references tenant,
  id uuid not null,
  name text not null,
  identity text not null collate "C",
  primary key (tenant_id, id),
  unique (tenant_id, identity)
);

create table opportunity (
  tenant_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  value text not null,
  key text not null collate "C",
  primary key (tenant_id, id),
  unique (tenant_id, customer_id, key),
  foreign key (tenant_id, customer_id) references customer
);

create table purchase_line (
  tenant_id uuid not null,
  id uuid not null,
  typed_id text not null,
  id_key text not null collate "C",
  customer_id uuid not null,
  opportunity_id uuid,
  product_id text not null collate "C",
  quantity numeric(26,6) not null,
  billing_date date not null,
  /* 'none', a date, or null for a blank cell that inherits the billing date */
  booking_typed text,
  booking_date date,
  renewal boolean not null,
  custom_billing text not null,
  custom_rev_recognition text not null,
  value numeric(32,6),
  currency text,
  recurring boolean not null,
  term_end date,
  renews_line_id uuid,
  renewal_state text not null check (renewal_state in ('none', 'expected', 'renewed', 'unmatched')),
  version integer not null default 1,
  import_id uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, id_key),
  foreign key (tenant_id, customer_id) references customer,
  foreign key (tenant_id, opportunity_id) references opportunity,
  foreign key (tenant_id, product_id) references product,
  foreign key (tenant_id, import_id) references import
);
create unique index purchase_line_renewed_once on purchase_line (tenant_id, renews_line_id) where renews_line_id is not null;
create index purchase_line_by_customer_product on purchase_line (tenant_id, customer_id, product_id);

create table booking (
  tenant_id uuid not null,
  line_id uuid not null,
  booked_on date not null,
  quantity numeric(26,6) not null,
  value numeric(32,6),
  currency text,
  primary key (tenant_id, line_id),
  foreign key (tenant_id, line_id) references purchase_line on delete cascade
);

/* One row for each line's schedule, its entries as arrays: a tenth of the size of one row for each entry.
   amounts are null where the line has no value; percents are null where the schedule is in amounts. */
create table billing_schedule (
  tenant_id uuid not null,
  line_id uuid not null,
  due date[] not null,
  amounts numeric[],
  percents numeric[],
  unscheduled boolean not null,
  primary key (tenant_id, line_id),
  foreign key (tenant_id, line_id) references purchase_line on delete cascade
);
create table revenue_schedule (like billing_schedule including all,
  foreign key (tenant_id, line_id) references purchase_line on delete cascade);

create table before_image (
  tenant_id uuid not null,
  import_id uuid not null,
  line_id uuid not null,
  /* null: the import made the line */
  image jsonb,
  primary key (tenant_id, import_id, line_id),
  foreign key (tenant_id, import_id) references import
);

create view billing_entry with (security_invoker = true) as
  select s.tenant_id, s.line_id, e.position, e.due_on, e.amount, e.percent from billing_schedule s,
    lateral rows from (unnest(s.due), unnest(s.amounts), unnest(s.percents)) with ordinality as e(due_on, amount, percent, position);
create view revenue_entry with (security_invoker = true) as
  select s.tenant_id, s.line_id, e.position, e.due_on, e.amount, e.percent from revenue_schedule s,
    lateral rows from (unnest(s.due), unnest(s.amounts), unnest(s.percents)) with ordinality as e(due_on, amount, percent, position);
`;
