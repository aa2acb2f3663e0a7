import { UnreadableFileError } from '../../core/index.ts'
import { publishedAreaTable } from '../../store/index.ts'
import type { RawTable } from '../raw-tables/raw-table.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import { columnsOf } from './columns-of.ts'
import type { PublishedContents } from './contents.ts'
import { columnsNamed } from './named-columns.ts'

const HEADS = {
  area: ['LANUMBER'],
  name: ['LANAME'],
  region: ['REGION'],
  type: ['TYPE'],
} as const

/**
 * Reads the list of areas of the Local Authority Interactive Tool: number, name and region of every authority, region
 * and England. `undefined` when a table is none. Names are kept as printed, and are for showing only: other files spell
 * areas and regions in other ways, so that everything is joined by number.
 * @throws UnreadableFileError when it has its heads and no area
 */
export function readAreaList(file: string, raw: RawTable): PublishedContents | undefined {
  const found = columnsNamed(raw, HEADS)
  if (!found) return undefined
  const { table, at } = found
  const findings: RowFinding[] = [...table.findings]
  const areas = table.rows.flatMap((row, index) => {
    const line = table.lines[index]!
    const area = row[at.area]?.trim() ?? ''
    const name = row[at.name]?.trim() ?? ''
    if (!/^\d{3,4}$/.test(area) || name === '') {
      findings.push({ code: 'published-row-left-out', line, detail: 'LA Number or LA Name' })
      return []
    }
    const region = row[at.region]?.trim() ?? ''
    return [{ line, area, name, region: ['', 'NA'].includes(region) ? null : region, gss: null }]
  })
  if (areas.length === 0)
    throw new UnreadableFileError('no-rows', `${file} has the heads of a list of areas and no area`)
  return {
    kind: 'published/areas',
    dataset: 'lait-areas',
    release: 'not dated',
    count: areas.length,
    areas: columnsOf(publishedAreaTable, areas),
    findings,
  }
}
