/**
 * Joins a table of the books to staged rows, one look-up by an index for each of them; `$1` is the tenant.
 * `offset 0` keeps the planner to it: right after a large import the books have no statistics, every join with them is
 * taken for one of a single row, and the plans for that cost rows times rows.
 * @param table name and alias, such as "customer c"
 */
export function lookUp(table: string, condition: string): string {
  return `cross join ${lateral(table, condition)}`;
}

/** The same; null where there is no such row. */
export function lookUpIfThere(table: string, condition: string): string {
  return `left join ${lateral(table, condition)} on true`;
}

function lateral(table: string, condition: string): string {
  const alias = table.slice(table.indexOf(" ") + 1);
  return `lateral (select * from ${table} where ${alias}.tenant_id = $1 and ${condition} offset 0) ${alias}`;
}
