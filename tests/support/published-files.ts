import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

const encode = (text: string) => new TextEncoder().encode(text)

/** A published file by its name and text, as it comes in. */
export function publishedFile(name: string, text: string) {
  return { name, folder: '.', bytes: encode(text) }
}

/** The neighbours of 382 and 335 as a wide CSV file with the heads of the Department for Education. */
export const NEIGHBOURS_CSV = `old_la_code,la_name,region_ind,region_name,${pairs((n) => `SN_${n},SN_${n}P`)}
382,Kirklees,9,Yorkshire and The Humber,${pairs((n) => `${300 + n},Close `)}
335,Walsall,8,West Midlands,${pairs((n) => `${400 + n},Very close`)}
`

/** Ten pairs of cells. */
export function pairs(of: (place: number) => string): string {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(of).join(',')
}

/** The data dictionary of the tool with its heads and some rows; a row gives what is not like every other. */
export function dictionaryCsv(rows: readonly Readonly<Record<string, string>>[]): string {
  const heads = [
    'Measure_code',
    'Topic',
    'Measure',
    'Chart_title',
    'Measure_short',
    'Polarity',
    'y_axis_name',
    'state_funded_flag',
    'Table_status',
    'Description',
    'Last Update',
    'Next Update',
    'Data Owner (DO) /Supplier and Contact Details',
    'Methodology',
    'Hyperlink(s)',
    'dps',
    'Year_Type',
    'No_Quartile',
  ]
  const cells = rows.map((row) => heads.map((head) => row[head] ?? 'NA'))
  return [heads, ...cells]
    .map((line) => line.map((cell) => (cell === 'NA' ? cell : `"${cell}"`)).join(','))
    .join('\n')
}

const HEADS = '"Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number", "Region"'

/**
 * The long file of the tool, written by the engine itself: each row as short name, period, area and printed value;
 * `null` where nothing stands.
 */
export async function laitParquet(
  rows: readonly (readonly [string, string | null, number | null, string | null])[],
): Promise<Uint8Array> {
  const values = rows.map(
    ([measure, period, area, value]) =>
      `(${[measure, 'What it is', period, 'Somewhere', value].map(quoted).join(', ')}, CAST(${area ?? 'NULL'} AS DOUBLE), 'NA')`,
  )
  return parquet(`SELECT * FROM (VALUES ${values.join(', ')}) written(${HEADS})`)
}

/** A Parquet file of whatever a query gives. */
export async function parquet(sql: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-parquet-'))
  const path = join(folder, 'written.parquet')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    await connection.run(`COPY (${sql}) TO '${path}' (FORMAT parquet, COMPRESSION snappy)`)
    return new Uint8Array(readFileSync(path))
  } finally {
    connection.closeSync()
    instance.closeSync()
    rmSync(folder, { recursive: true })
  }
}

function quoted(text: string | null): string {
  return text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`
}
