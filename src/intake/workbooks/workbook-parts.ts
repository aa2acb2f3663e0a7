import { readXml } from './sheet-xml.ts'
import { broken, refusal } from './workbook-refusal.ts'
import type { ZipParts } from './zip-parts.ts'

/** A sheet as the workbook names it: where its part is, and what kind of sheet it is. */
export interface WorkbookSheet {
  readonly name: string
  readonly hidden: boolean
  /** The last word of its relationship: `worksheet`, `chartsheet`, `dialogsheet`, `xlMacrosheet`. */
  readonly kind: string
  /** `undefined` when the workbook names a sheet that it does not hold. */
  readonly path: string | undefined
}

/** What a workbook is made of. */
export interface WorkbookParts {
  /** In the order of their tabs. */
  readonly sheets: readonly WorkbookSheet[]
  readonly stringsAt: string | undefined
  readonly stylesAt: string | undefined
  /** Whether serial numbers count from 1904, as in workbooks that began on an old Macintosh. */
  readonly from1904: boolean
}

interface Relationship {
  readonly kind: string
  readonly path: string | undefined
}

/**
 * Finds the sheets of a workbook, its texts and its formats by the relationships between its parts.
 * Relationships that point outside the file are never followed.
 *
 * @throws UnreadableFileError when there is no workbook in it
 */
export async function findWorkbookParts(name: string, zip: ZipParts): Promise<WorkbookParts> {
  const root = await readRelationships(name, zip, '')
  const workbook = [...root.values()].find(({ kind }) => kind === 'officeDocument')?.path
  if (!workbook) throw broken(name, 'there is no workbook in it')
  if (workbook.toLowerCase().endsWith('.bin'))
    throw refusal('binary-workbook', name, 'is a binary workbook (.xlsb)')

  const related = await readRelationships(name, zip, workbook)
  const sheets: WorkbookSheet[] = []
  let from1904 = false
  await readXml(name, workbook, zip.text(workbook), {
    open(tag, attributes) {
      if (tag === 'workbookPr') from1904 = isTrue(attributes['date1904'])
      if (tag !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const relationship = id === undefined ? undefined : related.get(id)
      sheets.push({
        name: attributes['name'] ?? '',
        hidden: ['hidden', 'veryHidden'].includes(attributes['state'] ?? ''),
        kind: relationship?.kind ?? 'worksheet',
        path: relationship?.path,
      })
    },
  })
  const partOf = (kind: string) =>
    [...related.values()].find((relationship) => relationship.kind === kind)?.path
  return { sheets, stringsAt: partOf('sharedStrings'), stylesAt: partOf('styles'), from1904 }
}

async function readRelationships(
  name: string,
  zip: ZipParts,
  of: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const folder = of.includes('/') ? of.slice(0, of.lastIndexOf('/') + 1) : ''
  const path = zip.find(`${folder}_rels/${of.slice(folder.length)}.rels`)
  const found = new Map<string, Relationship>()
  if (path === undefined) return found
  await readXml(name, path, zip.text(path), {
    open(tag, attributes) {
      if (tag !== 'Relationship' || attributes['TargetMode'] === 'External') return
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes
      found.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), path: zip.find(resolve(folder, target)) })
    },
  })
  return found
}

/** A target is a path from the folder of its part, or from the root of the file when it begins with a slash. */
function resolve(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true' || attribute === 'on'
}
