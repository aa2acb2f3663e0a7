import { templateCsv, templateOf, templateWorkbook } from '../../intake/index.ts'
import type { Site } from '../site.ts'
import { offeredTable } from './offered.ts'

/** A file to take away. */
interface Download {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The template a file name asks for (`statutory-visits.xlsx`); `undefined` when there is none. */
export async function templateFile(site: Site, name: string): Promise<Download | undefined> {
  const [short = '', ending] = name.split('.')
  const table = offeredTable(site, short)
  if (!table) return undefined
  const template = templateOf(table, site.formats().codeLists)
  if (ending === 'csv')
    return { name, type: 'text/csv; charset=utf-8', bytes: new Uint8Array(templateCsv(template)) }
  return {
    name,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: new Uint8Array(await templateWorkbook(table, template)),
  }
}
