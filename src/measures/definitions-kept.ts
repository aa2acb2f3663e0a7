import { type CatalogueFile, hashOf } from '../core/index.ts'
import {
  asColumns,
  type Database,
  definitionSetTable,
  definitionTextTable,
  madeTable,
  readSettings,
  type Settings,
} from '../store/index.ts'
import { momentOrder } from './as-known-moment.ts'

/** The path under which the settings stand among the definitions of a set. */
const SETTINGS = 'homeward.yaml'

/** What facts were made from, and when. */
interface Making {
  /** Hash of all definitions and the settings. */
  readonly set: string
  readonly loads: string
  readonly files: readonly CatalogueFile[]
  readonly settings: Settings
  readonly now: string
}

/** Definitions as they were in force, read back from the workspace. */
export interface KeptDefinitions {
  readonly set: string
  /** When facts were first made from them. */
  readonly since: string
  /**
   * False where nothing was kept by the moment asked for: then these are the first that were kept later, the nearest
   * there is to what was in force.
   */
  readonly inForce: boolean
  readonly files: readonly CatalogueFile[]
  readonly settings: Settings
}

/**
 * Keeps the definitions that facts are made from: a text only when no other definition ever had it, a set only when it
 * is new, and the moment only when set or loads are others than at the making before.
 */
export async function keepDefinitions(database: Database, making: Making): Promise<void> {
  const { set, loads, now } = making
  const last = (await makings(database)).at(-1)
  if (last?.set_hash === set && last.loads === loads) return
  const [known] = await database.rows(
    'SELECT 1 AS found FROM app.definition_set WHERE set_hash = $1 LIMIT 1',
    [set],
  )
  if (!known) await keepSet(database, making)
  await database.append(madeTable, asColumns(madeTable, [{ made_at: now, set_hash: set, loads }]))
}

async function keepSet(database: Database, { set, files, settings }: Making): Promise<void> {
  const texts = [...files, { path: SETTINGS, text: JSON.stringify(settings), local: false }]
  const rows = await Promise.all(
    texts.map(async ({ path, text, local }, place) => ({
      set_hash: set,
      place,
      path,
      is_local: local ? 1 : 0,
      hash: await hashOf([text]),
      content: text,
    })),
  )
  const before = await database.rows<{ hash: string }>('SELECT hash FROM app.definition_text')
  const known = new Set(before.map(({ hash }) => hash))
  const news = [...new Map(rows.map((row) => [row.hash, row])).values()].filter(
    ({ hash }) => !known.has(hash),
  )
  await database.append(definitionTextTable, asColumns(definitionTextTable, news))
  await database.append(definitionSetTable, asColumns(definitionSetTable, rows))
}

/**
 * The definitions in force at a moment: those facts were last made from by then. `undefined` where none were ever
 * kept. A file that is as it is today is given as it is today, so that nothing is parsed twice.
 */
export async function definitionsAt(
  database: Database,
  moment: string,
  today: readonly CatalogueFile[],
): Promise<KeptDefinitions | undefined> {
  const rows = await makings(database)
  const made = rows.findLast(({ made_at: at }) => orderOf(at) <= orderOf(moment))
  const chosen = made ?? rows[0]
  if (!chosen) return undefined
  const texts = await database.rows<{ path: string; is_local: number; content: string }>(
    `SELECT s.path, s.is_local, t.content FROM app.definition_set s
     JOIN app.definition_text t ON t.hash = s.hash WHERE s.set_hash = $1 ORDER BY s.place`,
    [chosen.set_hash],
  )
  const present = new Map(today.map((file) => [`${file.path} ${file.local}`, file]))
  const files = texts
    .filter(({ path }) => path !== SETTINGS)
    .map(({ path, is_local: local, content }): CatalogueFile => {
      const same = present.get(`${path} ${local === 1}`)
      return same?.text === content ? same : { path, text: content, local: local === 1 }
    })
  const settings = readSettings(texts.find(({ path }) => path === SETTINGS)!.content)
  return { set: chosen.set_hash, since: chosen.made_at, inForce: made !== undefined, files, settings }
}

/** Every making there was, oldest first: a row for each time that loads or definitions had changed. */
async function makings(database: Database) {
  const rows = await database.rows<{ made_at: string; set_hash: string; loads: string }>(
    'SELECT made_at, set_hash, loads FROM app.made',
  )
  return rows.toSorted((a, b) => (orderOf(a.made_at) < orderOf(b.made_at) ? -1 : 1))
}

function orderOf(moment: string): string {
  return momentOrder(moment) ?? moment
}
