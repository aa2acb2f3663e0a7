/** A module of a return as its CSV file has it: the column heads, and the rows without quotation marks. */
export interface ModuleLines {
  readonly columns: string
  readonly lines: readonly string[]
}

/** Elements of the HEADER that come from one module: a group for each row, or its elements one after another. */
interface HeaderPart {
  readonly module: string
  readonly group?: string
  readonly elements: readonly string[]
}

const part = (module: string, elements: string, group?: string): HeaderPart => ({
  module,
  elements: elements.split(','),
  ...(group === undefined ? {} : { group }),
})

/** What follows CHILDID in a HEADER, in the order of the department's example. */
const HEADER_PARTS = [
  part('Header', 'UPN,SEX,DOB,ETHNIC'),
  part('UASC', 'DUC'),
  part('Reviews', 'REVIEW,REVIEW_CODE', 'AREVIEW'),
  part('Header', 'MOTHER,MC_DOB'),
  part('AD1', 'DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR'),
  part('PlacedAdoption', 'DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED', 'AD_PLACED'),
  part('PrevPerm', 'PREV_PERM,LA_PERM,DATE_PERM', 'PERMANENCE'),
  part('Missing', 'MISSING,MIS_START,MIS_END', 'AMISSING'),
  part('OC3', 'IN_TOUCH,ACTIV,ACCOM'),
  part(
    'OC2',
    'SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED',
    'OC2',
  ),
]

/** PL is the column PLACE. What a portal derives of a placement has no element. */
const EPISODE = part(
  'Episodes',
  'DECOM,RNE,LS,CIN,PL,PL_POST,HOME_POST,URN,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE',
  'EPISODE',
)

const MODULES = new Set([...HEADER_PARTS, EPISODE].map(({ module }) => module))

type Row = ReadonlyMap<string, string>
type ChildRows = ReadonlyMap<string, readonly Row[]>

/**
 * Writes the modules of one return as one XML file, the children in the order they first appear. Modules without
 * a published XML form (SWEpisodes, DoLo) are left out. A child without a row in Header has a HEADER that only
 * names it. XML has no place for a second row of Header, UASC, OC3 or AD1 in a CHILD: a second CHILD holds it.
 */
export function returnXml(modules: ReadonlyMap<string, ModuleLines>): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<EXPSSDA903>']
  for (const [id, rows] of childrenOf(modules)) {
    const once = HEADER_PARTS.filter(({ group }) => group === undefined)
    const times = Math.max(1, ...once.map(({ module }) => rows.get(module)?.length ?? 0))
    for (let time = 0; time < times; time++) {
      lines.push('  <CHILD>', '    <HEADER>', `      ${elementOf('CHILDID', id)}`)
      for (const each of HEADER_PARTS) lines.push(...headerLines(each, rows, time))
      lines.push('    </HEADER>')
      if (time === 0) lines.push(...groups(EPISODE, rows, '    '))
      lines.push('  </CHILD>')
    }
  }
  lines.push('</EXPSSDA903>', '')
  return lines.join('\n')
}

function childrenOf(modules: ReadonlyMap<string, ModuleLines>): Map<string, Map<string, Row[]>> {
  const children = new Map<string, Map<string, Row[]>>()
  for (const [module, { columns, lines }] of modules) {
    if (!MODULES.has(module)) continue
    const names = columns.split(',').map((column) => (column === 'PLACE' ? 'PL' : column))
    for (const line of lines) {
      const row = new Map(line.split(',').map((cell, at) => [names[at] ?? '', cell]))
      const id = row.get('CHILD') ?? ''
      const child = children.get(id) ?? new Map<string, Row[]>()
      children.set(id, child)
      const rows = child.get(module) ?? []
      child.set(module, rows)
      rows.push(row)
    }
  }
  return children
}

function headerLines(each: HeaderPart, rows: ChildRows, time: number): string[] {
  if (each.group !== undefined) return time === 0 ? groups(each, rows, '      ') : []
  const row = rows.get(each.module)?.[time]
  if (each.module === 'UASC') return asylumLines(row, rows.get('Header')?.[time] !== undefined)
  return row ? elementsOf(each, row).map((element) => `      ${element}`) : []
}

/** In CSV a child is seeking asylum by having a row; in XML every HEADER says 1 or 0. */
function asylumLines(row: Row | undefined, hasHeader: boolean): string[] {
  if (!row) return hasHeader ? ['      <UASC>0</UASC>'] : []
  const ceasedOn = row.get('DUC')
  return ['      <UASC>1</UASC>', ...(ceasedOn === undefined ? [] : [`      ${elementOf('DUC', ceasedOn)}`])]
}

function groups(each: HeaderPart, rows: ChildRows, indent: string): string[] {
  return (rows.get(each.module) ?? []).flatMap((row) => [
    `${indent}<${each.group}>`,
    ...elementsOf(each, row).map((element) => `${indent}  ${element}`),
    `${indent}</${each.group}>`,
  ])
}

/** The elements of a row; a row with too few cells lacks those of the cells it has not. */
function elementsOf({ elements }: HeaderPart, row: Row): string[] {
  return elements.flatMap((element) => {
    const cell = row.get(element)
    return cell === undefined ? [] : [elementOf(element, cell)]
  })
}

function elementOf(name: string, cell: string): string {
  if (cell === '') return `<${name}/>`
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<${name}>${text}</${name}>`
}
