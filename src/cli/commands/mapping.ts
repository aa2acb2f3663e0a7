import { basename } from 'node:path'
import { UnreadableFileError, WrongUseError } from '../../core/index.ts'
import {
  prepare,
  type RawTable,
  type SuggestedMapping,
  suggestMapping,
  suggestMappings,
  writeMapping,
} from '../../intake/index.ts'
import { filesAtHand, readIncoming } from '../incoming-files.ts'
import { EXIT, type ExitCode, printJson, type Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'
import { receptionNow } from './load.ts'

export interface MappingOptions {
  readonly for?: string
  readonly sheet?: string
  readonly name?: string
  readonly save?: boolean
  readonly json?: boolean
}

/** `homeward mapping FILE`: a suggestion as the YAML that says which column of a council's own file is which. */
export async function mapping(
  workspace: Workspace,
  path: string,
  options: MappingOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const raw = await unknownTable(workspace, path, options.sheet)
  const suggested = choose(workspace, raw, basename(path), options.for)
  const made = {
    name: options.name ?? nameFrom(raw.part ?? basename(path)),
    for: suggested.table.table,
    columns: Object.fromEntries(
      suggested.columns.flatMap(({ column, head }) => (head === undefined ? [] : [[column.name, head]])),
    ),
    codes: Object.fromEntries(
      suggested.columns.flatMap(({ column, values }) => {
        const meant = values.flatMap(({ written, code }) => (code === undefined ? [] : [[written, code]]))
        return meant.length === 0 ? [] : [[column.name, Object.fromEntries(meant)]]
      }),
    ),
    'leave-aside': [...suggested.leftAside],
  }
  if (options.json) printJson(terminal, { ...made, doubts: doubtsOf(suggested) })
  else {
    terminal.out(writeMapping({ ...made, version: 1, text: '' }))
    for (const doubt of doubtsOf(suggested)) terminal.err(`${doubt}\n`)
  }
  if (options.save) terminal.err(`Saved as ${workspace.saveMapping(made)}; it is used from now on\n`)
  else
    terminal.err('Nothing was saved. Add --save to keep it, and correct the file by hand where it is wrong\n')
  return doubtsOf(suggested).length > 0 ? EXIT.findings : EXIT.done
}

async function unknownTable(
  workspace: Workspace,
  path: string,
  sheet: string | undefined,
): Promise<RawTable> {
  const [file] = filesAtHand([path])
  const incoming = readIncoming(file!)
  const { unknown, tables } = await prepare(workspace.formats, incoming, receptionNow(workspace).receivedOn)
  const found = unknown.find(({ raw, part }) => raw && (sheet === undefined || part === sheet))
  if (found?.raw) return found.raw
  const known = tables.map(({ recognised, part }) => `${part ? `${part}: ` : ''}${recognised.table.title}`)
  if (known.length > 0)
    throw new WrongUseError(`${basename(path)} needs no mapping; it is read as ${known.join(', ')}`)
  throw new UnreadableFileError('no-table', `${basename(path)} holds no table a mapping could be made for`)
}

function choose(
  { formats }: Workspace,
  raw: RawTable,
  fileName: string,
  wanted: string | undefined,
): SuggestedMapping {
  if (wanted !== undefined) {
    const table = formats.tables.find(({ table: name }) => name === wanted || name === `local/${wanted}`)
    if (!table) throw new WrongUseError(`There is no table “${wanted}”; “homeward template” lists them`)
    return suggestMapping(raw, table, formats.codeLists)
  }
  const best = suggestMappings(raw, formats, fileName)[0]
  if (best) return best
  throw new UnreadableFileError(
    'no-mapping',
    `Nothing in the heads of ${fileName} is like a column of any table. Say which it is with --for`,
  )
}

/** What a person must look at: columns that were not found, and values that mean nothing to us. */
function doubtsOf({ columns, table }: SuggestedMapping): string[] {
  return columns.flatMap(({ column, head, values }) => {
    const title = column.title ?? column.name
    if (head === undefined)
      return column.required === 'always' ? [`${table.title}: no column was found for “${title}”`] : []
    const unmapped = values.filter(({ code }) => code === undefined)
    return unmapped.length === 0
      ? []
      : [`“${head}”: ${unmapped.length} written values have no meaning yet; add them under codes`]
  })
}

function nameFrom(fileName: string): string {
  const bare = fileName
    .replace(/\.[A-Za-z]+$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return bare === '' ? 'mapping' : bare.slice(0, 40)
}
