import { endOfMonth, showMonth, UnreadableFileError } from '../../core/index.ts'
import { publishedNeighbourTable } from '../../store/index.ts'
import { lastStep } from '../files/reception.ts'
import type { RawTable } from '../raw-tables/raw-table.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import { bareName } from '../recognition/heads.ts'
import { columnsOf } from './columns-of.ts'
import type { PublishedContents } from './contents.ts'
import { modelMonth } from './model-month.ts'
import { columnsNamed } from './named-columns.ts'

const HEADS = {
  area: ['LANUM', 'OLDLACODE', 'LACODE'],
  name: ['LANAME'],
  first: ['SN1'],
  last: ['SN10'],
} as const

/** Each authority has ten neighbours, nearest first. */
const PLACES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** Authorities have three-digit codes; 1000 and such stand for nobody. */
const CODE = /^\d{3}$/

interface Neighbour {
  readonly line: number
  readonly area: string
  readonly place: number
  readonly neighbour: string
  readonly closeness: string | null
}

/**
 * Reads the statistical neighbours of every authority by one model: the workbook of the Department for Education, or
 * the same as a wide CSV file. `undefined` when a table is neither.
 *
 * Authorities that stand there without neighbours, because they were formed after the model was made, have none.
 * @throws UnreadableFileError when nothing says of which month the model is
 */
export function readNeighbours(name: string, raw: RawTable): PublishedContents | undefined {
  const found = columnsNamed(raw, HEADS)
  if (!found) return undefined
  const { table, at } = found
  const findings: RowFinding[] = [...table.findings]
  const withoutNeighbours: string[] = []
  const columns = PLACES.map((place) => columnsOfPlace(table.header, place))
  const read = table.rows.flatMap((row, index) => {
    const line = table.lines[index]!
    const area = row[at.area]?.trim() ?? ''
    const given = neighboursIn(row, columns)
    // Titles stand among the rows (“Old SNs:”), with nothing beside them.
    if (area === '' && given.length === 0) return []
    if (!CODE.test(area)) {
      findings.push({ code: 'published-row-left-out', line, detail: table.header[at.area] ?? '' })
      return []
    }
    if (given.length === 0) withoutNeighbours.push(area)
    if (given.length < PLACES.length) {
      const code = given.length === 0 ? ('neighbours-not-given' as const) : ('neighbours-too-few' as const)
      findings.push({ code, line, detail: area })
    }
    return given.map((neighbour): Neighbour => ({ line, area, ...neighbour }))
  })
  if (read.length === 0)
    throw new UnreadableFileError('no-rows', `${name} has the heads of statistical neighbours and no row`)
  const model = modelMonth({ file: lastStep(name), sheet: raw.part, withoutNeighbours })
  if (!model)
    throw new UnreadableFileError(
      'model-unknown',
      `${name} holds statistical neighbours, and nothing in it says of which model. Put the month and year of the model into its name (sn_may_2025) and load it again`,
    )
  const release = showMonth(model.month)
  if (model.isAssumed) findings.unshift({ code: 'model-month-assumed', detail: release })
  const month = model.month.toString().slice(0, 7)
  return {
    kind: 'published/neighbours',
    dataset: 'statistical-neighbours',
    release,
    datedOn: endOfMonth(model.month),
    count: read.length,
    neighbours: columnsOf(
      publishedNeighbourTable,
      read.map((neighbour) => ({ ...neighbour, model: month })),
    ),
    findings,
  }
}

/** Where the neighbour of a place stands, and how close it is: in the column right of it, where that says so. */
function columnsOfPlace(header: readonly string[], place: number) {
  const at = header.findIndex((head) => bareName(head) === `SN${place}`)
  const isCloseness = ['SNP', `SN${place}P`].includes(bareName(header[at + 1] ?? ''))
  return { place, at, closenessAt: isCloseness ? at + 1 : undefined }
}

function neighboursIn(row: readonly string[], columns: readonly ReturnType<typeof columnsOfPlace>[]) {
  return columns.flatMap(({ place, at, closenessAt }) => {
    const neighbour = row[at]?.trim() ?? ''
    if (!CODE.test(neighbour)) return []
    const closeness = closenessAt === undefined ? '' : (row[closenessAt]?.trim() ?? '')
    return [{ place, neighbour, closeness: closeness === '' ? null : closeness }]
  })
}
