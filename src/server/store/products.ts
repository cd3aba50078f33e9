import type { BillingFrequency, Product } from "../../domain/product";
import type { Tx } from "./database";

interface ProductRow {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly list_price: string | null;
  readonly currency: string | null;
  readonly billing_frequency: BillingFrequency;
  readonly term_months: number | null;
  readonly recurring: boolean;
  readonly default_recognition: string | null;
  readonly active: boolean;
}

/** In the order in which they were first added. */
export async function listProducts(tx: Tx, tenantId: string): Promise<Product[]> {
  const { rows } = await tx.query<ProductRow>(
    `select id, name, code, trim_scale(list_price)::text as list_price, currency, billing_frequency, term_months, recurring,
       default_recognition, active from product where tenant_id = $1 order by position, id`, [tenantId]);
  return rows.map((row) => ({
    id: row.id, name: row.name, code: row.code, listPrice: row.list_price, currency: row.currency,
    billingFrequency: row.billing_frequency, termMonths: row.term_months, recurring: row.recurring,
    defaultRecognition: row.default_recognition, active: row.active,
  }));
}

/** Adds products and replaces those with the same id; answers whether anything changed. */
export async function upsertProducts(tx: Tx, tenantId: string, products: readonly Product[]): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into product (tenant_id, id, position, name, code, list_price, currency, billing_frequency, term_months,
       recurring, default_recognition, active)
     select $1, p.id, (select coalesce(max(position), 0) from product where tenant_id = $1) + p.at, p.name, p.code,
       p.list_price, p.currency, p.billing_frequency, p.term_months, p.recurring, p.default_recognition, p.active
     from unnest($2::text[], $3::text[], $4::text[], $5::numeric[], $6::text[], $7::text[], $8::integer[], $9::boolean[],
       $10::text[], $11::boolean[]) with ordinality
       as p(id, name, code, list_price, currency, billing_frequency, term_months, recurring, default_recognition, active, at)
     on conflict (tenant_id, id) do update set name = excluded.name, code = excluded.code, list_price = excluded.list_price,
       currency = excluded.currency, billing_frequency = excluded.billing_frequency, term_months = excluded.term_months,
       recurring = excluded.recurring, default_recognition = excluded.default_recognition, active = excluded.active
     where (product.name, product.code, product.list_price, product.currency, product.billing_frequency, product.term_months,
         product.recurring, product.default_recognition, product.active)
       is distinct from (excluded.name, excluded.code, excluded.list_price, excluded.currency, excluded.billing_frequency,
         excluded.term_months, excluded.recurring, excluded.default_recognition, excluded.active)`,
    [
      tenantId, products.map((p) => p.id), products.map((p) => p.name), products.map((p) => p.code),
      products.map((p) => p.listPrice), products.map((p) => p.currency), products.map((p) => p.billingFrequency),
      products.map((p) => p.termMonths), products.map((p) => p.recurring), products.map((p) => p.defaultRecognition),
      products.map((p) => p.active),
    ]);
  return (rowCount ?? 0) > 0;
}

export async function productListVersion(tx: Tx, tenantId: string): Promise<string> {
  const { rows } = await tx.query<{ version: string }>("select version from product_list where tenant_id = $1", [tenantId]);
  return rows[0]?.version ?? "0";
}

export async function raiseProductListVersion(tx: Tx, tenantId: string): Promise<void> {
  await tx.query(
    `insert into product_list (tenant_id, version) values ($1, 1)
     on conflict (tenant_id) do update set version = product_list.version + 1`, [tenantId]);
}
