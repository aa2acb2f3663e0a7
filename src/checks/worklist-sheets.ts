import type { Worklist } from './worklist.ts'

/** A sheet of the workbook that worklists are handed out as. */
export interface WorklistSheet extends Pick<Worklist, 'heads' | 'rows'> {
  readonly name: string
}

const LONGEST_NAME = 31

/**
 * The sheets of the workbook of worklists: one a team, named after it as far as Excel allows. With nothing to
 * mend there is one sheet that says so, as a workbook without a sheet cannot be opened.
 */
export function worklistSheets(lists: readonly Worklist[]): WorklistSheet[] {
  if (lists.length === 0) return [{ name: 'Nothing to mend', heads: ['Nothing is to be mended'], rows: [] }]
  const taken = new Set<string>()
  return lists.map(({ team, heads, rows }) => {
    const allowed = team.replaceAll(/[[\]:*?/\\']/g, ' ').trim() || 'Team'
    const name = firstFree(allowed, taken)
    taken.add(name.toLowerCase())
    return { name, heads, rows }
  })
}

/** Teams whose names are the same to Excel get a number each. */
function firstFree(allowed: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` ${number}`
    const name = allowed.slice(0, LONGEST_NAME - ending.length).trimEnd() + ending
    if (!taken.has(name.toLowerCase())) return name
  }
}
