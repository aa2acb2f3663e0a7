/**
 * The rows that count of a table whose files add to one another: for each key the row of the load received last,
 * and within it the last line. Blank parts of a key count as parts like any other.
 */
export function currentRows(table: string, key: readonly string[]): string {
  // By one number for load and line, and not by a numbering of whole rows: that would sort every column of every row.
  const place = `CAST(r.load_id AS BIGINT) * ${LINES_OF_A_LOAD} + r.line`
  return `(SELECT r.* FROM ${table} r JOIN (
      SELECT max(${place}) AS place FROM ${table} r JOIN known_load k ON k.load_id = r.load_id
      GROUP BY ${key.map((column) => `r.${column}`).join(', ')}
    ) newest ON newest.place = ${place})`
}

/** More lines than any file may have. */
const LINES_OF_A_LOAD = 4_294_967_296
