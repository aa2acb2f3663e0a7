import { z } from 'zod'
import { type CatalogueFile, DefinitionError, opening, readDefinition, section } from '../core/index.ts'

const checkSchema = z.strictObject({
  check: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  /** Who puts it right: the role whose worklist it stands on. */
  mends: z.string(),
  severity: z.enum(['error', 'warning', 'query']),
  /** The number of the department's own rule, when it is one. */
  statutory: z.union([z.string(), z.number().transform(String)]).optional(),
  /** The collection years the rule is in use. */
  from: z.number().int().optional(),
  to: z.number().int().optional(),
  /**
   * What it looks at: `rows` of the returns, year by year, as they came; or the `histories` made from them, in
   * which repairs have been made already.
   */
  over: z.enum(['rows', 'histories']),
  /** The tables, and columns of tables, without which it cannot run: `ssda903/episodes.PL_POST`. */
  needs: z.array(z.string()).min(1),
})

/**
 * One check of the data as `catalogue/checks` describes it. Its rule is a query that gives one row for each
 * thing that is wrong: `year` (rows only), `child_id`, `about_on` (the day it is about), `load_id`, `line` and
 * `detail` (what else to say; never a child's data).
 */
export interface Check extends z.infer<typeof checkSchema> {
  readonly path: string
  readonly meaning: string
  readonly sql: string
  readonly workedExample: string
  readonly local: boolean
}

/**
 * Reads the checks of a catalogue, in the order of their keys. A file of the council's own replaces ours of the
 * same key.
 *
 * @throws DefinitionError naming the file that lacks something, or says what it may not
 */
export function readChecks(files: readonly CatalogueFile[]): Check[] {
  const checks = new Map<string, Check>()
  for (const file of files) {
    if (!file.path.startsWith('checks/') || !file.path.endsWith('.md')) continue
    const check = readCheck(file)
    const before = checks.get(check.check)
    if (before && !file.local)
      throw new DefinitionError(`catalogue/${file.path}: ${before.path} has the same key ${check.check}`)
    checks.set(check.check, check)
  }
  return [...checks.values()].sort((a, b) => (a.check < b.check ? -1 : 1))
}

const SQL_BLOCK = /```sql\n([\s\S]*?)```/

function readCheck(file: CatalogueFile): Check {
  const { front, prose } = readDefinition(file, checkSchema)
  const name = `catalogue/${file.path}`
  const sql = SQL_BLOCK.exec(section(prose, 'Rule') ?? '')?.[1]
  if (!sql) throw new DefinitionError(`${name}: under “## Rule” there must be a block of SQL`)
  const workedExample = section(prose, 'Worked example')
  if (!workedExample) throw new DefinitionError(`${name}: there is no “## Worked example”`)
  return { ...front, path: file.path, meaning: opening(prose), sql, workedExample, local: file.local }
}
