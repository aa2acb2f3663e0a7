import type { InputTable } from '../../intake/index.ts'
import type { Site } from '../site.ts'

/** The tables that have a template, by title. */
export function offeredTables(site: Site): InputTable[] {
  return site
    .formats()
    .tables.filter(({ format }) => format.template)
    .toSorted((a, b) => (a.title < b.title ? -1 : 1))
}

/** The short name of a table in addresses and file names: `statutory-visits`. */
export function shortName({ table }: Pick<InputTable, 'table'>): string {
  return table.split('/')[1] ?? table
}

/** The table with a short name, if it has a template. */
export function offeredTable(site: Site, name: string): InputTable | undefined {
  return offeredTables(site).find((table) => shortName(table) === name)
}
