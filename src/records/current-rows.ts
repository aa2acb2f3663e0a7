/**
 * The rows that count of a table whose files add to one another: for each key the row of the load received last,
 * and within it the last line. Blank parts of a key count as parts like any other.
 */
export function currentRows(table: string, key: readonly string[]): string {
  return `(SELECT * FROM (
    SELECT r.*, row_number() OVER (PARTITION BY ${key.map((column) => `r.${column}`).join(', ')}
      ORDER BY r.load_id DESC, r.line DESC) AS copy
    FROM ${table} r JOIN known_load k ON k.load_id = r.load_id
  ) ranked WHERE copy = 1)`
}
