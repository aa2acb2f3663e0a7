import { type FindingCode, type Severity, severityOf } from '../../core/index.ts'
import type { PreparedFile } from '../../intake/index.ts'
import { counted } from '../parts/names.ts'

type TableFinding = PreparedFile['tables'][number]['findings'][number]

/** A kind of finding in the files of an upload: how often it was met, and where first. */
export interface FoundKind {
  readonly code: FindingCode
  readonly count: number
  readonly file: string
  readonly part: string | undefined
  readonly first: TableFinding
}

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'note']

/** Each kind of finding with its first place, the gravest and then the most frequent first. */
export function foundKinds(files: readonly PreparedFile[]): FoundKind[] {
  const kinds = new Map<FindingCode, FoundKind>()
  for (const { file, tables, published } of files)
    for (const { part, findings } of [...tables, ...(published ? [{ part: undefined, ...published }] : [])])
      for (const first of findings) {
        const known = kinds.get(first.code)
        kinds.set(
          first.code,
          known
            ? { ...known, count: known.count + 1 }
            : { code: first.code, count: 1, file: file.name, part, first },
        )
      }
  const rank = ({ code }: FoundKind) => GRAVEST_FIRST.indexOf(severityOf(code))
  return [...kinds.values()].sort((a, b) => rank(a) - rank(b) || b.count - a.count)
}

/** `2 errors, 1 note`; `None` where nothing was found. */
export function findingsInWords(findings: readonly TableFinding[]): string {
  const words = GRAVEST_FIRST.flatMap((severity) => {
    const count = findings.filter(({ code }) => severityOf(code) === severity).length
    return count === 0 ? [] : [counted(count, severity)]
  })
  return words.length === 0 ? 'None' : words.join(', ')
}
